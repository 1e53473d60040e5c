package vn.vanban.search;

import java.io.IOException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Remembers the answers of late, since many ask the same: who goes back to a page, and who follows
 * a link. An answer holds for one commit and one day, which tells what is in force. Thread-safe.
 */
final class AnswerMemory {

  private static final int MOST = 1_000;

  /** Heap that an answer of the usual page takes. */
  private static final int BYTES = 40_000;

  /** Of the heap, for all of them. */
  private static final int SHARE = 20;

  /** An answer with more hits, or passages in all, is not remembered. */
  private static final int LONG = 40;

  /**
   * @param facets in the order in which they are answered, which does not tell requests apart
   */
  private record Asked(String snapshot, LocalDate day, SearchRequest request, List<Facet> facets) {}

  /** Works an answer out. */
  @FunctionalInterface
  interface Asking {
    SearchAnswer answer() throws IOException;
  }

  private final long most = Math.min(MOST, Runtime.getRuntime().maxMemory() / SHARE / BYTES);

  private final Map<Asked, SearchAnswer> answers =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Asked, SearchAnswer> eldest) {
          return size() > most;
        }
      };

  /**
   * @param snapshot the commit's
   * @param asking is asked where the answer is not known; two who ask at once may both ask it
   */
  SearchAnswer of(String snapshot, SearchRequest request, Asking asking) throws IOException {
    var asked =
        new Asked(
            snapshot,
            LocalDate.now(Statuses.VIET_NAM),
            request,
            List.copyOf(request.details().facets()));
    var known = known(asked);
    if (known != null) {
      return known;
    }
    var answer = asking.answer();
    // What was cut short may be whole the next time.
    if (answer.exact() && !isLong(request)) {
      remember(asked, answer);
    }
    return answer;
  }

  private synchronized @Nullable SearchAnswer known(Asked asked) {
    return answers.get(asked);
  }

  private synchronized void remember(Asked asked, SearchAnswer answer) {
    answers.put(asked, answer);
  }

  private static boolean isLong(SearchRequest request) {
    int passages = Math.max(1, request.details().passages());
    return (long) request.page().size() * passages > LONG || request.query().length() > BYTES / 8;
  }
}
