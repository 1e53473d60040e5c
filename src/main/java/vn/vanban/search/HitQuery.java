package vn.vanban.search;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;

/**
 * What matches, with scores that put it in order; how many of them are needed may make it cheaper.
 */
interface HitQuery {

  /**
   * The first {@code count} hits behind {@code after}, or all that there are, where they are known
   * without a search; null where one is needed.
   *
   * @param after null for the first of all
   */
  @Nullable List<FieldDoc> few(@Nullable FieldDoc after, int count) throws IOException;

  /** All hits, where they are known before they are ranked. */
  @Nullable MatchSet matches();

  /** Matches all hits, each with its score. */
  Query all();

  /** The same query, however many are needed. */
  static HitQuery of(Query query) {
    return new HitQuery() {
      @Override
      public @Nullable List<FieldDoc> few(@Nullable FieldDoc after, int count) {
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
