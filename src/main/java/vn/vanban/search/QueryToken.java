package vn.vanban.search;

import org.jspecify.annotations.Nullable;
import vn.vanban.document.DocumentNumber;

/**
 * A piece of a query.
 *
 * @param start first UTF-16 unit in the stored text of the query
 * @param end one past the last unit
 * @param text of a word itself, of a phrase what stands inside, of a value the value, of a field
 *     and of an operator its name as typed
 * @param field of a field and its value
 * @param number of a document number
 */
record QueryToken(
    Kind kind,
    int start,
    int end,
    String text,
    @Nullable QueryField field,
    @Nullable DocumentNumber number) {

  enum Kind {
    WORD,
    PHRASE,
    NUMBER,
    /** A field, which its {@link #VALUE} follows. */
    FIELD,
    VALUE,
    EXACT,
    OPEN,
    CLOSE,
    AND,
    OR,
    NOT,
    /** Its text is the distance, empty where none is typed. */
    NEAR
  }

  QueryToken(Kind kind, int start, int end, String text) {
    this(kind, start, end, text, null, null);
  }

  boolean is(Kind other) {
    return kind == other;
  }
}
