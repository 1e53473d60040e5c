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

  /** A language has some 7,000 syllables; each takes about a kilobyte in ten segments. */
  private static final int MOST = 1 << 14;

  private record Known(IndexReaderContext index, Map<Term, TermStates> states) {}

  private final AtomicReference<Known> known = new AtomicReference<>();

  /** Built for the index that {@code searcher} reads. */
  TermStates states(IndexSearcher searcher, Term term) throws IOException {
    var index = searcher.getTopReaderContext();
    var now = known.get();
    if (now == null || now.index() != index || now.states().size() >= MOST) {
      now = new Known(index, new ConcurrentHashMap<>());
      known.set(now);
    }
    var states = now.states().get(term);
    if (states == null) {
      states = TermStates.build(searcher, term, true);
      now.states().put(term, states);
    }
    return states;
  }
}
