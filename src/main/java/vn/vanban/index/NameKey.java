package vn.vanban.index;

import java.util.Optional;
import vn.vanban.document.DocumentKind;
import vn.vanban.document.Header;
import vn.vanban.text.Letters;

/** By which a document named in words is found: folded, without the year at its end. */
public final class NameKey {

  private NameKey() {}

  /** "Luật Thanh niên năm 2020" and "luật thanh niên" give {@code luat thanh nien}. */
  public static String of(String name) {
    String folded = Letters.fold(Letters.collapseSpaces(name)).strip();
    int end = folded.length();
    boolean endsInYear = end > 5 && folded.substring(end - 4).chars().allMatch(Character::isDigit);
    if (!endsInYear) {
      return folded;
    }
    String before = folded.substring(0, end - 4).strip();
    return before.endsWith(" nam") ? before.substring(0, before.length() - 4).strip() : folded;
  }

  /** Of a document with a kind and a title; a title may begin with the kind. */
  static Optional<String> of(Header header) {
    DocumentKind kind = header.kind();
    String title = header.title();
    if (kind == null || title == null) {
      return Optional.empty();
    }
    String folded = of(title);
    String kindName = Letters.fold(kind.toString());
    boolean named = folded.equals(kindName) || folded.startsWith(kindName + " ");
    return Optional.of(named ? folded : kindName + " " + folded);
  }
}
