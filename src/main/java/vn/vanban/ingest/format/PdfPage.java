package vn.vanban.ingest.format;

import java.util.List;

/** The lines of one page, from top to bottom. */
record PdfPage(List<Line> lines) {

  PdfPage {
    lines = List.copyOf(lines);
  }

  /**
   * @param text words parted by spaces, columns by tabs
   * @param afterGap whether more space than between paragraphs is above it
   * @param size of its last letters, in points
   * @param footnote whether it starts with a raised number, as a footnote does
   */
  record Line(String text, boolean afterGap, float size, boolean footnote) {}
}
