package vn.vanban.ingest.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.vanban.ingest.ocr.RecognisedPage;
import vn.vanban.text.StoredText;

/** Pages in; one text out, without what repeats from page to page, notes behind it. */
public final class PdfText {

  /** A text layer with fewer valid syllables of its own is a stamp or a watermark. */
  private static final int FEWEST_SYLLABLES = 20;

  /** A picture that covers less of a page illustrates it (share of the page). */
  private static final double MOST = 0.5;

  /** Of what was recognised, in points: there are no smaller letters to tell notes by. */
  private static final float SIZE = 12;

  private PdfText() {}

  /** The text, or which pages are pictures. */
  static Extraction of(List<PdfPage> pages, Set<String> fonts, int maxUnits, boolean cut) {
    var heads = RunningHeads.of(pages);
    boolean textless = heads.syllablesThatDoNotRepeat() < FEWEST_SYLLABLES;
    var pictures = new ArrayList<Integer>();
    for (int i = 0; i < pages.size(); i++) {
      var page = pages.get(i);
      if ((textless || page.pictures() > MOST)
          && syllables(heads, page, fonts) < FEWEST_SYLLABLES) {
        pictures.add(i + 1);
      }
    }
    return pictures.isEmpty()
        ? text(pages, heads, fonts, maxUnits, cut)
        : new Extraction.Scan(pages, pictures, fonts, cut);
  }

  private static int syllables(RunningHeads heads, PdfPage page, Set<String> fonts) {
    return ValidSyllables.in(StoredText.of(heads.textThatDoesNotRepeat(page), fonts)).valid();
  }

  /**
   * The text with what was recognised in place of what those pages had for text, where it says
   * more.
   *
   * @param recognised by the number of the page, counted from 1
   * @param maxUnits UTF-16 units of text after which the rest is left out
   */
  public static Extraction.Content with(
      Extraction.Scan scan, Map<Integer, RecognisedPage> recognised, int maxUnits) {
    var heads = RunningHeads.of(scan.pages());
    var pages = new ArrayList<PdfPage>();
    for (var page : scan.pages()) {
      var seen = recognised.get(pages.size() + 1);
      boolean says = seen != null && says(seen) >= syllables(heads, page, scan.fonts());
      pages.add(seen != null && says ? page(seen) : page);
    }
    return text(pages, RunningHeads.of(pages), scan.fonts(), maxUnits, scan.cut());
  }

  private static int says(RecognisedPage page) {
    return page.lines().stream().mapToInt(line -> ValidSyllables.in(line.text()).valid()).sum();
  }

  private static PdfPage page(RecognisedPage recognised) {
    return new PdfPage(
        recognised.lines().stream()
            .map(line ->
                new PdfPage.Line(
                    line.text(), line.left(), line.right(), line.foot(), SIZE, Set.of()))
            .toList(),
        1);
  }

  private static Extraction.Content text(
      List<PdfPage> pages, RunningHeads heads, Set<String> fonts, int maxUnits, boolean cut) {
    var contents = TableHeads.once(pages.stream().map(heads::content).toList());
    var joined = new JoinedText(maxUnits, Margins.width(contents));
    Footnotes.last(contents).forEach(joined::add);
    return joined.content(fonts, cut);
  }
}
