package vn.vanban.evaluation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.vanban.document.Header;
import vn.vanban.reference.Reference;

/**
 * A text of a gold set with every reference that stands in it.
 *
 * @param id unique in its file
 * @param genre what sort of text it is, in the gold set's own words
 * @param difficulty in the gold set's own words; null where it says none
 * @param header what the document around the passage says of itself
 * @param text a stored text
 * @param references in order of their start; empty for a look-alike passage. Their sentence is the
 *     whole text, since gold sets do not mark sentences
 */
public record Passage(
    String id,
    String genre,
    @Nullable String difficulty,
    Header header,
    String text,
    List<Reference> references) {

  public Passage {
    references = List.copyOf(references);
  }

  /** Whether everything found in it is a false hit. */
  public boolean isLookAlike() {
    return references.isEmpty();
  }
}
