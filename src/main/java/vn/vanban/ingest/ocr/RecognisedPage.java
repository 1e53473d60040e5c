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
   * @param left where it starts, in points from the left edge of the page
   * @param right where it ends
   * @param foot where it stands, in points from the top of the page
   */
  public record Line(String text, float left, float right, float foot) {}
}
