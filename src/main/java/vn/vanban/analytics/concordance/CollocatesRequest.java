package vn.vanban.analytics.concordance;

import vn.vanban.analytics.concordance.Collocates.Measure;
import vn.vanban.index.Paging;
import vn.vanban.search.Filters;

/**
 * @param filters what documents have to be to count at all
 * @param by what collocates stand in order of, the highest first
 * @param from how many collocates to pass over
 * @param size how many to give at most, 1 to {@value Paging#MAX_SIZE}; {@link Paging#ALL} for all
 *     of them
 */
public record CollocatesRequest(
    Node node, Filters filters, Window window, Wanted wanted, Measure by, int from, int size) {

  public CollocatesRequest {
    Paging.check(0, size == Paging.ALL ? 1 : size);
    if (from < 0) {
      throw new IllegalArgumentException("from must not be below 0: " + from);
    }
  }

  /**
   * How many words on each side of the node are looked at, whether or not a sentence ends between.
   */
  public record Window(int left, int right) {

    public static final int MAX = 50;

    public static final int USUAL = 5;

    public Window {
      if (left < 0 || left > MAX || right < 0 || right > MAX || left + right == 0) {
        throw new IllegalArgumentException(
            "a window has 0 to "
                + MAX
                + " words on each side and one at least: "
                + left
                + ", "
                + right);
      }
    }
  }

  /**
   * Which collocates are listed.
   *
   * @param least how often a collocate stands in the windows at least; 1 for all
   */
  public record Wanted(Collocates.Unit unit, StopWords stopWords, int least) {

    public static final int USUAL_LEAST = 2;

    public Wanted {
      if (least < 1) {
        throw new IllegalArgumentException("the least frequency must be 1 or more: " + least);
      }
    }
  }
}
