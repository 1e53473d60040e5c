package vn.vanban.ingest;

import java.util.ArrayList;
import java.util.List;
import vn.vanban.document.PageStart;
import vn.vanban.ingest.format.Extraction;
import vn.vanban.text.StoredText;

/** The stored text of what was extracted, and where pages start in it. */
record StoredPages(String text, List<PageStart> starts) {

  /** White space that normalising leaves as it is. */
  private static final String MARK = "\f";

  static StoredPages of(Extraction.Content content) {
    if (content.pages().isEmpty()) {
      return new StoredPages(StoredText.of(content.text(), content.fonts()), List.of());
    }
    String text = StoredText.of(marked(content), content.fonts());
    var stored = new StringBuilder(text.length());
    var starts = new ArrayList<PageStart>();
    int from = 0;
    for (var page : content.pages()) {
      int mark = text.indexOf(MARK, from);
      if (mark < 0) {
        throw new IllegalStateException("normalising took the mark of page " + page.page());
      }
      stored.append(text, from, mark);
      starts.add(new PageStart(stored.length(), page.page()));
      from = mark + MARK.length();
    }
    stored.append(text, from, text.length());
    return new StoredPages(stored.toString(), starts);
  }

  private static String marked(Extraction.Content content) {
    String text = content.text().replace('\f', ' ');
    var marked = new StringBuilder(text.length());
    int from = 0;
    for (var page : content.pages()) {
      marked.append(text, from, page.start()).append(MARK);
      from = page.start();
    }
    return marked.append(text, from, text.length()).toString();
  }
}
