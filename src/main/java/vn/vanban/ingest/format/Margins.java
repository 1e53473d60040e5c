package vn.vanban.ingest.format;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import vn.vanban.ingest.format.PdfPage.Line;
import vn.vanban.ingest.format.PdfPage.Trait;

/**
 * How the running text of a page is set.
 *
 * @param left where lines start that are not indented (points)
 * @param right where full lines end (points)
 * @param leading from line to line within a paragraph (in sizes of the letters)
 */
record Margins(float left, float right, float leading) {

  /** Lines end this close to each other at a margin (points). */
  private static final float SAME = 3;

  /** A margin is where one line in so many ends, and two at least. */
  private static final int SHARE = 8;

  /** A page's own lines tell its right margin where so many end there, and one in so many. */
  private static final int FEWEST_FULL = 4;

  private static final int FULL_SHARE = 4;

  /** Lines; a page with fewer is the end of something. */
  private static final int FULL_PAGE = 15;

  /** Lines of one paragraph; 1.2 is the least that printers use, 2 is double spacing. */
  private static final float LEAST_LEADING = 0.9f;

  private static final float MOST_LEADING = 2.2f;

  /** Where a page does not tell. */
  private static final float USUAL_LEADING = 1.4f;

  /**
   * @param width what lines of the document usually hold, for pages whose own lines do not tell
   */
  static Margins of(List<Line> lines, float width) {
    var lefts = new ArrayList<Float>();
    var rights = new ArrayList<Float>();
    for (var line : lines) {
      if (isRunning(line)) {
        lefts.add(line.left());
        rights.add(-line.right());
      }
    }
    if (lefts.isEmpty()) {
      return new Margins(0, Float.MAX_VALUE, USUAL_LEADING);
    }
    float left = outermost(lefts);
    float own = -outermost(rights);
    long full = rights.stream().filter(right -> -right > own - SAME && -right < own + SAME).count();
    boolean told = full >= FEWEST_FULL && full * FULL_SHARE >= lefts.size();
    float right = told ? own : Math.max(own, left + width);
    return new Margins(left, right, leading(lines, left, right));
  }

  /** The width of the lines of most pages; 0 where no page tells. */
  static float width(List<List<Line>> pages) {
    var widths = new ArrayList<Float>();
    for (var lines : pages) {
      if (lines.size() >= FULL_PAGE) {
        var margins = of(lines, 0);
        widths.add(margins.right < Float.MAX_VALUE ? margins.right - margins.left : 0);
      }
    }
    Collections.sort(widths);
    return widths.isEmpty() ? 0 : widths.get(widths.size() / 2);
  }

  static boolean isRunning(Line line) {
    return !line.is(Trait.ROW) && line.text().indexOf('\t') < 0;
  }

  /** The smallest place that several lines share; else the smallest. */
  private static float outermost(List<Float> places) {
    Collections.sort(places);
    int enough = Math.max(2, places.size() / SHARE);
    for (int i = 0; i + enough <= places.size(); i++) {
      if (places.get(i + enough - 1) - places.get(i) <= SAME) {
        return places.get(i);
      }
    }
    return places.getFirst();
  }

  /** The median where a full line is followed by one that is not indented. */
  private static float leading(List<Line> lines, float left, float right) {
    var leadings = new ArrayList<Float>();
    for (int i = 1; i < lines.size(); i++) {
      var line = lines.get(i - 1);
      var next = lines.get(i);
      float leading = (next.foot() - line.foot()) / next.size();
      if (isRunning(line)
          && isRunning(next)
          && line.right() > right - next.size()
          && next.left() < left + SAME
          && leading > LEAST_LEADING
          && leading < MOST_LEADING) {
        leadings.add(leading);
      }
    }
    Collections.sort(leadings);
    return leadings.isEmpty() ? USUAL_LEADING : leadings.get(leadings.size() / 2);
  }
}
