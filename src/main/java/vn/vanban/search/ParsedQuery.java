package vn.vanban.search;

import java.util.List;
import java.util.Optional;
import vn.vanban.text.Span;

/**
 * A query as it was read.
 *
 * @param text in the form of stored texts, on which places in it count
 * @param node what it asks for; empty where that is nothing
 * @param notices what whoever typed it should know
 * @param words where words stand that are looked for, those of phrases too, in order
 * @param passedOver where words stand that are not looked for, since they only introduce a number
 */
record ParsedQuery(
    String text,
    Optional<QueryNode> node,
    List<Notice> notices,
    List<Span> words,
    List<Span> passedOver) {

  ParsedQuery {
    notices = List.copyOf(notices);
    words = List.copyOf(words);
    passedOver = List.copyOf(passedOver);
  }

  /** Whether something was typed of which nothing is left. */
  boolean isSpoilt() {
    return node.isEmpty() && !notices.isEmpty();
  }
}
