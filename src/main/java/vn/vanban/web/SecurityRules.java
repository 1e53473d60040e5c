package vn.vanban.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import vn.vanban.access.Accounts;
import vn.vanban.access.Role;
import vn.vanban.document.Warning.Message;
import vn.vanban.web.RateLimit.Rate;

/** Who may reach what, in the order in which a request meets it. */
@Configuration(proxyBeanMethods = false)
class SecurityRules {

  /** Spring Boot puts Spring Security there. */
  private static final int SECURITY = -100;

  /** A person mistypes a few times; a program that guesses gets nowhere. */
  private static final Rate SIGN_INS = new Rate(10, 10, Duration.ofMinutes(1));

  /** So many seconds' worth of requests may come at once: a page with its pictures does. */
  private static final int BURST_SECONDS = 4;

  private static final Message UNKNOWN_CALLER =
      new Message(
          "Cần khóa (Authorization: Bearer …) hoặc đăng nhập ở /login. Khóa được tạo trên máy chủ"
              + " bằng lệnh: vanban key create TÊN.",
          "A key is needed (Authorization: Bearer …), or a sign-in at /login. Keys are made on the"
              + " server by the command: vanban key create NAME.");

  private static final Message NOT_ALLOWED =
      new Message(
          "Việc này cần khóa hoặc tài khoản có vai trò editor (vanban key create TÊN --role"
              + " editor).",
          "This needs a key or an account with the role editor (vanban key create NAME --role"
              + " editor).");

  private static final Message BAD_TOKEN =
      new Message(
          "Thiếu mã chống giả mạo: gửi giá trị cookie XSRF-TOKEN trong tiêu đề X-XSRF-TOKEN.",
          "The anti-forgery token is missing: send the cookie XSRF-TOKEN as the header"
              + " X-XSRF-TOKEN.");

  private static final Message STRANGE_ADDRESS =
      new Message("Máy chủ không hiểu địa chỉ này.", "The address cannot be understood.");

  @Bean
  FilterRegistrationBean<RequestIds> requestIds() {
    return at(SECURITY - 20, new RequestIds());
  }

  @Bean
  FilterRegistrationBean<HostGuard> hostGuard(WebSettings settings) {
    return at(SECURITY - 10, new HostGuard(settings.allHosts()));
  }

  @Bean
  Turns turns() {
    return new Turns();
  }

  @Bean
  FilterRegistrationBean<Turns> turnsOfRequests(Turns turns) {
    return at(SECURITY + 10, turns);
  }

  private static <F extends Filter> FilterRegistrationBean<F> at(int order, F filter) {
    var registration = new FilterRegistrationBean<>(filter);
    registration.setOrder(order);
    return registration;
  }

  @Bean
  Caller caller(WebSettings settings, Accounts accounts) {
    return new Caller(settings, accounts);
  }

  @Bean
  SecurityFilterChain rules(
      HttpSecurity http, WebSettings settings, Accounts accounts, Caller caller) {
    int rate = settings.rate();
    http.authorizeHttpRequests(requests ->
            requests
                // What was let in goes on; what went wrong is told.
                .dispatcherTypeMatchers(DispatcherType.ASYNC, DispatcherType.ERROR)
                .permitAll()
                .requestMatchers(LoginPage.PATH, "/style.css", "/icon.svg", "/error")
                .permitAll()
                .requestMatchers("/actuator/health/**")
                .permitAll()
                .requestMatchers("/actuator/**", "/api/v1/jobs/**", "/api/v1/reindex")
                .access(needs(Role.EDITOR, caller))
                .requestMatchers(HttpMethod.POST, "/api/v1/documents")
                .access(needs(Role.EDITOR, caller))
                .requestMatchers(HttpMethod.DELETE)
                .access(needs(Role.EDITOR, caller))
                .anyRequest()
                .access(needs(Role.READER, caller)))
        // A cookie is sent along by browsers whoever makes the request; a key is not.
        .csrf(csrf -> csrf.spa().ignoringRequestMatchers(SecurityRules::carriesNoSession))
        .formLogin(form -> form.loginPage(LoginPage.PATH).defaultSuccessUrl("/", true))
        .logout(logout -> logout.logoutSuccessUrl(LoginPage.PATH))
        .requestCache(cache -> cache.disable())
        .headers(headers -> headers.cacheControl(cache -> cache.disable()))
        .exceptionHandling(handling ->
            handling
                .authenticationEntryPoint(SecurityRules::signIn)
                .accessDeniedHandler(SecurityRules::deny))
        .addFilterBefore(new Keys(accounts), UsernamePasswordAuthenticationFilter.class)
        .addFilterBefore(new RateLimit(SIGN_INS, SecurityRules::signingIn), CsrfFilter.class);
    if (rate > 0) {
      var perClient = new Rate(BURST_SECONDS * rate, rate, Duration.ofSeconds(1));
      http.addFilterBefore(new RateLimit(perClient, Caller::nameOf), AuthorizationFilter.class);
    }
    return http.build();
  }

  private static AuthorizationManager<RequestAuthorizationContext> needs(Role role, Caller caller) {
    return (authentication, _) -> new AuthorizationDecision(caller.may(role, authentication.get()));
  }

  private static String signingIn(HttpServletRequest request) {
    boolean tries =
        request.getMethod().equals("POST") && request.getRequestURI().equals(LoginPage.PATH);
    return tries ? request.getRemoteAddr() : "";
  }

  private static boolean carriesNoSession(HttpServletRequest request) {
    return request.getRequestedSessionId() == null
        && !request.getRequestURI().equals(LoginPage.PATH);
  }

  /** People are led to the page where they sign in, programs are told. */
  private static void signIn(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException e)
      throws IOException {
    String accepted = request.getHeader(HttpHeaders.ACCEPT);
    boolean looksAtAPage =
        accepted != null
            && accepted.contains(MediaType.TEXT_HTML_VALUE)
            && !request.getRequestURI().startsWith("/api/");
    if (looksAtAPage) {
      response.sendRedirect(LoginPage.PATH);
      return;
    }
    response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
    Refusals.send(request, response, ProblemType.NOT_SIGNED_IN, UNKNOWN_CALLER);
  }

  private static void deny(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException e)
      throws IOException {
    if (e instanceof CsrfException) {
      Refusals.send(request, response, ProblemType.BAD_TOKEN, BAD_TOKEN);
    } else {
      Refusals.send(request, response, ProblemType.NOT_ALLOWED, NOT_ALLOWED);
    }
  }

  /** A document's number has slashes, and whatever else people type comes encoded. */
  @Bean
  HttpFirewall firewall() {
    var firewall = new StrictHttpFirewall();
    firewall.setAllowUrlEncodedSlash(true);
    firewall.setAllowUrlEncodedDoubleSlash(true);
    firewall.setAllowUrlEncodedPercent(true);
    firewall.setAllowUrlEncodedPeriod(true);
    firewall.setAllowSemicolon(true);
    return firewall;
  }

  @Bean
  RequestRejectedHandler rejected() {
    return (request, response, _) ->
        Refusals.send(request, response, ProblemType.BAD_REQUEST, STRANGE_ADDRESS);
  }

  @Bean
  UserDetailsService users(Accounts accounts) {
    return name ->
        accounts
            .user(name)
            .map(user ->
                User.withUsername(user.name())
                    .password(user.password())
                    .authorities(Caller.AUTHORITY + user.role().name())
                    .build())
            .orElseThrow(() -> new UsernameNotFoundException(name));
  }

  @Bean
  PasswordEncoder passwords(Accounts accounts) {
    return accounts.passwords();
  }
}
