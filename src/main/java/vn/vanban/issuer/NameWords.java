package vn.vanban.issuer;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The words of a name, read as far as they are asked for. Not thread-safe. */
final class NameWords {

  /** Names that are longer say nothing more about who issued. */
  private static final int MOST = 32;

  private final String text;
  private final List<Word> read = new ArrayList<>();
  private int next;
  private boolean cut;

  NameWords(String text) {
    this.text = text;
  }

  static List<Word> all(String text) {
    var words = new NameWords(text);
    int count = 0;
    while (words.has(count)) {
      count++;
    }
    return List.copyOf(words.read);
  }

  boolean has(int at) {
    while (read.size() <= at && read.size() < MOST) {
      var word = readNext();
      if (word == null) {
        return false;
      }
      if (!isLink(word)) {
        read.add(word);
        cut = false;
      }
    }
    return at < read.size();
  }

  Word get(int at) {
    return read.get(at);
  }

  /** Whether case tells names from other words: capitals and words in small letters. */
  boolean isCased() {
    boolean upper = false;
    boolean lower = false;
    for (int i = 0; i < text.length() && !(upper && lower); i++) {
      upper |= Character.isUpperCase(text.charAt(i));
      lower |= Character.isLowerCase(text.charAt(i));
    }
    return upper && lower;
  }

  private @Nullable Word readNext() {
    while (next < text.length() && !Character.isLetterOrDigit(text.charAt(next))) {
      cut |= ",;:()\n\"".indexOf(text.charAt(next)) >= 0;
      next++;
    }
    int start = next;
    while (next < text.length() && Character.isLetterOrDigit(text.charAt(next))) {
      next++;
    }
    return next == start ? null : Word.of(text.substring(start, next), cut);
  }

  /** Join names and may be missing: "Bộ Văn hóa và Thông tin", "Bộ Văn hóa - Thông tin". */
  private static boolean isLink(Word word) {
    return switch (word.key()) {
      case "và", "va", "của" -> true;
      default -> false;
    };
  }
}
