package vn.vanban.search;

import java.util.List;
import java.util.Optional;

/**
 * A query as one snapshot understands it.
 *
 * @param parsed as it is answered
 * @param edits of what was typed, one after the other
 * @param node what it asks for, with what the collection has for it
 * @param notices their places are those of the query as it was given
 */
record Understood(
    ParsedQuery parsed,
    List<QueryEdits> edits,
    Optional<QueryNode> node,
    Terms terms,
    List<Notice> notices,
    Interpretation interpretation) {

  Understood {
    edits = List.copyOf(edits);
    notices = List.copyOf(notices);
  }

  /** Whether something was typed of which nothing is left: no document answers that. */
  boolean isSpoilt() {
    return parsed.isSpoilt();
  }
}
