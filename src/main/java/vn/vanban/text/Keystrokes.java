package vn.vanban.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads the keys of a syllable that was typed for Telex ("nghij quyeets") or VNI ("nghi5 quye6t1")
 * while no input method was on. Thread-safe.
 */
public final class Keystrokes {

  /** "nghieeengsf" and the like; longer ones are no syllable. */
  private static final int LONGEST = 12;

  /** In the order of {@link Vowels}: level, huyền, hỏi, ngã, sắc, nặng. */
  private static final String TELEX_TONES = "zfrxsj";

  private static final String VNI_TONES = "023415";

  private static final int NONE = -1;

  /**
   * What was read so far.
   *
   * @param letters with their shapes
   * @param tone as in {@link Vowels}
   */
  private record Typed(String letters, int tone) {

    Typed with(char letter) {
      return new Typed(letters + letter, tone);
    }

    Typed shaped(int at, char letter) {
      return new Typed(letters.substring(0, at) + letter + letters.substring(at + 1), tone);
    }

    Typed toned(int other) {
      return new Typed(letters, other);
    }

    boolean hasVowel() {
      return letters.chars().anyMatch(c -> Vowels.isVowel((char) c));
    }
  }

  private Keystrokes() {}

  /**
   * The syllable that {@code keys} mean, in lower case; empty where they mean none, or nothing but
   * the letters that stand there. Whether the keys are a word as they stand is not asked here.
   */
  public static Optional<String> decode(CharSequence keys) {
    String typed = Letters.lower(keys);
    if (typed.length() < 2 || typed.length() > LONGEST || !isAscii(typed)) {
      return Optional.empty();
    }
    boolean vni = typed.chars().anyMatch(c -> Letters.isDigit((char) c));
    var readings = List.of(new Typed("", Vowels.LEVEL));
    for (int i = 0; i < typed.length(); i++) {
      var next = new ArrayList<Typed>();
      for (var reading : readings) {
        next.addAll(vni ? vni(reading, typed.charAt(i)) : telex(reading, typed.charAt(i)));
      }
      readings = next;
    }
    return readings.stream()
        .map(Keystrokes::syllable)
        .flatMap(Optional::stream)
        .filter(syllable -> !syllable.equals(typed))
        .findFirst();
  }

  private static boolean isAscii(String typed) {
    return typed.chars().allMatch(c -> c >= 'a' && c <= 'z' || c >= '0' && c <= '9');
  }

  private static List<Typed> telex(Typed before, char key) {
    int tone = TELEX_TONES.indexOf(key);
    if (tone >= 0 && before.hasVowel()) {
      return List.of(before.toned(tone));
    }
    if (key == 'w') {
      var horned = horned(before, "uoa", "ươă");
      return before.letters().isEmpty() || horned.isEmpty() ? List.of(before.with('ư')) : horned;
    }
    int same = "aeo".indexOf(key) < 0 ? NONE : before.letters().lastIndexOf(key);
    if (same >= 0) {
      return List.of(before.shaped(same, "âêô".charAt("aeo".indexOf(key))), before.with(key));
    }
    return key == 'd' && before.letters().startsWith("d")
        ? List.of(before.shaped(0, 'đ'))
        : List.of(before.with(key));
  }

  private static List<Typed> vni(Typed before, char key) {
    int tone = VNI_TONES.indexOf(key);
    if (tone >= 0) {
      return before.hasVowel() ? List.of(before.toned(tone)) : List.of();
    }
    return switch (key) {
      case '6' -> horned(before, "aeo", "âêô");
      case '7' -> horned(before, "uo", "ươ");
      case '8' -> horned(before, "a", "ă");
      case '9' -> before.letters().startsWith("d") ? List.of(before.shaped(0, 'đ')) : List.of();
      default -> List.of(before.with(key));
    };
  }

  /** The last of the plain letters in another shape; u and o before one another both. */
  private static List<Typed> horned(Typed before, String plain, String shaped) {
    var readings = new ArrayList<Typed>();
    String letters = before.letters();
    int both = letters.lastIndexOf("uo");
    if (both >= 0 && shaped.startsWith("ươ")) {
      readings.add(before.shaped(both, 'ư').shaped(both + 1, 'ơ'));
    }
    for (int i = letters.length() - 1; i >= 0; i--) {
      int at = plain.indexOf(letters.charAt(i));
      if (at >= 0) {
        readings.add(before.shaped(i, shaped.charAt(at)));
      }
    }
    return readings;
  }

  /** With the tone where it is written now. */
  private static Optional<String> syllable(Typed typed) {
    if (typed.tone() == Vowels.LEVEL) {
      return Optional.of(typed.letters()).filter(Syllable::isValid);
    }
    for (int i = 0; i < typed.letters().length(); i++) {
      char vowel = typed.letters().charAt(i);
      if (Vowels.isVowel(vowel)) {
        String toned = typed.shaped(i, Vowels.withTone(vowel, typed.tone())).letters();
        if (Syllable.isValid(toned) && SpellingVariants.unify(toned).equals(toned)) {
          return Optional.of(toned);
        }
      }
    }
    return Optional.empty();
  }
}
