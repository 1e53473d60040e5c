package vn.vanban.ingest.header;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import vn.vanban.document.DocumentKind;
import vn.vanban.text.Letters;

/**
 * The line that names a document's kind.
 *
 * @param rest what follows the kind on its line; empty where it stands alone
 */
record KindLine(DocumentKind kind, String rest) {

  /** Kinds have up to four syllables. */
  private static final int MOST_WORDS = 4;

  /** The kind that {@code line} starts with in capitals, or null. */
  static @Nullable KindLine in(String line) {
    if (line.endsWith(":") || !Capitals.areAll(line)) {
      return null;
    }
    String bare = withoutFootnote(line);
    String[] words = bare.split(" ", -1);
    for (int count = Math.min(MOST_WORDS, words.length); count > 0; count--) {
      String name = String.join(" ", Arrays.copyOf(words, count));
      var kind = DocumentKind.named(name).filter(k -> !k.toString().isEmpty());
      if (kind.isPresent() && sameAccents(name, kind.get())) {
        String rest = bare.substring(name.length()).strip();
        return Letters.fold(rest).startsWith("va ") ? null : new KindLine(kind.get(), rest);
      }
    }
    return null;
  }

  /** A kind alone on its line in small letters counts only below the national motto. */
  static @Nullable KindLine inSmallLetters(String line) {
    String bare = withoutFootnote(line);
    return bare.length() > 30
        ? null
        : DocumentKind.named(bare)
            .filter(kind -> sameAccents(bare, kind))
            .map(kind -> new KindLine(kind, ""))
            .orElse(null);
  }

  /** "LUẬT" is a kind, "LUAT" on a scan may be; but "LỆNH" is not "LÈNH". */
  private static boolean sameAccents(String name, DocumentKind kind) {
    String lower = Letters.lower(name);
    return lower.equals(kind.toString()) || lower.equals(Letters.fold(kind.toString()));
  }

  /** "QUYẾT ĐỊNH1", "THÔNG TƯ (1)", "NGHỊ ĐỊNH*". */
  static String withoutFootnote(String line) {
    int end = line.length();
    while (end > 0 && "0123456789()*[] ".indexOf(line.charAt(end - 1)) >= 0) {
      end--;
    }
    return end > 0 && end < line.length() && line.length() - end <= 4
        ? line.substring(0, end)
        : line;
  }
}
