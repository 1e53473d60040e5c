package vn.vanban.ingest.header;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.vanban.document.DocumentKind;
import vn.vanban.document.DocumentNumber;
import vn.vanban.text.Letters;

/**
 * The line that names a document's kind.
 *
 * @param rest what follows the kind on its line; empty where it stands alone
 */
record KindLine(DocumentKind kind, String rest) {

  /** Kinds have up to four syllables. */
  private static final int MOST_WORDS = 4;

  /** What stands behind "THÔNG TƯ" where several bodies issue it, in lower case. */
  private static final List<String> JOINT = List.of("liên bộ", "liên ngành", "liên tịch");

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
        if (kind.get() == DocumentKind.THONG_TU && isJoint(Letters.lower(rest))) {
          int end = (rest + "  ").indexOf(' ', "LIÊN ".length());
          return new KindLine(
              DocumentKind.THONG_TU_LIEN_TICH,
              rest.substring(Math.min(end, rest.length())).strip());
        }
        return Letters.fold(rest).startsWith("va ")
            ? beforeSecond(kind.get(), rest.substring("VÀ ".length()))
            : new KindLine(kind.get(), isBracketed(rest) ? "" : rest);
      }
    }
    return null;
  }

  /** "THÔNG TƯ LIÊN BỘ", as joint circulars were called before. */
  static boolean isJoint(String rest) {
    return JOINT.stream().anyMatch(word -> rest.equals(word) || rest.startsWith(word + " "));
  }

  /** "QUY ĐỊNH VÀ HƯỚNG DẪN" is both; "QUY ĐỊNH VÀ BIỂU MẪU" is a heading. */
  private static @Nullable KindLine beforeSecond(DocumentKind kind, String second) {
    return DocumentKind.named(second).isPresent() ? new KindLine(kind, "") : null;
  }

  /** "QUY ĐỊNH (BỔ SUNG)". */
  private static boolean isBracketed(String rest) {
    return rest.startsWith("(") && rest.endsWith(")");
  }

  /** The kind that a number's symbol names, where a scan spells it badly: "K ÉT LUẬN". */
  static @Nullable KindLine scanned(String line, DocumentNumber number) {
    String symbol = number.kindSymbol();
    if (symbol == null || !Capitals.areAll(line)) {
      return null;
    }
    return DocumentKind.ofSymbol(symbol).stream()
        .filter(kind -> isSameLetters(line, kind))
        .findFirst()
        .map(kind -> new KindLine(kind, ""))
        .orElse(null);
  }

  /** "KẾ HOẠCH Thực hiện …": the kind in capitals, its title behind it in usual case. */
  static @Nullable KindLine before(String line) {
    String[] words = line.split(" ", -1);
    int capitals = 0;
    while (capitals < words.length && Capitals.areAll(words[capitals])) {
      capitals++;
    }
    if (capitals == 0 || capitals == words.length) {
      return null;
    }
    String rest = String.join(" ", Arrays.copyOfRange(words, capitals, words.length));
    KindLine kind = in(String.join(" ", Arrays.copyOf(words, capitals)));
    boolean titled = Character.isUpperCase(rest.charAt(0)) || Letters.fold(rest).startsWith("ve ");
    return kind != null && kind.rest().isEmpty() && titled ? new KindLine(kind.kind(), rest) : null;
  }

  /** Whether {@code line} is the name of {@code kind} but for accents and what is no letter. */
  static boolean isSameLetters(String line, DocumentKind kind) {
    String name = letters(kind.toString());
    return line.length() <= 2 * name.length() && letters(line).equals(name);
  }

  private static String letters(String line) {
    var letters = new StringBuilder();
    Letters.fold(line).chars().filter(Character::isLetter).forEach(letters::appendCodePoint);
    return letters.toString();
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
    boolean note = end < line.length() && line.length() - end <= 4;
    boolean whole = line.indexOf(')', end) < 0 || line.indexOf('(', end) >= 0;
    return end > 0 && note && whole ? line.substring(0, end) : line;
  }
}
