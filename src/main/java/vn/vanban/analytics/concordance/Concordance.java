package vn.vanban.analytics.concordance;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.vanban.analytics.Basis;
import vn.vanban.analytics.trend.Trend;
import vn.vanban.index.DocumentCard;

/**
 * Every place where something stands, each with its context.
 *
 * @param of what stands there
 * @param total how many hits there are in all
 * @param exact always true: nothing is estimated or left out
 * @param documents how many documents hold them
 * @param groups what {@code total} is made of, with the documents in all of each group; empty where
 *     no groups were asked for
 * @param next {@code after} of the next page; null where this is the last
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record Concordance(
    Node of,
    Basis basis,
    long total,
    boolean exact,
    long documents,
    List<Trend.Column> groups,
    List<Line> lines,
    @Nullable String next) {

  public Concordance {
    groups = List.copyOf(groups);
    lines = List.copyOf(lines);
  }

  /**
   * A hit. {@code left}, {@code hit} and {@code right} follow one another in the stored text, as
   * they stand there.
   *
   * @param start first UTF-16 unit of the hit in the stored text
   * @param end one past its last unit
   * @param page that the hit starts on, counted from 1; null for formats without pages
   */
  public record Line(
      String left,
      String hit,
      String right,
      int start,
      int end,
      @Nullable Integer page,
      DocumentCard document) {}
}
