package vn.vanban.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.vanban.document.Warning.Message;

/**
 * Lets in only requests for the hosts that this server answers to. A page elsewhere could otherwise
 * read the collection through the visitor's browser: by a name that resolves to this machine (Host)
 * or by a script of its own (Origin).
 */
final class HostGuard extends OncePerRequestFilter {

  static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

  private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

  private static final String POLICY =
      "default-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'self';"
          + " object-src 'none'";

  private static final String DOCUMENTATION = "/api.html";

  private static final Message HOST_NOT_SERVED =
      new Message(
          "Máy chủ này không phục vụ tên máy đã gọi.",
          "This server does not answer to the host name it was called by.");

  private static final Message FOREIGN_ORIGIN =
      new Message(
          "Yêu cầu đến từ một trang khác nên bị từ chối.",
          "The request comes from another site and is refused.");

  private final Set<String> hosts;

  /**
   * @param hosts in lower case, without ports; IPv6 addresses in brackets
   */
  HostGuard(Set<String> hosts) {
    this.hosts = Set.copyOf(hosts);
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    String host = request.getHeader("Host");
    if (host == null || !hosts.contains(withoutPort(host))) {
      Refusals.send(request, response, ProblemType.HOST_NOT_SERVED, HOST_NOT_SERVED);
      return;
    }
    String origin = request.getHeader("Origin");
    boolean foreign =
        origin == null
            ? "cross-site".equals(request.getHeader("Sec-Fetch-Site")) && writes(request)
            : !isOwn(origin, host);
    if (foreign) {
      Refusals.send(request, response, ProblemType.FOREIGN_ORIGIN, FOREIGN_ORIGIN);
      return;
    }
    response.setHeader("Content-Security-Policy", policy(request));
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Referrer-Policy", "no-referrer");
    chain.doFilter(request, response);
  }

  private static boolean writes(HttpServletRequest request) {
    return !READING.contains(request.getMethod());
  }

  /** Swagger UI draws with styles in place and small pictures in its style sheet. */
  private static String policy(HttpServletRequest request) {
    return request.getRequestURI().startsWith(DOCUMENTATION)
        ? POLICY + "; style-src 'self' 'unsafe-inline'; img-src 'self' data:"
        : POLICY;
  }

  private static boolean isOwn(String origin, String host) {
    try {
      @Nullable String authority = URI.create(origin).getRawAuthority();
      return authority != null && authority.equalsIgnoreCase(host);
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static String withoutPort(String host) {
    int colon = host.lastIndexOf(':');
    boolean hasPort = colon > host.lastIndexOf(']');
    return (hasPort ? host.substring(0, colon) : host).toLowerCase(Locale.ROOT);
  }
}
