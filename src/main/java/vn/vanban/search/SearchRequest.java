package vn.vanban.search;

/**
 * @param query in the query language; empty for all documents that pass the filters
 */
public record SearchRequest(
    String query, Filters filters, SearchOrder order, SearchPage page, SearchDetails details) {

  /**
   * @throws IllegalArgumentException where the page goes on with the hits of another question
   */
  public SearchRequest {
    var after = page.after();
    if (after != null && !after.isOf(query, filters, order)) {
      throw new IllegalArgumentException("a cursor of another question: " + after);
    }
  }

  /** By relevance, with the usual details. */
  public SearchRequest(String query, Filters filters, int from, int size) {
    this(
        query,
        filters,
        SearchOrder.RELEVANCE,
        new SearchPage(from, size, null),
        SearchDetails.USUAL);
  }

  public static SearchRequest of(String query) {
    return new SearchRequest(query, Filters.NONE, 0, 10);
  }

  public SearchRequest with(Filters others) {
    return new SearchRequest(query, others, order, page, details);
  }

  public SearchRequest with(SearchOrder other) {
    return new SearchRequest(query, filters, other, page, details);
  }

  public SearchRequest with(SearchPage other) {
    return new SearchRequest(query, filters, order, other, details);
  }

  public SearchRequest with(SearchDetails others) {
    return new SearchRequest(query, filters, order, page, others);
  }
}
