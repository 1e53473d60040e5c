package vn.vanban.search;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.lucene.index.IndexReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.search.IndexSearcher;

/**
 * Remembers where the index keeps its terms: looking up seventy of them in each segment takes
 * longer than ranking does, and questions repeat their words. Holds for one commit at a time.
 * Thread-safe.
 */
final class TermMemory {

  /**
   * Eight hundred questions ask for some 25,000: syllables with and without accents, and pairs of
   * them. Twice as many are kept: those of late, and those before that were not asked for again.
   */
  private static final int USUAL = 1 << 15;

  /** Heap that a term takes in ten segments. */
  private static final int BYTES = 1_000;

  /** Of the heap, for each of those of late and those before. */
  private static final int SHARE = 32;

  private record Known(
      IndexReaderContext index, Map<Term, TermStates> states, Map<Term, TermStates> before) {}

  private final long most = Math.min(USUAL, Runtime.getRuntime().maxMemory() / SHARE / BYTES);
  private final AtomicReference<Known> known = new AtomicReference<>();

  /** Built for the index that {@code searcher} reads. */
  TermStates states(IndexSearcher searcher, Term term) throws IOException {
    var index = searcher.getTopReaderContext();
    var now = known.get();
    if (now == null || now.index() != index) {
      now = new Known(index, new ConcurrentHashMap<>(), Map.of());
      known.set(now);
    } else if (now.states().size() >= most) {
      now = new Known(index, new ConcurrentHashMap<>(), now.states());
      known.set(now);
    }
    var states = now.states().get(term);
    if (states == null) {
      states = now.before().get(term);
      states = states == null ? TermStates.build(searcher, term, true) : states;
      now.states().put(term, states);
    }
    return states;
  }
}
