package vn.vanban.analytics;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
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
    var parts = new ArrayList<String>();
    add(parts, "kind", filter.kind());
    add(parts, "issuer", filter.issuer());
    if (filter.fromYear() != null || filter.toYear() != null) {
      add(parts, "year", open(filter.fromYear()) + ".." + open(filter.toYear()));
    }
    add(parts, "family", filter.family());
    add(parts, "theme", filter.theme());
    add(parts, "cites", filter.cites());
    return String.join(", ", parts);
  }

  private static String open(@Nullable Integer year) {
    return year == null ? "" : year.toString();
  }

  private static void add(List<String> parts, String name, @Nullable String value) {
    if (value != null) {
      parts.add(name + "=" + value);
    }
  }
}
