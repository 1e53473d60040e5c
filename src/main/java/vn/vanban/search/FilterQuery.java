package vn.vanban.search;

import java.util.function.Function;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import vn.vanban.citation.History.Status;
import vn.vanban.index.Fields;
import vn.vanban.text.Letters;

/** Filters as a Lucene query, for those who count over an index what search would find in it. */
public final class FilterQuery {

  /** Before a value of {@link Fields#AUTHORITY}. */
  static final String WHOLE = "=";

  private FilterQuery() {}

  /**
   * Matches the documents that pass, without a score; no other member of their blocks.
   *
   * @throws IllegalArgumentException where a status is asked for, which search alone tells
   */
  public static Query of(Filters filters) {
    return of(
        filters,
        status -> {
          throw new IllegalArgumentException("documents are not told by status here: " + status);
        });
  }

  /**
   * @param statuses the documents of a status
   */
  static Query of(Filters filters, Function<Status, Query> statuses) {
    var query = new BooleanQuery.Builder();
    query.add(Matching.everyDocument(), Occur.FILTER);
    filters
        .values()
        .forEach((facet, values) -> {
          var any = new BooleanQuery.Builder();
          values.forEach(value -> any.add(of(facet, value, statuses), Occur.SHOULD));
          query.add(any.build(), Occur.FILTER);
        });
    return query.build();
  }

  private static Query of(Facet facet, String value, Function<Status, Query> statuses) {
    return switch (facet) {
      case KIND -> Matching.folded(Fields.KIND, value);
      case ISSUER -> issuer(value);
      case ISSUER_LEVEL -> new TermQuery(new Term(Fields.ISSUER_LEVEL, Letters.fold(value)));
      case YEAR -> YearRange.parse(value).map(Matching::years).orElse(Matching.NOTHING);
      case FAMILY -> Matching.folded(Fields.FAMILY, value);
      case THEME -> Matching.theme(value);
      case CITES -> Matching.cites(value);
      case STATUS -> FieldValue.status(value).map(statuses).orElse(Matching.NOTHING);
    };
  }

  private static Query issuer(String value) {
    return value.startsWith(WHOLE)
        ? new TermQuery(new Term(Fields.AUTHORITY, value.substring(WHOLE.length())))
        : Matching.wordsOf(Fields.ISSUER_FOLD, value);
  }
}
