package vn.vanban.text;

import java.text.Normalizer;

/** Writes Unicode text in an old encoding, as the characters in which parsers hand it over. */
final class OldEncoder {

  private static final String TONES = "\u0300\u0309\u0303\u0301\u0323";
  private static final String LETTER_MARKS = "\u0302\u0306\u031B";

  private OldEncoder() {}

  /** The bytes as Latin-1 characters; what the encoding lacks becomes the nearest thing it has. */
  static String latin1(OldEncoding encoding, String text) {
    var out = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      out.append(
          switch (encoding) {
            case TCVN3, VISCII, VPS -> single(encoding, text.charAt(i));
            case WINDOWS_1258 -> windows1258(text.charAt(i));
            case VNI -> vni(text.charAt(i));
          });
    }
    return out.toString();
  }

  /** The bytes as windows-1252 characters. */
  static String windows1252(OldEncoding encoding, String text) {
    var out = new StringBuilder();
    latin1(encoding, text).chars().forEach(c -> out.append(ByteTable.windows1252(c)));
    return out.toString();
  }

  private static String single(OldEncoding encoding, char c) {
    if (c < 0x80) {
      return String.valueOf(c);
    }
    for (char wanted : new char[] {c, Character.toLowerCase(c)}) {
      for (int value = 0; value < 0x100; value++) {
        if (encoding.letter(value) == wanted) {
          return String.valueOf((char) value);
        }
      }
    }
    return sign(c);
  }

  private static String windows1258(char c) {
    if (c < 0x80) {
      return String.valueOf(c);
    }
    int whole = "ĂăĐđƠơƯư".indexOf(c);
    if (whole >= 0) {
      return "ÃãÐðÕõÝý".substring(whole, whole + 1);
    }
    if ("ÀÁÂÈÉÊÍÓÔÙÚàáâèéêíóôùú".indexOf(c) >= 0) {
      return String.valueOf(c);
    }
    int tone = Vowels.tone(c);
    return tone == 0
        ? sign(c)
        : windows1258(Vowels.base(c)) + "\u00CC\u00D2\u00DE\u00EC\u00F2".charAt(tone - 1);
  }

  /** By parts: letter, its own mark, its tone; capitals have capital marks. */
  private static String vni(char c) {
    if (c < 0x80) {
      return String.valueOf(c);
    }
    int whole = "íìỉĩịỵđơư".indexOf(Character.toLowerCase(c));
    if (whole >= 0) {
      return cased(c, "íìæóòîñôö".substring(whole, whole + 1));
    }
    String parts = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD);
    if (!Vowels.isVowel(c)) {
      return sign(c);
    }
    int mark = -1;
    int tone = -1;
    for (char part : parts.substring(1).toCharArray()) {
      mark = Math.max(mark, LETTER_MARKS.indexOf(part));
      tone = Math.max(tone, TONES.indexOf(part));
    }
    String letter = parts.substring(0, 1);
    return switch (mark) {
      case 0 -> letter + cased(c, "âàåãáä".substring(tone + 1, tone + 2));
      case 1 -> letter + cased(c, "êèúüéë".substring(tone + 1, tone + 2));
      case 2 ->
          cased(c, Character.toLowerCase(letter.charAt(0)) == 'o' ? "ô" : "ö")
              + cased(c, "øûõùï".substring(tone, tone + 1));
      default -> letter + cased(c, "øûõùï".substring(tone, tone + 1));
    };
  }

  private static String cased(char model, String small) {
    return Character.isUpperCase(model)
        ? String.valueOf(Character.toUpperCase(small.charAt(0)))
        : small;
  }

  private static String sign(char c) {
    return switch (c) {
      case '“', '”' -> "\"";
      case '‘', '’' -> "'";
      case '–', '—' -> "-";
      case '…' -> "...";
      case '\u00A0' -> " ";
      default -> "?";
    };
  }
}
