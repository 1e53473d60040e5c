package vn.vanban.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.vanban.document.DocumentKind;
import vn.vanban.document.DocumentNumber;
import vn.vanban.document.Header;
import vn.vanban.reference.Reference;
import vn.vanban.reference.Reference.Form;
import vn.vanban.text.Letters;

/**
 * By what a document is looked up: its number's key, the key of its name, or, where a text gives no
 * more, kind and ordinal ("Nghị quyết 45"). The three cannot meet: a number begins with a digit, a
 * name with a letter, an ordinal's key with {@value #ORDINAL}.
 */
public final class CitationKey {

  private static final char ORDINAL = '#';

  private CitationKey() {}

  public static boolean isNumber(String key) {
    return !key.isEmpty() && Letters.isDigit(key.charAt(0));
  }

  /** Whether nothing but kind and ordinal is known. */
  public static boolean isOrdinal(String key) {
    return !key.isEmpty() && key.charAt(0) == ORDINAL;
  }

  /** The key of a number in any writing; empty where it is none. */
  public static Optional<String> ofNumber(@Nullable String number) {
    return number == null
        ? Optional.empty()
        : DocumentNumber.parse(number).map(DocumentNumber::key);
  }

  /** All that {@code asked} may be: a number in any writing, or else a name, or an ordinal. */
  public static List<String> ofWords(String asked) {
    var number = ofNumber(asked);
    if (number.isPresent()) {
      return List.of(number.get());
    }
    var keys = new ArrayList<String>();
    keys.add(NameKey.of(asked));
    String folded = Letters.fold(Letters.collapseSpaces(asked)).strip();
    for (var kind : DocumentKind.values()) {
      if (folded.startsWith(Letters.fold(kind.toString()) + ' ')) {
        ordinal(folded).ifPresent(ordinal -> keys.add(ofOrdinal(kind, ordinal)));
      }
    }
    return keys;
  }

  /** What a reference names; empty where its text does not say enough to look for anything. */
  public static Optional<String> of(Reference reference) {
    var number = ofNumber(reference.number());
    if (number.isPresent()) {
      return number;
    }
    if (reference.name() != null) {
      return Optional.of(NameKey.of(reference.name()));
    }
    DocumentKind kind = reference.kind();
    return reference.form() == Form.SHORT && kind != null
        ? ordinal(reference.text()).map(ordinal -> ofOrdinal(kind, ordinal))
        : Optional.empty();
  }

  /** All that a document with this header can be named by. */
  static List<String> of(Header header) {
    return of(header.number(), header.kind(), header.title());
  }

  /** All that the document can be named by. */
  public static List<String> of(DocumentCard card) {
    return of(card.number(), card.kind(), card.title());
  }

  private static List<String> of(
      @Nullable String number, @Nullable DocumentKind kind, @Nullable String title) {
    var keys = new ArrayList<String>();
    ofNumber(number).ifPresent(keys::add);
    NameKey.of(kind, title).ifPresent(keys::add);
    if (number != null && kind != null) {
      // "80" of a decree of 1945 is no number in the form of today's.
      DocumentNumber.parse(number)
          .map(DocumentNumber::ordinal)
          .or(() -> ordinal(number))
          .ifPresent(ordinal -> keys.add(ofOrdinal(kind, ordinal)));
    }
    return keys;
  }

  private static String ofOrdinal(DocumentKind kind, String ordinal) {
    int zeros = 0;
    while (zeros + 1 < ordinal.length() && ordinal.charAt(zeros) == '0') {
      zeros++;
    }
    return ORDINAL + Letters.fold(kind.toString()) + ' ' + Letters.lower(ordinal.substring(zeros));
  }

  /** "45" of "Nghị quyết số 45" and of "Nghị quyết 45/2019". */
  private static Optional<String> ordinal(String words) {
    int start = 0;
    while (start < words.length() && !Letters.isDigit(words.charAt(start))) {
      start++;
    }
    int end = start;
    while (end < words.length() && Character.isLetterOrDigit(words.charAt(end))) {
      end++;
    }
    return start == end ? Optional.empty() : Optional.of(words.substring(start, end));
  }
}
