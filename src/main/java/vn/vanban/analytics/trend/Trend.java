package vn.vanban.analytics.trend;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.vanban.analytics.Basis;
import vn.vanban.analytics.By;
import vn.vanban.document.PartialDate;
import vn.vanban.theme.Theme.Label;

/**
 * How much a theme is spoken of, and where it came up first.
 *
 * @param by what the columns stand for
 * @param basis what is counted over; its documents are those of all columns
 * @param total of all columns
 * @param columns times ascending, levels from the Centre down, the others in Vietnamese order; the
 *     last is {@value By#UNKNOWN} where some documents do not say
 * @param first for each level of issuers the document that speaks of it first, from the Centre down
 * @param lagDays from the first central document to the first of a province, negative where the
 *     province was first; null where one of them is missing
 * @param undated how many documents speak of it without a known day of issue; they cannot be first
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record Trend(
    String theme,
    Label label,
    By by,
    Basis basis,
    Column total,
    List<Column> columns,
    List<First> first,
    @Nullable Long lagDays,
    long undated) {

  /** What the column of the total is called. */
  static final String ALL = "*";

  public Trend {
    columns = List.copyOf(columns);
    first = List.copyOf(first);
  }

  /**
   * @param documents with at least one mention
   * @param documentsInAll with or without one
   * @param share of the documents in all that have a mention, 0 to 1
   * @param syllables of the documents in all
   * @param perThousand mentions for each 1,000 syllables; null where the length of some document is
   *     unknown, or all are empty
   */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  public record Column(
      String column,
      long documents,
      long mentions,
      long documentsInAll,
      double share,
      long syllables,
      @Nullable Double perThousand) {}

  /**
   * @param level of the issuer; {@value By#UNKNOWN} where none is known
   */
  public record First(
      String level,
      PartialDate issued,
      String id,
      @Nullable String number,
      @Nullable String title) {}
}
