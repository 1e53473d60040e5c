package vn.vanban.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.vanban.document.Warning.Message;

/**
 * How many requests are answered at once. Others wait for their turn, and are refused with a time
 * to come back where that takes long. What takes long itself (files that are sent or fetched whole)
 * has places of its own, so that slow ones of these keep nobody from asking.
 */
final class Turns extends OncePerRequestFilter {

  /** More at once would only make each slower: an answer is processor work. */
  private static final int QUESTIONS = Math.max(8, 2 * Runtime.getRuntime().availableProcessors());

  private static final int LONG_ONES = 8;

  /** How many platform threads carry virtual ones. */
  private static final String CARRIERS = "jdk.virtualThreadScheduler.parallelism";

  private static final long PATIENCE_SECONDS = 30;

  private static final int MOST_WAITING = 500;

  private static final Message BUSY =
      new Message(
          "Máy chủ đang trả lời quá nhiều yêu cầu; hãy gửi lại sau.",
          "The server is answering too many requests; try again later.");

  private static final Set<String> FILES = Set.of("csv", "jsonl", "xlsx");

  private final Semaphore questions = new Semaphore(QUESTIONS, true);
  private final Semaphore longOnes = new Semaphore(LONG_ONES, true);

  /**
   * Sees to it that whoever comes gets into the line of those who wait, if that is called before
   * the first virtual thread starts. With one carrier a core, which is usual, all of them would go
   * on with requests that others wake, and look at new ones only when nobody waits any more: under
   * 64 clients some waited five times as long as most.
   */
  static void leaveRoomForNewOnes() {
    if (System.getProperty(CARRIERS) == null) {
      int atOnce = QUESTIONS + LONG_ONES + Runtime.getRuntime().availableProcessors();
      System.setProperty(CARRIERS, String.valueOf(atOnce));
    }
  }

  /** How many requests wait; an estimate, since they come and go. */
  int waiting() {
    return questions.getQueueLength() + longOnes.getQueueLength();
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !request.getRequestURI().startsWith("/api/") || isJobs(request);
  }

  /** They take no time, and events of a job go on without a thread. */
  private static boolean isJobs(HttpServletRequest request) {
    return request.getRequestURI().startsWith("/api/v1/jobs");
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var places = isLong(request) ? longOnes : questions;
    if (!hasTurn(places)) {
      Refusals.sendForLater(request, response, ProblemType.BUSY, BUSY, PATIENCE_SECONDS);
      return;
    }
    try {
      chain.doFilter(request, response);
    } finally {
      places.release();
    }
  }

  private static boolean hasTurn(Semaphore places) throws ServletException {
    if (places.getQueueLength() >= MOST_WAITING) {
      return false;
    }
    try {
      return places.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ServletException("interrupted while waiting for a turn", e);
    }
  }

  private static boolean isLong(HttpServletRequest request) {
    if (!request.getMethod().equals("GET")) {
      return true;
    }
    String query = request.getQueryString();
    return query != null && FILES.stream().anyMatch(file -> query.contains("format=" + file));
  }
}
