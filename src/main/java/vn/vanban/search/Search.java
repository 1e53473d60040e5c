package vn.vanban.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import vn.vanban.index.DocumentIndex;
import vn.vanban.index.Snapshot;
import vn.vanban.index.StoredDocument;

/** Answers questions from an index, each from its last commit. Thread-safe. */
public final class Search {

  private final DocumentIndex index;
  private final SearchSettings settings;
  private final SnapshotFacts facts;

  /** With what comes with the program. */
  public Search(DocumentIndex index) {
    this(index, SearchSettings.builtIn());
  }

  public Search(DocumentIndex index, SearchSettings settings) {
    this.index = index;
    this.settings = settings;
    this.facts = new SnapshotFacts(settings.issuers());
  }

  public SearchAnswer search(SearchRequest request) {
    return ask(snapshot -> new DocumentSearch(snapshot, settings, facts).run(request));
  }

  /** The document of that id, number in any writing, or content hash of its file. */
  public Optional<StoredDocument> document(String idOrNumberOrHash) {
    return index.document(idOrNumberOrHash);
  }

  /** What changes with every commit of the index, and with nothing else. */
  public String snapshotId() {
    return index.snapshotId();
  }

  private <T> T ask(Question<T> question) {
    try (var snapshot = index.snapshot()) {
      return question.of(snapshot);
    } catch (IOException e) {
      throw new UncheckedIOException("the index could not be read", e);
    }
  }

  @FunctionalInterface
  private interface Question<T> {
    T of(Snapshot snapshot) throws IOException;
  }
}
