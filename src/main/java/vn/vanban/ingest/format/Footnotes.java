package vn.vanban.ingest.format;

import java.util.ArrayList;
import java.util.List;

/**
 * Takes footnotes out of the middle of a text: a sentence goes on from page to page without them,
 * and what they quote does not pass for the document's own provisions.
 */
final class Footnotes {

  /** Letters of the same size differ by less (points). */
  private static final float SAME_SIZE = 0.3f;

  private final List<Part> text = new ArrayList<>();
  private final List<Part> notes = new ArrayList<>();
  private boolean openNote;
  private float noteSize;

  private Footnotes() {}

  /**
   * What of a page stands together.
   *
   * @param page counted from 1
   */
  record Part(int page, List<PdfPage.Line> lines) {}

  /** The lines of all pages in order, then the footnotes of all pages in order. */
  static List<Part> last(List<List<PdfPage.Line>> pages) {
    var footnotes = new Footnotes();
    for (int i = 0; i < pages.size(); i++) {
      footnotes.page(i + 1, pages.get(i));
    }
    footnotes.text.addAll(footnotes.notes);
    return footnotes.text;
  }

  private void page(int page, List<PdfPage.Line> lines) {
    int start = start(lines);
    text.add(new Part(page, lines.subList(0, start)));
    notes.add(new Part(page, lines.subList(start, lines.size())));
    openNote = start < lines.size();
  }

  /** Where the notes of a page start: at a raised number, or above it with the rest of a note. */
  private int start(List<PdfPage.Line> lines) {
    int marked = 0;
    while (marked < lines.size() && !lines.get(marked).is(PdfPage.Trait.FOOTNOTE)) {
      marked++;
    }
    if (marked < lines.size()) {
      noteSize = lines.get(marked).size();
    } else if (!openNote) {
      return lines.size();
    }
    for (var line : lines.subList(marked, lines.size())) {
      if (line.size() > noteSize + SAME_SIZE) {
        return lines.size();
      }
    }
    return openNote ? startOfRest(lines, marked) : marked;
  }

  /** A note that goes on from the page before stands in its size below larger letters. */
  private int startOfRest(List<PdfPage.Line> lines, int marked) {
    int start = marked;
    while (start > 0 && lines.get(start - 1).size() <= noteSize + SAME_SIZE) {
      start--;
    }
    return start == 0 ? marked : start;
  }
}
