package vn.vanban.analytics.keyness;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import vn.vanban.search.Facet;
import vn.vanban.search.FilterQuery;
import vn.vanban.search.Filters;

/**
 * The documents that meet every condition; without one, all of them. {@link #toString()} is how it
 * is asked for: {@code year=2021..2025, theme!=dare}.
 */
public record Subset(List<Condition> conditions) {

  public Subset {
    conditions = List.copyOf(conditions);
  }

  /** By what documents can be chosen; {@link #toString()} is what is typed. */
  public enum By {
    KIND,
    ISSUER,
    YEAR,
    FAMILY,
    THEME,
    CITES;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Whether a document must be so, or must not; {@link #toString()} is what is typed. */
  public enum Sign {
    IS("="),
    IS_NOT("!=");

    private final String typed;

    Sign(String typed) {
      this.typed = typed;
    }

    @Override
    public String toString() {
      return typed;
    }
  }

  /**
   * @param value as {@link Filters} takes it; of a year one, or a range
   */
  public record Condition(By by, Sign sign, String value) {

    @Override
    public String toString() {
      return by.toString() + sign + value;
    }

    private Filters filters() {
      return Filters.of(Facet.valueOf(by.name()), value);
    }
  }

  /** Matches the documents themselves, without a score. */
  Query query() {
    var query = new BooleanQuery.Builder();
    query.add(FilterQuery.of(Filters.NONE), Occur.FILTER);
    for (var condition : conditions) {
      query.add(
          FilterQuery.of(condition.filters()),
          condition.sign() == Sign.IS ? Occur.FILTER : Occur.MUST_NOT);
    }
    return query.build();
  }

  @Override
  public String toString() {
    return conditions.stream().map(Condition::toString).collect(Collectors.joining(", "));
  }
}
