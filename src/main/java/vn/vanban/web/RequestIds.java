package vn.vanban.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Gives each request the name by which answer, problem and log tell of it: the client's own where
 * that is plain, a random one otherwise. Logs what became of requests.
 */
final class RequestIds extends OncePerRequestFilter {

  static final String HEADER = "X-Request-Id";

  /** Of the name in the log's context. */
  static final String KEY = "request";

  private static final Logger LOG = LoggerFactory.getLogger("vn.vanban.requests");

  /** Anything else could forge lines of the log. */
  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9._-]{1,64}");

  private static final int SERVER_ERRORS = 500;

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    String id = idOf(request.getHeader(HEADER));
    long started = System.nanoTime();
    MDC.put(KEY, id);
    response.setHeader(HEADER, id);
    try {
      chain.doFilter(request, response);
    } finally {
      log(request, response.getStatus(), (System.nanoTime() - started) / 1_000_000);
      MDC.remove(KEY);
    }
  }

  private static void log(HttpServletRequest request, int status, long milliseconds) {
    var event = status >= SERVER_ERRORS ? LOG.atWarn() : LOG.atInfo();
    // Without the question: what people ask for is nobody else's to read.
    event.log(
        "{} {} {} {} ms {}",
        request.getMethod(),
        request.getRequestURI(),
        status,
        milliseconds,
        request.getRemoteAddr());
  }

  private static String idOf(@Nullable String given) {
    return given != null && PLAIN.matcher(given).matches()
        ? given
        : HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong());
  }
}
