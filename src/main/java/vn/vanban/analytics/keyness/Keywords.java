package vn.vanban.analytics.keyness;

import java.util.Optional;
import vn.vanban.analytics.keyness.Sides.Side;
import vn.vanban.index.DocumentIndex;
import vn.vanban.index.Paging;
import vn.vanban.index.Snapshot;
import vn.vanban.search.MatchingDocuments;
import vn.vanban.search.SearchSettings;

/**
 * Words and phrases that tell documents of an index from others, as of its last commit; all figures
 * are exact. Thread-safe.
 */
public final class Keywords {

  private final DocumentIndex index;
  private final SearchSettings settings;

  /**
   * @param settings for questions in the query language
   */
  public Keywords(DocumentIndex index, SearchSettings settings) {
    this.index = index;
    this.settings = settings;
  }

  /** Only what the target's and the reference's words are compared over is read: no texts. */
  public Keyness keyness(KeynessRequest request) {
    return index.ask(snapshot -> {
      var subset = request.reference();
      var sides =
          Sides.of(
              snapshot,
              request.target().query(),
              subset == null ? null : subset.query(),
              request.filters());
      int kept = (int) Math.min(Integer.MAX_VALUE, (long) request.from() + request.size());
      var count = new KeynessCount(snapshot, sides, request.selection(), kept);
      var words = count.words(request.from());
      return new Keyness(
          sides.describe(Side.TARGET, request.target().toString()),
          sides.describe(Side.REFERENCE, subset == null ? Keyness.REST : subset.toString()),
          request.selection(),
          count.distinct(),
          count.total(),
          true,
          words,
          request.size() == Paging.ALL
              ? null
              : Paging.next(request.from(), request.size(), count.total()));
    });
  }

  /**
   * The key phrases of one document.
   *
   * @param idOrNumberOrHash as {@link Snapshot#find} takes it; empty where there is no such
   *     document
   * @param from how many phrases to pass over
   * @param size how many phrases to give at most; {@link Paging#ALL} for all of them
   */
  public Optional<Keyphrases> keyphrases(String idOrNumberOrHash, int from, int size) {
    Paging.check(from, size == Paging.ALL ? 1 : size);
    return index.ask(snapshot -> {
      var document = snapshot.find(idOrNumberOrHash);
      return document.isEmpty()
          ? Optional.empty()
          : Optional.of(
              new DocumentKeyphrases(snapshot, PhraseWords.builtIn())
                  .run(document.getAsInt(), from, size));
    });
  }

  /** The key phrases of all documents that answer a question. */
  public Keyphrases keyphrases(KeyphrasesRequest request) {
    return index.ask(snapshot -> {
      var matching = new MatchingDocuments(snapshot, settings, request.query(), request.filters());
      return new AnswerKeyphrases(snapshot, PhraseWords.builtIn()).run(request, matching);
    });
  }
}
