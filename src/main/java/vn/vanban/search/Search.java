package vn.vanban.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import vn.vanban.index.DocumentIndex;
import vn.vanban.index.Snapshot;
import vn.vanban.index.StoredDocument;

/** Answers questions from an index, each from its last commit. Thread-safe. */
public final class Search {

  private final DocumentIndex index;
  private final SearchSettings settings;
  private final SnapshotFacts facts;
  private final AnswerMemory answers = new AnswerMemory();

  /** With what comes with the program. */
  public Search(DocumentIndex index) {
    this(index, SearchSettings.builtIn());
  }

  public Search(DocumentIndex index, SearchSettings settings) {
    this.index = index;
    this.settings = settings;
    this.facts = new SnapshotFacts(settings.issuers());
  }

  /** What all its questions share. */
  public SearchSettings settings() {
    return settings;
  }

  public SearchAnswer search(SearchRequest request) {
    return ask(snapshot ->
        answers.of(
            snapshot.id(),
            request,
            () -> new DocumentSearch(snapshot, settings, facts).run(request)));
  }

  /**
   * The first documents alone, in the order that {@link #search} gives them: without passages,
   * corrections and versions that stand together.
   *
   * @param count how many at most
   */
  public List<RankedDocument> rank(String query, Filters filters, int count) {
    return ask(
        snapshot -> new DocumentSearch(snapshot, settings, facts).rank(query, filters, count));
  }

  /** Sees one hit after the other. */
  @FunctionalInterface
  public interface HitVisitor {
    void visit(SearchAnswer.Hit hit) throws IOException;
  }

  /**
   * Every document that {@link #search} would show on one of its pages, in the same order, from one
   * commit. Holds a bounded number of hits.
   *
   * @param request whose page does not matter
   * @throws IOException where {@code visitor} throws it
   */
  public void forEach(SearchRequest request, HitVisitor visitor) throws IOException {
    try (var snapshot = index.snapshot()) {
      new DocumentSearch(snapshot, settings, facts).forEach(request, visitor);
    }
  }

  /** The document of that id, number in any writing, or content hash of its file. */
  public Optional<StoredDocument> document(String idOrNumberOrHash) {
    return index.document(idOrNumberOrHash);
  }

  /** Whether there is a document of that id or content hash of its file. */
  public boolean holds(String idOrHash) {
    return index.ask(snapshot -> snapshot.findExactly(idOrHash).isPresent());
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
