package vn.vanban.ingest.format;

import java.util.List;
import java.util.Set;

/**
 * One page.
 *
 * @param lines from top to bottom, those of a column one after the other
 * @param pictures how much of it pictures cover, in shares of the page; those that lie on each
 *     other count each
 */
public record PdfPage(List<Line> lines, double pictures) {

  public PdfPage {
    lines = List.copyOf(lines);
  }

  /** What a line is besides its words. */
  public enum Trait {
    /** It starts with a raised number, as a footnote does. */
    FOOTNOTE,
    /** All its letters are bold. */
    BOLD,
    /** It is a whole row of a table. */
    ROW
  }

  /**
   * A line as it is printed, or a row of a table.
   *
   * @param text words parted by spaces, columns and cells by tabs
   * @param left where its first letter starts, in points from the left edge of the page
   * @param right where its last letter ends
   * @param foot where its letters stand, in points from the top of the page
   * @param size of most of its letters, in points
   */
  public record Line(
      String text, float left, float right, float foot, float size, Set<Trait> traits) {

    public Line {
      traits = Set.copyOf(traits);
    }

    boolean is(Trait trait) {
      return traits.contains(trait);
    }
  }
}
