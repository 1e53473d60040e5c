package vn.vanban.search;

import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;

/**
 * What matches, with scores that put it in order; how many of them are needed may make it cheaper.
 */
interface HitQuery {

  /**
   * Matches the first hits alone, some hundred, with their scores; at least {@code count} of them
   * behind {@code after}. Null where more have to be looked at.
   *
   * @param after null for the first of all
   */
  @Nullable Query few(@Nullable FieldDoc after, int count);

  /** All hits, where they are known before they are ranked. */
  @Nullable MatchSet matches();

  /** Matches all hits, each with its score. */
  Query all();

  /** The same query, however many are needed. */
  static HitQuery of(Query query) {
    return new HitQuery() {
      @Override
      public @Nullable Query few(@Nullable FieldDoc after, int count) {
        return null;
      }

      @Override
      public @Nullable MatchSet matches() {
        return null;
      }

      @Override
      public Query all() {
        return query;
      }
    };
  }
}
