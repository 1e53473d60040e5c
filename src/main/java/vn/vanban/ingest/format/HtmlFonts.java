package vn.vanban.ingest.format;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Document;

/** The fonts that a web page names: on its elements and in its style sheets. */
final class HtmlFonts {

  private static final String FAMILY = "font-family:";

  /** Families behind one property; a longer list is broken CSS (UTF-16 units). */
  private static final int LONGEST_LIST = 400;

  private HtmlFonts() {}

  static Set<String> of(Document page) {
    var names = new LinkedHashSet<String>();
    for (var element : page.select("[face]")) {
      addList(element.attr("face"), names);
    }
    for (var element : page.select("[style]")) {
      addFamilies(element.attr("style"), names);
    }
    for (var sheet : page.select("style")) {
      addFamilies(sheet.data(), names);
    }
    return names;
  }

  private static void addFamilies(String css, Set<String> names) {
    String lower = css.toLowerCase(Locale.ROOT);
    for (int at = lower.indexOf(FAMILY); at >= 0; at = lower.indexOf(FAMILY, at + 1)) {
      int from = at + FAMILY.length();
      int to = from;
      while (to < lower.length()
          && to - from < LONGEST_LIST
          && ";}".indexOf(lower.charAt(to)) < 0) {
        to++;
      }
      addList(lower.substring(from, to), names);
    }
  }

  private static void addList(String list, Set<String> names) {
    for (var name : list.split(",", -1)) {
      names.add(name.replace('"', ' ').replace('\'', ' ').strip());
    }
  }
}
