package vn.vanban.pipeline;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * What became of themes when they were found anew.
 *
 * @param dictionary version of the one that is used now
 * @param documents that were analysed
 * @param changed those of them that speak of other themes now, or in other places
 * @param themes by id, their mentions in the documents that were analysed
 * @param seconds from start to end
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record ThemesReport(
    String dictionary, long documents, long changed, Map<String, Change> themes, double seconds) {

  public ThemesReport {
    themes = Collections.unmodifiableMap(new TreeMap<>(themes));
  }

  /** How many mentions there were, and are. */
  public record Change(long before, long after) {}
}
