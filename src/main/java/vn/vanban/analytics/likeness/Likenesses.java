package vn.vanban.analytics.likeness;

import java.util.Optional;
import vn.vanban.index.DocumentIndex;
import vn.vanban.index.Snapshot;
import vn.vanban.search.Filters;

/** Documents of an index that are alike, as of its last commit. Thread-safe. */
public final class Likenesses {

  private final DocumentIndex index;

  public Likenesses(DocumentIndex index) {
    this.index = index;
  }

  /**
   * What is like a document; empty where the index has no such document.
   *
   * @param idOrNumberOrHash as {@link Snapshot#find}
   * @param from how many hits to pass over
   * @param size how many hits to give at most
   */
  public Optional<SimilarDocuments> similar(
      String idOrNumberOrHash, Filters filters, int from, int size) {
    return index.ask(snapshot -> {
      var document = snapshot.find(idOrNumberOrHash);
      return document.isEmpty()
          ? Optional.empty()
          : Optional.of(new Likeness(snapshot, document.getAsInt()).run(filters, from, size));
    });
  }

  /**
   * Groups of documents that are nearly the same.
   *
   * @param overlap {@value Duplicates#LEAST} to 1
   * @param from how many groups to pass over
   * @param size how many groups to give at most
   */
  public Duplicates duplicates(double overlap, Filters filters, int from, int size) {
    return index.ask(snapshot -> new DuplicateGroups(snapshot, overlap).run(filters, from, size));
  }
}
