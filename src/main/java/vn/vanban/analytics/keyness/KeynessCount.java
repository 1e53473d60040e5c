package vn.vanban.analytics.keyness;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.TreeMap;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import vn.vanban.analytics.keyness.Keyness.Frequency;
import vn.vanban.analytics.keyness.Keyness.Selection;
import vn.vanban.analytics.keyness.Keyness.Use;
import vn.vanban.analytics.keyness.Keyness.Word;
import vn.vanban.analytics.keyness.Sides.Counts;
import vn.vanban.analytics.keyness.Sides.Side;
import vn.vanban.index.Fields;
import vn.vanban.index.Snapshot;

/**
 * Compares the words of two sides in one pass over the postings of all words; keeps those up to the
 * end of the page that is asked for.
 */
final class KeynessCount {

  /** A word with what it is ordered by, the highest first. */
  private record Ranked(String word, Counts counts, double rank) {}

  private static final Comparator<Ranked> BEST_FIRST =
      Comparator.comparingDouble(Ranked::rank).reversed().thenComparing(Ranked::word);

  private final Snapshot snapshot;
  private final Sides sides;
  private final Selection selection;
  private final int kept;
  private final PriorityQueue<Ranked> best = new PriorityQueue<>(BEST_FIRST.reversed());
  private long distinct;
  private long total;

  /**
   * @param kept how many words to keep at most
   */
  KeynessCount(Snapshot snapshot, Sides sides, Selection selection, int kept) {
    this.snapshot = snapshot;
    this.sides = sides;
    this.selection = selection;
    this.kept = kept;
  }

  long distinct() {
    return distinct;
  }

  long total() {
    return total;
  }

  /** Reads all words, and gives the best of those that are selected, from the {@code from}th on. */
  List<Word> words(int from) throws IOException {
    var terms = MultiTerms.getTerms(snapshot.searcher().getIndexReader(), Fields.WORDS);
    if (terms == null || words(Side.TARGET) == 0 || words(Side.REFERENCE) == 0) {
      return List.of();
    }
    var all = terms.iterator();
    PostingsEnum postings = null;
    for (BytesRef term = all.next(); term != null; term = all.next()) {
      postings = all.postings(postings, PostingsEnum.FREQS);
      add(term, sides.count(postings));
    }
    var page = new ArrayList<>(best);
    page.sort(BEST_FIRST);
    return withDispersion(page.subList(Math.min(from, page.size()), page.size()), all);
  }

  private long words(Side side) {
    return sides.sum(side).words();
  }

  private void add(BytesRef term, Counts counts) {
    if (counts.target() + counts.reference() == 0) {
      return;
    }
    distinct++;
    var rates = new Rates(counts, words(Side.TARGET), words(Side.REFERENCE));
    if (!isSelected(rates)) {
      return;
    }
    total++;
    double rank = rank(rates);
    // Words come in the order of their letters: of equal ones the first stay.
    var worst = best.peek();
    if (best.size() < kept || worst != null && rank > worst.rank()) {
      best.add(new Ranked(term.utf8ToString(), counts, rank));
      if (best.size() > kept) {
        best.poll();
      }
    }
  }

  private boolean isSelected(Rates rates) {
    boolean use =
        switch (selection.use()) {
          case OVER -> rates.sign() > 0;
          case UNDER -> rates.sign() < 0;
          case BOTH -> true;
        };
    return use
        && rates.frequency() >= selection.minFrequency()
        && rates.documents() >= selection.minDocuments();
  }

  private double rank(Rates rates) {
    double rank =
        switch (selection.order()) {
          case G2 -> rates.g2();
          case LOG_RATIO -> rates.logRatio();
          case FREQUENCY -> rates.frequency();
        };
    return selection.use() == Use.OVER ? rank : Math.abs(rank);
  }

  /** Dispersion needs a word's frequency first: only what is shown is read again. */
  private List<Word> withDispersion(List<Ranked> page, TermsEnum terms) throws IOException {
    var inOrder = new TreeMap<BytesRef, Ranked>();
    page.forEach(ranked -> inOrder.put(new BytesRef(ranked.word()), ranked));
    Map<String, Word> done = new TreeMap<>();
    for (var entry : inOrder.entrySet()) {
      if (!terms.seekExact(entry.getKey())) {
        throw new IllegalStateException("a word that was just read is gone: " + entry.getKey());
      }
      done.put(entry.getValue().word(), word(entry.getValue(), terms));
    }
    var words = new ArrayList<Word>(page.size());
    page.forEach(ranked -> words.add(done.get(ranked.word())));
    return words;
  }

  private Word word(Ranked ranked, TermsEnum terms) throws IOException {
    var counts = ranked.counts();
    var rates = new Rates(counts, words(Side.TARGET), words(Side.REFERENCE));
    return new Word(
        ranked.word(),
        frequency(terms, Side.TARGET, counts.target(), counts.targetDocuments()),
        frequency(terms, Side.REFERENCE, counts.reference(), counts.referenceDocuments()),
        rates.g2(),
        rates.logRatio());
  }

  private Frequency frequency(TermsEnum terms, Side side, long frequency, long documents)
      throws IOException {
    @Nullable Double dp =
        frequency == 0
            ? null
            : Double.valueOf(
                sides.dispersion(terms.postings(null, PostingsEnum.FREQS), side, frequency));
    return new Frequency(frequency, 1e6 * frequency / words(side), documents, dp);
  }
}
