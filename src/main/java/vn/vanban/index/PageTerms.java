package vn.vanban.index;

import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import vn.vanban.document.PageStart;

/** Where pages start, as one short string: "1:0 2:2812". */
final class PageTerms {

  private PageTerms() {}

  static String of(List<PageStart> pages) {
    var terms = new StringJoiner(" ");
    for (var page : pages) {
      terms.add(page.page() + ":" + page.start());
    }
    return terms.toString();
  }

  /** Reads what {@link #of} wrote; nothing gives an empty list. */
  static List<PageStart> parse(String terms) {
    var pages = new ArrayList<PageStart>();
    int at = 0;
    while (at < terms.length()) {
      int colon = terms.indexOf(':', at);
      int space = terms.indexOf(' ', colon);
      int end = space < 0 ? terms.length() : space;
      int page = Integer.parseInt(terms, at, colon, 10);
      pages.add(new PageStart(Integer.parseInt(terms, colon + 1, end, 10), page));
      at = end + 1;
    }
    return pages;
  }
}
