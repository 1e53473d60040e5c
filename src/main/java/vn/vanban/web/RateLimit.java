package vn.vanban.web;

import io.github.bucket4j.Bucket;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.vanban.document.Warning.Message;

/** A bucket of tokens for each client: a request takes one, time brings them back. */
final class RateLimit extends OncePerRequestFilter {

  /** Of the longest idle clients beyond that nothing is known any more: about 2 MB in all. */
  private static final int CLIENTS = 10_000;

  private final Function<HttpServletRequest, String> client;
  private final Rate rate;
  private final Map<String, Bucket> buckets =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
          return size() > CLIENTS;
        }
      };

  /**
   * @param burst how many requests at once find their tokens
   * @param each how many come back in {@code per}
   */
  record Rate(int burst, int each, Duration per) {}

  /**
   * @param client names who asks; an empty name is not limited
   */
  RateLimit(Rate rate, Function<HttpServletRequest, String> client) {
    this.rate = rate;
    this.client = client;
  }

  /** A request may pass several limits, each of them once. */
  @Override
  protected String getAlreadyFilteredAttributeName() {
    return RateLimit.class.getName() + ' ' + rate;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    String name = client.apply(request);
    if (!name.isEmpty()) {
      var probe = bucket(name).tryConsumeAndReturnRemaining(1);
      if (!probe.isConsumed()) {
        long seconds = 1 + TimeUnit.NANOSECONDS.toSeconds(probe.getNanosToWaitForRefill());
        var detail =
            new Message(
                "Quá nhiều yêu cầu; hãy gửi lại sau " + seconds + " giây.",
                "Too many requests; try again in " + seconds + " s.");
        Refusals.sendForLater(request, response, ProblemType.RATE_LIMITED, detail, seconds);
        return;
      }
    }
    chain.doFilter(request, response);
  }

  private Bucket bucket(String name) {
    synchronized (buckets) {
      return buckets.computeIfAbsent(name, _ -> newBucket());
    }
  }

  private Bucket newBucket() {
    return Bucket.builder()
        .addLimit(limit -> limit.capacity(rate.burst()).refillGreedy(rate.each(), rate.per()))
        .build();
  }
}
