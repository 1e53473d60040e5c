package vn.vanban.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.MediaType;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.HtmlUtils;

/** Where people sign in, without scripts. */
@RestController
final class LoginPage {

  static final String PATH = "/login";

  private static final String WRONG =
      """
      <p class="error" role="alert">Sai tên hoặc mật khẩu. / Wrong name or password.</p>
      """;

  private static final String PAGE =
      """
      <!doctype html>
      <html lang="vi">
        <head>
          <meta charset="utf-8">
          <meta name="viewport" content="width=device-width, initial-scale=1">
          <title>vanban: đăng nhập</title>
          <link rel="icon" href="icon.svg" type="image/svg+xml">
          <link rel="stylesheet" href="style.css">
        </head>
        <body>
          <header><span class="brand">vanban</span></header>
          <main>
            <h1>Đăng nhập / Sign in</h1>
            {wrong}
            <form method="post" action="login">
              <input type="hidden" name="{name}" value="{token}">
              <p><label>Tên / Name<br>
                <input name="username" autocomplete="username" required autofocus></label></p>
              <p><label>Mật khẩu / Password<br>
                <input name="password" type="password" autocomplete="current-password" required>
              </label></p>
              <p><button>Đăng nhập / Sign in</button></p>
            </form>
          </main>
        </body>
      </html>
      """;

  @GetMapping(path = PATH, produces = MediaType.TEXT_HTML_VALUE + ";charset=UTF-8")
  String page(CsrfToken token, HttpServletRequest request) {
    return PAGE.replace("{wrong}", "error".equals(request.getQueryString()) ? WRONG : "")
        .replace("{name}", HtmlUtils.htmlEscape(token.getParameterName()))
        .replace("{token}", HtmlUtils.htmlEscape(token.getToken()));
  }
}
