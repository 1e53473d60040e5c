package vn.vanban.ingest.format;

import java.util.List;

/**
 * One page.
 *
 * @param lines from top to bottom
 * @param pictures how much of it pictures cover, in shares of the page; those that lie on each
 *     other count each
 */
public record PdfPage(List<Line> lines, double pictures) {

  public PdfPage {
    lines = List.copyOf(lines);
  }

  /**
   * @param text words parted by spaces, columns by tabs
   * @param afterGap whether more space than between paragraphs is above it
   * @param size of its last letters, in points
   * @param footnote whether it starts with a raised number, as a footnote does
   */
  public record Line(String text, boolean afterGap, float size, boolean footnote) {}
}
