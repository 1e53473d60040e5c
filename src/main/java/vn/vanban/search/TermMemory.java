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
   * A language has some 7,000 syllables; each takes about a kilobyte in ten segments. Twice as many
   * are kept: those of late, and those before that were not asked for again.
   */
  private static final int MOST = 1 << 13;

  private record Known(
      IndexReaderContext index, Map<Term, TermStates> states, Map<Term, TermStates> before) {}

  private final AtomicReference<Known> known = new AtomicReference<>();

  /** Built for the index that {@code searcher} reads. */
  TermStates states(IndexSearcher searcher, Term term) throws IOException {
    var index = searcher.getTopReaderContext();
    var now = known.get();
    if (now == null || now.index() != index) {
      now = new Known(index, new ConcurrentHashMap<>(), Map.of());
      known.set(now);
    } else if (now.states().size() >= MOST) {
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
