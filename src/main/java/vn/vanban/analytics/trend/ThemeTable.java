package vn.vanban.analytics.trend;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import vn.vanban.theme.Theme.Label;

/**
 * Mentions of every theme, counted over the whole collection.
 *
 * @param by what the columns stand for
 * @param columns years ascending, or issuers or kinds in Vietnamese order; the last is {@value
 *     #UNKNOWN} where some documents do not say
 * @param documents documents in each column, themes or not: what shares are taken of
 * @param rows one for each theme of the dictionary, in its order
 * @param snapshot of the index that was counted
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record ThemeTable(
    By by, List<String> columns, Map<String, Long> documents, List<Row> rows, String snapshot) {

  public static final String UNKNOWN = "?";

  /** {@link #toString()} is the code in answers. */
  public enum By {
    YEAR,
    ISSUER,
    KIND;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * @param cells by column; a column without a mention has none
   */
  public record Row(
      String theme, Label label, long documents, long mentions, Map<String, Cell> cells) {}

  /**
   * @param documents documents with at least one mention
   */
  public record Cell(long documents, long mentions) {}
}
