package vn.vanban.search;

import vn.vanban.index.Paging;

/**
 * @param query in the query language; empty for all documents that pass the filters
 * @param from how many hits to pass over
 * @param size how many hits to give at most, 1 to {@value Paging#MAX_SIZE}
 */
public record SearchRequest(String query, Filters filters, int from, int size) {

  public SearchRequest {
    Paging.check(from, size);
  }

  public static SearchRequest of(String query) {
    return new SearchRequest(query, Filters.NONE, 0, 10);
  }
}
