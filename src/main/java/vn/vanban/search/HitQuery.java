package vn.vanban.search;

import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;

/**
 * What matches, with scores that put it in order; how many of them are needed may make it cheaper.
 */
interface HitQuery {

  /**
   * Matches all hits, and scores them so that the first {@code count} behind {@code after} are
   * right.
   *
   * @param after null for the first of all
   */
  Query first(@Nullable FieldDoc after, int count);

  /** Matches all hits, each with its score. */
  Query all();

  /** The same query, however many are needed. */
  static HitQuery of(Query query) {
    return new HitQuery() {
      @Override
      public Query first(@Nullable FieldDoc after, int count) {
        return query;
      }

      @Override
      public Query all() {
        return query;
      }
    };
  }
}
