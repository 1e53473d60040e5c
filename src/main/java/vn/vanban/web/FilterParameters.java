package vn.vanban.web;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.vanban.document.DocumentKind;
import vn.vanban.document.DocumentNumber;
import vn.vanban.document.Family;
import vn.vanban.document.Warning.Message;
import vn.vanban.search.Filters;
import vn.vanban.theme.Theme;
import vn.vanban.theme.ThemeDictionary;

/** What documents have to be, as parameters. A value that nothing could ever match is refused. */
final class FilterParameters {

  private static final List<String> NAMES =
      List.of("kind", "issuer", "year", "family", "theme", "cites");

  private FilterParameters() {}

  /** The filters, and {@code others} besides. */
  static String[] names(String... others) {
    return Stream.concat(NAMES.stream(), Arrays.stream(others)).toArray(String[]::new);
  }

  /**
   * @throws Refusal where a value is none of the possible ones
   */
  static Filters filters(Parameters parameters, ThemeDictionary themes) {
    return filters(parameters, theme(parameters, "theme", themes));
  }

  /**
   * The filters besides the theme.
   *
   * @throws Refusal where a value is none of the possible ones
   */
  static Filters others(Parameters parameters) {
    return filters(parameters, (String) null);
  }

  private static Filters filters(Parameters parameters, @Nullable String theme) {
    var years = YearRange.of(parameters.text("year"));
    var family = parameters.choice("family", Family.values());
    return new Filters(
        kind(parameters),
        parameters.text("issuer"),
        years.first(),
        years.last(),
        family == null ? null : family.toString(),
        theme,
        cites(parameters));
  }

  private static @Nullable String kind(Parameters parameters) {
    String kind = parameters.text("kind");
    if (kind != null && DocumentKind.named(kind).isEmpty()) {
      var kinds = Arrays.stream(DocumentKind.values()).map(DocumentKind::toString).toList();
      throw Refusal.unknownValue("kind", kind, kinds);
    }
    return kind;
  }

  /**
   * The id of a theme that there is; null where the parameter is absent.
   *
   * @throws Refusal where no theme has that id
   */
  static @Nullable String theme(Parameters parameters, String name, ThemeDictionary themes) {
    String theme = parameters.text(name);
    var ids = themes.themes().stream().map(Theme::id).toList();
    if (theme != null && !ids.contains(theme)) {
      throw Refusal.unknownValue(name, theme, ids);
    }
    return theme;
  }

  private static @Nullable String cites(Parameters parameters) {
    String number = parameters.text("cites");
    if (number != null && DocumentNumber.parse(number).isEmpty()) {
      throw Refusal.badValue(
          "cites",
          number,
          new Message(
              "phải là số, ký hiệu văn bản như 73/2023/NĐ-CP hoặc 14-KL/TW",
              "a document number such as 73/2023/NĐ-CP or 14-KL/TW is expected"));
    }
    return number;
  }
}
