package vn.vanban.analytics.keyness;

import vn.vanban.index.Paging;
import vn.vanban.search.Filters;

/**
 * @param query in the query language; empty for all documents that pass the filters
 * @param best of how many documents that answer the query best, 1 to {@value #MOST_BEST}: most
 *     documents that answer a question somehow are about something else
 * @param from how many phrases to pass over
 * @param size how many phrases to give at most; {@link Paging#ALL} for all of them
 */
public record KeyphrasesRequest(String query, Filters filters, int best, int from, int size) {

  /** Enough to tell what belongs to a question, few enough that all are about it. */
  public static final int USUAL_BEST = 200;

  public static final int MOST_BEST = 10_000;

  public KeyphrasesRequest {
    if (best < 1 || best > MOST_BEST) {
      throw new IllegalArgumentException("best must be 1 to " + MOST_BEST + ": " + best);
    }
    Paging.check(from, size == Paging.ALL ? 1 : size);
  }
}
