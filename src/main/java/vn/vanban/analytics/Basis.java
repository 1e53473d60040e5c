package vn.vanban.analytics;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.stream.Collectors;
import vn.vanban.search.Filters;

/**
 * What figures are counted over.
 *
 * @param documents those that pass the filter: what shares are taken of
 * @param syllables in all of them: syllables, numbers and other words
 * @param unmeasured how many of them are of unknown length, because they were read before lengths
 *     were kept
 * @param filter what the documents had to be; nothing in it where all are counted
 * @param dictionaries versions of the theme dictionary that they were read with
 * @param snapshot of the index that was counted
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record Basis(
    long documents,
    long syllables,
    long unmeasured,
    Filters filter,
    List<String> dictionaries,
    String snapshot) {

  public Basis {
    dictionaries = List.copyOf(dictionaries);
  }

  /** The filter in the words of the command line's options; empty where nothing is filtered. */
  public String filterText() {
    return filter.values().entrySet().stream()
        .flatMap(facet -> facet.getValue().stream().map(value -> facet.getKey() + "=" + value))
        .collect(Collectors.joining(", "));
  }
}
