package vn.vanban.ingest.ocr;

import java.util.List;

/**
 * What was recognised on a page.
 *
 * @param letters how many letters and digits there are
 * @param confidence how sure the recogniser is, the mean over them, 0 to 1; 0 where there are none
 */
public record RecognisedPage(List<Line> lines, int letters, double confidence) {

  public RecognisedPage {
    lines = List.copyOf(lines);
  }

  /**
   * @param text words parted by spaces, columns by tabs
   * @param afterGap whether more space than between paragraphs is above it
   */
  public record Line(String text, boolean afterGap) {}
}
