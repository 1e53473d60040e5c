package vn.vanban.text;

import java.util.Locale;

/**
 * The Vietnamese vowels, taken apart into letter and tone and put together again. Composed (NFC)
 * letters only. Thread-safe.
 */
final class Vowels {

  static final int LEVEL = 0;
  static final int SAC = 4;
  static final int NANG = 5;

  private static final int TONES = 6;

  /** Twelve letters, each level and under huyền, hỏi, ngã, sắc, nặng; then their capitals. */
  private static final String ALL =
      withCapitals("aàảãáạăằẳẵắặâầẩẫấậeèẻẽéẹêềểễếệiìỉĩíịoòỏõóọôồổỗốộơờởỡớợuùủũúụưừửữứựyỳỷỹýỵ");

  /** The place in {@link #ALL}, counted from one; 0 for what is no vowel. */
  private static final short[] PLACE = places();

  private Vowels() {}

  static boolean isVowel(char c) {
    return place(c) > 0;
  }

  /** The vowel without its tone, circumflex, breve and horn kept; any other character as it is. */
  static char base(char c) {
    int place = place(c);
    return place == 0 ? c : ALL.charAt((place - 1) / TONES * TONES);
  }

  /** 0 level, 1 huyền, 2 hỏi, 3 ngã, 4 sắc, 5 nặng; 0 for what is no vowel. */
  static int tone(char c) {
    int place = place(c);
    return place == 0 ? LEVEL : (place - 1) % TONES;
  }

  /** {@code c} under another tone, of the same case; a character that is no vowel as it is. */
  static char withTone(char c, int tone) {
    int place = place(c);
    return place == 0 ? c : ALL.charAt((place - 1) / TONES * TONES + tone);
  }

  private static int place(char c) {
    return c < PLACE.length ? PLACE[c] : 0;
  }

  private static String withCapitals(String lower) {
    return lower + lower.toUpperCase(Locale.ROOT);
  }

  private static short[] places() {
    var places = new short[0x1F00];
    for (int i = 0; i < ALL.length(); i++) {
      places[ALL.charAt(i)] = (short) (i + 1);
    }
    return places;
  }
}
