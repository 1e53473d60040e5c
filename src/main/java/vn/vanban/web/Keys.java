package vn.vanban.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.vanban.access.Accounts;
import vn.vanban.access.ApiKey;

/** Knows callers by their key: {@code Authorization: Bearer KEY} or {@code X-Api-Key: KEY}. */
final class Keys extends OncePerRequestFilter {

  static final String HEADER = "X-Api-Key";

  private static final String BEARER = "Bearer ";

  private final Accounts accounts;

  Keys(Accounts accounts) {
    this.accounts = accounts;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    String secret = secret(request);
    if (secret != null) {
      accounts.key(secret).ifPresent(Keys::letIn);
    }
    chain.doFilter(request, response);
  }

  /** For this request alone: nothing of it goes into a session. */
  private static void letIn(ApiKey key) {
    var authority = new SimpleGrantedAuthority(Caller.AUTHORITY + key.role().name());
    var context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(
        UsernamePasswordAuthenticationToken.authenticated(
            "key " + key.id(), null, List.of(authority)));
    SecurityContextHolder.setContext(context);
  }

  static @Nullable String secret(HttpServletRequest request) {
    String authorization = request.getHeader(HttpHeaders.AUTHORIZATION);
    return authorization != null && authorization.startsWith(BEARER)
        ? authorization.substring(BEARER.length()).strip()
        : request.getHeader(HEADER);
  }
}
