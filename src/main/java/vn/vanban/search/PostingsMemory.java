package vn.vanban.search;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.apache.lucene.index.IndexReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.search.IndexSearcher;

/**
 * Remembers which members of the index hold the terms that questions ask for: unpacking them in
 * every segment takes longer than adding up what they say. Holds for one commit at a time.
 * Thread-safe.
 */
final class PostingsMemory {

  /** All that eight hundred questions to 78,000 articles ask for takes some 200 MB. */
  private static final long USUAL_BYTES = 224L << 20;

  /** Of the heap, for each of those of late and those before. */
  private static final int SHARE = 16;

  /** A term that would take so much of it is read anew each time. */
  private static final int LARGE = 8;

  private record Known(
      IndexReaderContext index,
      Map<Term, Postings> postings,
      Map<Term, Postings> before,
      AtomicLong bytes) {

    static Known of(IndexReaderContext index, Map<Term, Postings> before) {
      return new Known(index, new ConcurrentHashMap<>(), before, new AtomicLong());
    }
  }

  private final long most = Math.min(USUAL_BYTES, Runtime.getRuntime().maxMemory() / SHARE);
  private final AtomicReference<Known> known = new AtomicReference<>();

  /**
   * Of the index that {@code searcher} reads.
   *
   * @param states where the index keeps a term; asked where its postings are not known
   */
  Postings postings(IndexSearcher searcher, Term term, Function<Term, TermStates> states)
      throws IOException {
    var index = searcher.getTopReaderContext();
    var now = known.get();
    if (now == null || now.index() != index) {
      now = Known.of(index, Map.of());
      known.set(now);
    } else if (now.bytes().get() >= most) {
      now = Known.of(index, now.postings());
      known.set(now);
    }
    var postings = now.postings().get(term);
    if (postings == null) {
      postings = now.before().get(term);
      postings = postings == null ? Postings.read(searcher, term, states.apply(term)) : postings;
      if (postings.bytes() < most / LARGE && now.postings().put(term, postings) == null) {
        now.bytes().addAndGet(postings.bytes());
      }
    }
    return postings;
  }
}
