package vn.vanban.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;
import vn.vanban.index.Snapshot;

/**
 * The order of the documents that answer. Of the first hundred or two it is that of a second look:
 * they have the best passages and the best titles by the words in them alone. What stands behind
 * them is scored once, and only for who asks for so many.
 */
final class Relevance implements HitQuery {

  /**
   * By their passages. On judged questions 97 of 100 answers are among so many; at twice as many it
   * is 98, and the second look takes twice as long.
   */
  private static final int BY_PASSAGE = 150;

  private static final int BY_TITLE = 50;

  /** Shares of the time by which each step is over, so that what one found the next can rank. */
  private static final double MATCHING = 0.5;

  private static final double PASSAGES = 0.75;

  private static final double TITLES = 0.85;

  private final Snapshot snapshot;
  private final MatchSet matches;
  private final Supplier<Query> whole;
  private final SecondLook look;
  private final List<SecondLook.Judged> judged;

  /**
   * @param scored all that matches; asked for where it is needed
   */
  private Relevance(
      Snapshot snapshot,
      MatchSet matches,
      Supplier<Query> scored,
      SecondLook look,
      List<SecondLook.Judged> judged) {
    this.snapshot = snapshot;
    this.matches = matches;
    this.look = look;
    this.judged = judged;
    var documents = judged.stream().mapToInt(SecondLook.Judged::document).toArray();
    var scores = new float[documents.length];
    for (int i = 0; i < scores.length; i++) {
      scores[i] = (float) judged.get(i).score();
    }
    this.whole =
        () ->
            new RankedQuery(
                matches.total() <= documents.length ? matches.query() : scored.get(),
                documents,
                scores);
  }

  /**
   * @param matching the documents that answer
   * @param terms what they are ranked by; not empty
   */
  static Relevance of(
      Snapshot snapshot, TimeLimit time, Query matching, Terms terms, SnapshotFacts facts)
      throws IOException {
    var lookup = facts.terms(snapshot.searcher());
    var telling = TellingTerms.of(lookup, terms);
    var scoring = new Scoring(snapshot.documents(), lookup);
    var matches = MatchSet.of(time, MATCHING, matching);
    Supplier<Query> scored = () -> scoring.documents(matches.query(), telling);
    int[] candidates =
        matches.total() <= BY_PASSAGE
            ? matches.documents()
            : telling.numbers().isEmpty()
                ? candidates(snapshot, facts, time, scoring, telling, matches)
                : best(time.upTo(TITLES), scored.get());
    var look =
        new SecondLook(
            snapshot, lookup, facts.lengths(snapshot), telling, facts.priors(snapshot), time);
    return new Relevance(snapshot, matches, scored, look, look.at(candidates));
  }

  private static int[] candidates(
      Snapshot snapshot,
      SnapshotFacts facts,
      TimeLimit time,
      Scoring scoring,
      Terms terms,
      MatchSet matches)
      throws IOException {
    var lookup = facts.terms(snapshot.searcher());
    var leaves = lookup.searcher().getIndexReader().leaves();
    var passages = new ScoreSums(scoring.passages(terms), lookup, facts.lengths(snapshot));
    int[] byPassage =
        new BestOf(matches, snapshot.documents(), BY_PASSAGE).by(passages, leaves, time, PASSAGES);
    var titles = new ScoreSums(scoring.titles(terms), lookup, facts.lengths(snapshot));
    int[] byTitle =
        new BestOf(matches, snapshot.documents(), BY_TITLE).by(titles, leaves, time, TITLES);
    return IntStream.concat(IntStream.of(byPassage), IntStream.of(byTitle))
        .sorted()
        .distinct()
        .toArray();
  }

  /** What has or cites a number stands first, whatever its passages say. */
  private static int[] best(IndexSearcher searcher, Query scored) throws IOException {
    var top = searcher.search(scored, HitPages.best(searcher, HitOrder.BY_SCORE, null, BY_PASSAGE));
    return Arrays.stream(top.scoreDocs).mapToInt(hit -> hit.doc).sorted().toArray();
  }

  @Override
  public @Nullable List<FieldDoc> few(@Nullable FieldDoc after, int count) throws IOException {
    if (judgedBehind(after) < count && judged.size() < matches.total()) {
      return null;
    }
    var best =
        judged.stream()
            .sorted(Comparator.comparingDouble(SecondLook.Judged::score).reversed())
            .toList();
    var few = new ArrayList<FieldDoc>();
    for (var one : best) {
      float score = RankedQuery.above(one.score());
      // What has the score of the last one may stand before it by its id, which takes reading.
      if (few.size() >= count && score < HitOrder.score(few.getLast())) {
        break;
      }
      if (after == null || score <= HitOrder.score(after)) {
        var place = HitOrder.place(score, snapshot, one.document());
        if (after == null || HitOrder.BEST_FIRST.compare(place, after) > 0) {
          few.add(place);
        }
      }
    }
    few.sort(HitOrder.BEST_FIRST);
    return few.subList(0, Math.min(count, few.size()));
  }

  @Override
  public MatchSet matches() {
    return matches;
  }

  @Override
  public Query all() {
    return whole.get();
  }

  /** At least so many of those behind {@code after} were judged. */
  private long judgedBehind(@Nullable FieldDoc after) {
    if (after == null) {
      return judged.size();
    }
    float last = HitOrder.score(after);
    return judged.stream().filter(one -> RankedQuery.above(one.score()) < last).count();
  }

  /** Whether a document is among those that were looked at again, and what speaks for it. */
  SecondLook.@Nullable Judged judged(int document) {
    for (var one : judged) {
      if (one.document() == document) {
        return one;
      }
    }
    return null;
  }

  /** Why each of {@code documents} stands where it does, by its number. */
  Map<Integer, Explanation> explain(List<Integer> documents) throws IOException {
    var explained = new HashMap<Integer, Explanation>();
    for (var one : judged) {
      explained.put(one.document(), new Explanation(true, one.parts()));
    }
    int[] others =
        documents.stream()
            .filter(document -> !explained.containsKey(document))
            .mapToInt(Integer::intValue)
            .toArray();
    for (var one : look.at(others)) {
      explained.put(one.document(), new Explanation(false, one.parts()));
    }
    return explained;
  }
}
