package vn.vanban.search;

import java.util.List;
import java.util.Optional;
import vn.vanban.index.DocumentIndex;
import vn.vanban.index.StoredDocument;

/** Answers questions from an index, each from its last commit. Thread-safe. */
public final class Search {

  private final DocumentIndex index;

  public Search(DocumentIndex index) {
    this.index = index;
  }

  public SearchAnswer search(SearchRequest request) {
    return new SearchAnswer(0, true, List.of(), null);
  }

  public CitingAnswer citing(CitingRequest request) {
    return new CitingAnswer(0, true, List.of(), null);
  }

  public MissingAnswer missing(int from, int size) {
    return new MissingAnswer(0, true, List.of(), null);
  }

  /** The document of that id, number in any writing, or content hash of its file. */
  public Optional<StoredDocument> document(String idOrNumberOrHash) {
    return index.document(idOrNumberOrHash);
  }

  /** What the document of that id, number or hash cites. */
  public Optional<ReferencesAnswer> references(String idOrNumberOrHash) {
    return Optional.empty();
  }

  /** What changes with every commit of the index, and with nothing else. */
  public String snapshotId() {
    return index.snapshotId();
  }
}
