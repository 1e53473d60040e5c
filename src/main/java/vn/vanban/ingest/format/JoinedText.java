package vn.vanban.ingest.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.vanban.document.PageStart;
import vn.vanban.ingest.format.PdfPage.Line;
import vn.vanban.ingest.format.PdfPage.Trait;
import vn.vanban.ingest.header.PageFacts;

/** Printed lines as paragraphs, one a line, with the places where pages start. Not thread-safe. */
final class JoinedText {

  /** Lines of one paragraph are 1.2 to 1.5 sizes apart, paragraphs up to 2. */
  private static final float LINE_GAP = 2.3f;

  /** Narrower lines that end alike are verse or a list (in sizes of the letters). */
  private static final float NARROWEST = 18;

  private final TextCollector collector;
  private final List<PageStart> starts = new ArrayList<>();
  private final float width;
  private final StringBuilder paragraph = new StringBuilder();
  private @Nullable Line last;
  private Margins lastMargins;
  private int lastPage;

  /**
   * @param maxUnits UTF-16 units of text after which the rest is left out
   * @param width what lines usually hold (points)
   */
  JoinedText(int maxUnits, float width) {
    this.collector = new TextCollector(maxUnits);
    this.width = width;
    this.lastMargins = Margins.of(List.of(), width);
  }

  /** Takes the parts of the text in their order, then the notes in theirs. */
  void add(Footnotes.Part part) {
    var margins = Margins.of(part.lines(), width);
    if (part.page() <= lastPage) {
      // The first of the notes.
      end();
    }
    boolean first = true;
    for (var line : part.lines()) {
      int start = append(line, margins, first);
      if (first && !collector.isFull()) {
        starts.add(new PageStart(start, part.page()));
      }
      first = false;
      lastPage = part.page();
    }
  }

  /** Where the line starts in the text. */
  private int append(Line line, Margins margins, boolean firstOfPage) {
    var before = last;
    boolean goesOn =
        before != null
            && !paragraph.isEmpty()
            && margins.right() - margins.left() > NARROWEST * line.size()
            && Paragraphs.goesOn(before, line, lastMargins, margins, !firstOfPage);
    if (!goesOn) {
      end();
      // A sentence goes on across pages, whatever space is below a running head.
      if (before != null && !firstOfPage && isAfterGap(before, line)) {
        collector.blank();
      }
    } else if (!Paragraphs.isBroken(paragraph, line.text())) {
      paragraph.append(' ');
    }
    int start = collector.length() + paragraph.length();
    paragraph.append(line.text());
    last = line;
    lastMargins = margins;
    return start;
  }

  private static boolean isAfterGap(Line line, Line next) {
    boolean rows = line.is(Trait.ROW) && next.is(Trait.ROW);
    return !rows && next.foot() - line.foot() > LINE_GAP * next.size();
  }

  private void end() {
    if (!paragraph.isEmpty()) {
      collector.line(paragraph);
      paragraph.setLength(0);
    }
  }

  /**
   * @param cut whether something was left out before
   */
  Extraction.Content content(Set<String> fonts, boolean cut) {
    end();
    String text = collector.text();
    starts.removeIf(start -> start.start() >= text.length());
    return new Extraction.Content(text, fonts, PageFacts.NONE, starts, cut || collector.isFull());
  }
}
