package vn.vanban.evaluation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.vanban.document.Header;

/**
 * A text of a gold set with every finding that stands in it.
 *
 * @param id unique in its file
 * @param genre what sort of text it is, in the gold set's own words
 * @param difficulty in the gold set's own words; null where it says none
 * @param header what the document around the passage says of itself
 * @param text a stored text
 * @param findings in order of their start; empty for a look-alike passage. The sentence of a
 *     reference is the whole text, since gold sets do not mark sentences
 */
public record Passage<T>(
    String id,
    String genre,
    @Nullable String difficulty,
    Header header,
    String text,
    List<T> findings) {

  public Passage {
    findings = List.copyOf(findings);
  }

  /** Whether everything found in it is a false hit. */
  public boolean isLookAlike() {
    return findings.isEmpty();
  }
}
