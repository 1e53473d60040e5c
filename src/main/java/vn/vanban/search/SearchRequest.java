package vn.vanban.search;

/**
 * @param query in the query language; empty for all documents that pass the filters
 * @param from how many hits to pass over
 * @param size how many hits to give at most, 1 to {@value #MAX_SIZE}
 */
public record SearchRequest(String query, Filters filters, int from, int size) {

  /** A page longer than that nobody reads; exports walk from page to page. */
  public static final int MAX_SIZE = 100;

  /** Deeper pages would have every hit before them ranked again. */
  public static final int MAX_FROM = 100_000;

  public SearchRequest {
    Paging.check(from, size);
  }

  public static SearchRequest of(String query) {
    return new SearchRequest(query, Filters.NONE, 0, 10);
  }
}
