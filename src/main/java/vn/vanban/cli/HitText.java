package vn.vanban.cli;

import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import vn.vanban.document.DocumentKind;
import vn.vanban.document.PartialDate;

/** The two lines that name a document in a list. */
final class HitText {

  private HitText() {}

  /** Number and title; a document without either goes by its source. */
  static String name(@Nullable String number, @Nullable String title, String source) {
    String name = joined(number, title);
    return name.isEmpty() ? source : name;
  }

  static String facts(
      @Nullable DocumentKind kind, @Nullable String issuer, @Nullable PartialDate issued) {
    return joined(kind, issuer, issued);
  }

  /** "trang 7"; null for formats without pages. */
  static @Nullable String page(@Nullable Integer page, Output output) {
    return page == null ? null : output.words("trang " + page, "page " + page);
  }

  static String joined(@Nullable Object... parts) {
    var line = new StringJoiner(" · ");
    for (var part : parts) {
      if (part != null) {
        line.add(Excerpt.line(part.toString()));
      }
    }
    return line.toString();
  }
}
