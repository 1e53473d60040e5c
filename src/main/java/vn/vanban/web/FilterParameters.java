package vn.vanban.web;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.vanban.citation.History.Status;
import vn.vanban.document.DocumentKind;
import vn.vanban.document.DocumentNumber;
import vn.vanban.document.Family;
import vn.vanban.document.Warning.Message;
import vn.vanban.issuer.Level;
import vn.vanban.search.Facet;
import vn.vanban.search.Filters;
import vn.vanban.theme.Theme;
import vn.vanban.theme.ThemeDictionary;

/**
 * What documents have to be, as parameters: each may be given several times, and one of its values
 * has to hold. A value that nothing could ever match is refused.
 */
final class FilterParameters {

  /** Those that every question takes. */
  private static final List<Facet> USUAL =
      Arrays.stream(Facet.values()).filter(facet -> facet != Facet.STATUS).toList();

  private FilterParameters() {}

  /** The filters, and {@code others} besides. */
  static String[] names(String... others) {
    return Stream.concat(USUAL.stream().map(Facet::toString), Arrays.stream(others))
        .toArray(String[]::new);
  }

  static boolean isFilter(String name) {
    return Arrays.stream(Facet.values()).anyMatch(facet -> facet.toString().equals(name));
  }

  /**
   * @throws Refusal where a value is none of the possible ones
   */
  static Filters filters(Parameters parameters, ThemeDictionary themes) {
    parameters.texts("theme").forEach(theme -> checkTheme("theme", theme, themes));
    return others(parameters).with(Facet.THEME, parameters.texts("theme"));
  }

  /**
   * The filters besides the theme.
   *
   * @throws Refusal where a value is none of the possible ones
   */
  static Filters others(Parameters parameters) {
    var filters = Filters.NONE;
    for (var facet : Facet.values()) {
      if (facet != Facet.THEME) {
        var values = parameters.texts(facet.toString());
        values.forEach(value -> check(facet, value));
        filters = filters.with(facet, values);
      }
    }
    return filters;
  }

  private static void check(Facet facet, String value) {
    switch (facet) {
      case KIND -> {
        if (DocumentKind.named(value).isEmpty()) {
          throw Refusal.unknownValue("kind", value, Parameters.codes(DocumentKind.values()));
        }
      }
      case YEAR -> YearRange.check(value);
      case ISSUER_LEVEL -> checkCode(facet, value, Level.values());
      case FAMILY -> checkCode(facet, value, Family.values());
      case STATUS -> checkCode(facet, value, Status.values());
      case CITES -> checkCites(value);
      case ISSUER, THEME -> {}
    }
  }

  private static <E extends Enum<E>> void checkCode(Facet facet, String value, E[] constants) {
    var codes = Parameters.codes(constants);
    if (!codes.contains(value)) {
      throw Refusal.unknownValue(facet.toString(), value, codes);
    }
  }

  /**
   * The id of a theme that there is; null where the parameter is absent.
   *
   * @throws Refusal where no theme has that id
   */
  static @Nullable String theme(Parameters parameters, String name, ThemeDictionary themes) {
    String theme = parameters.text(name);
    if (theme != null) {
      checkTheme(name, theme, themes);
    }
    return theme;
  }

  private static void checkTheme(String name, String theme, ThemeDictionary themes) {
    var ids = themes.themes().stream().map(Theme::id).toList();
    if (!ids.contains(theme)) {
      throw Refusal.unknownValue(name, theme, ids);
    }
  }

  /** A number, or a name, which has several words. */
  private static void checkCites(String value) {
    if (value.indexOf(' ') < 0 && DocumentNumber.parse(value).isEmpty()) {
      throw Refusal.badValue(
          "cites",
          value,
          new Message(
              "phải là số, ký hiệu văn bản như 73/2023/NĐ-CP hoặc 14-KL/TW, hoặc tên như Luật Đất"
                  + " đai",
              "a document number such as 73/2023/NĐ-CP or 14-KL/TW is expected, or a name such as"
                  + " Luật Đất đai"));
    }
  }
}
