package vn.vanban.search;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * How hits divide by one facet: all documents that answer and pass the filters of the other facets.
 * Counts are exact unless the answer was cut short.
 *
 * @param values the most frequent first, equal ones in their order; chosen ones are always among
 *     them, even where no document has them
 * @param others how many further values there are
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record FacetCounts(Facet field, List<Value> values, long others) {

  public FacetCounts {
    values = List.copyOf(values);
  }

  /**
   * @param value as a filter takes it
   * @param label for people
   * @param count documents that have it
   * @param selected whether a filter chooses it
   */
  public record Value(String value, String label, long count, boolean selected) {}
}
