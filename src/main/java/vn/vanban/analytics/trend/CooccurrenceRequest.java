package vn.vanban.analytics.trend;

import org.jspecify.annotations.Nullable;
import vn.vanban.analytics.trend.Cooccurrence.Level;
import vn.vanban.analytics.trend.Cooccurrence.With;
import vn.vanban.index.Paging;
import vn.vanban.search.Filters;

/**
 * @param theme id of the theme that all pairs must have; null for pairs of every theme
 * @param filters what documents have to be to count at all
 * @param from how many pairs to pass over
 * @param size how many pairs to give at most; {@link Paging#ALL} for all of them
 */
public record CooccurrenceRequest(
    @Nullable String theme, With with, Level level, Filters filters, int from, int size) {

  public CooccurrenceRequest {
    Paging.check(from, size == Paging.ALL ? 1 : size);
  }
}
