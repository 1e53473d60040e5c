package vn.vanban.search;

import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;

/** Filters as a Lucene query, for those who count over an index what search would find in it. */
public final class FilterQuery {

  private FilterQuery() {}

  /** Matches the documents that pass, without a score; no other member of their blocks. */
  public static Query of(Filters filters) {
    var query = new BooleanQuery.Builder();
    Matching.addFilters(query, filters);
    return query.build();
  }
}
