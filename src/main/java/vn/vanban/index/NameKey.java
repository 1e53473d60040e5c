package vn.vanban.index;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.vanban.document.DocumentKind;
import vn.vanban.text.Letters;

/**
 * By which a document named in words is found: folded, without the year at its end, and with one
 * name for a Party meeting's resolution.
 */
public final class NameKey {

  private NameKey() {}

  /** "Luật Thanh niên năm 2020" and "luật thanh niên" give {@code luat thanh nien}. */
  public static String of(String name) {
    String folded = Letters.fold(Letters.collapseSpaces(name)).strip();
    return MeetingName.of(folded).orElseGet(() -> withoutYear(folded));
  }

  private static String withoutYear(String folded) {
    int end = folded.length();
    boolean endsInYear = end > 5 && folded.substring(end - 4).chars().allMatch(Character::isDigit);
    if (!endsInYear) {
      return folded;
    }
    String before = folded.substring(0, end - 4).strip();
    return before.endsWith(" nam") ? before.substring(0, before.length() - 4).strip() : folded;
  }

  /** Of a document with a kind and a title; a title may begin with the kind. */
  static Optional<String> of(@Nullable DocumentKind kind, @Nullable String title) {
    if (kind == null || title == null) {
      return Optional.empty();
    }
    String folded = of(title);
    String kindName = Letters.fold(kind.toString());
    boolean named = folded.equals(kindName) || folded.startsWith(kindName + " ");
    return Optional.of(named ? folded : of(kindName + " " + folded));
  }
}
