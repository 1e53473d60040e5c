package vn.vanban.pipeline;

import vn.vanban.search.SearchDetails;
import vn.vanban.search.SearchRequest;

/** Asks for documents one by one: versions of one document are not put together. */
final class EveryDocument {

  private EveryDocument() {}

  static SearchRequest request(String query) {
    return SearchRequest.of(query)
        .with(SearchDetails.USUAL.withVersions(SearchDetails.Versions.APART));
  }
}
