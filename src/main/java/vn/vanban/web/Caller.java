package vn.vanban.web;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import vn.vanban.access.Accounts;
import vn.vanban.access.Role;

/**
 * What a caller may do. Beyond this machine, what their key or account says, and nothing without
 * one. On this machine alone everybody may read, and write too as long as nobody was given a key or
 * an account.
 */
record Caller(WebSettings settings, Accounts accounts) {

  /** Before the name of a role where Spring Security speaks of it. */
  static final String AUTHORITY = "ROLE_";

  boolean may(Role asked, @Nullable Authentication authentication) {
    boolean granted =
        authentication != null && isKnown(authentication) && has(authentication, asked);
    return granted || isLocal(asked);
  }

  private boolean isLocal(Role asked) {
    return settings.isLoopback() && (asked == Role.READER || accounts.areEmpty());
  }

  private static boolean isKnown(Authentication authentication) {
    return authentication.isAuthenticated()
        && !(authentication instanceof AnonymousAuthenticationToken);
  }

  private static boolean has(Authentication authentication, Role asked) {
    for (var granted : authentication.getAuthorities()) {
      String authority = granted.getAuthority();
      if (authority != null
          && authority.startsWith(AUTHORITY)
          && Role.valueOf(authority.substring(AUTHORITY.length())).includes(asked)) {
        return true;
      }
    }
    return false;
  }

  /** For counting requests: the key or user, else the address that the request came from. */
  static String nameOf(HttpServletRequest request) {
    var authentication = SecurityContextHolder.getContext().getAuthentication();
    return authentication != null && isKnown(authentication)
        ? "account " + authentication.getName()
        : "address " + request.getRemoteAddr();
  }
}
