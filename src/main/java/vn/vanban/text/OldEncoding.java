package vn.vanban.text;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The 8-bit encodings that Vietnamese was written in before Unicode. Text in one of them arrives as
 * the Latin-1 or windows-1252 characters of its bytes. Each was checked against a second source
 * (the tables of iconv, the published tables of VPS and VNI). Immutable and thread-safe.
 */
enum OldEncoding {
  /**
   * TCVN 5712:1993, VN3, of the ABC fonts (.VnTime): letters with a tone exist in lower case only,
   * a font of capitals (.VnTimeH) shows them large.
   */
  TCVN3(
      ".vn",
      ByteTable.of(
          0xA0,
          "",
          ".ĂÂÊÔƠƯĐăâêôơưđ."
              + ".....àảãáạ.ằẳẵắ."
              + "......ặầẩẫấậè.ẻẽ"
              + "éẹềểễếệìỉ...ĩíịò"
              + ".ỏõóọồổỗốộờởỡớợù"
              + ".ủũúụừửữứựỳỷỹýỵ.")) {
    @Override
    boolean mixesCase() {
      return true;
    }
  },

  /** VISCII 1.1, RFC 1456. Six rare capitals lie among the control characters. */
  VISCII(
      "vi ",
      ByteTable.of(
          0x80,
          "\u0002Ẳ\u0005Ẵ\u0006Ẫ\u0014Ỷ\u0019Ỹ\u001EỴ",
          "ẠẮẰẶẤẦẨẬẼẸẾỀỂỄỆỐ"
              + "ỒỔỖỘỢỚỜỞỊỎỌỈỦŨỤỲ"
              + "Õắằặấầẩậẽẹếềểễệố"
              + "ồổỗỠƠộờởịỰỨỪỬơớƯ"
              + "ÀÁÂÃẢĂẳẵÈÉÊẺÌÍĨỳ"
              + "ĐứÒÓÔạỷừửÙÚỹỵÝỡư"
              + "àáâãảăữẫèéêẻìíĩỉ"
              + "đựòóôõỏọụùúũủýợỮ")),

  /** The encoding of the Vietnamese Professionals Society's VPSKeys. */
  VPS(
      "vps",
      ByteTable.of(
          0x80,
          "\u0002Ạ\u0003Ậ\u0004Ặ\u0005Ẹ\u0006Ệ\u0010Ị\u0011Ọ\u0012Ộ\u0013Ợ\u0014Ụ\u0015Ự\u0019Ỵ"
              + "\u001CẪ\u001DỮ",
          "ÀẢÃẤẦẨọỗĂếềểệẮẰẲ"
              + "Ế..ỀỂỄỐỒỔỖýỷỵỚỜỞ"
              + ".ắằẳẵặỠớÙờởỡŨỨợỪ"
              + "ổỬỲỸÍÌộỈĨÓửữÒỎÕự"
              + "ầÁÂấẩẫậđẻÉÊẹỉễịỹ"
              + "ƯỦồốÔỏơÈừứÚũưÝẺ."
              + "àáâãảạă.èéêẽìí.ĩ"
              + "ẴĐòóôõ.Ơụùúủ.ỶẼỳ")),

  /** Code page 1258 of Windows: some letters whole, the others a letter and the tone behind it. */
  WINDOWS_1258(
      null,
      ByteTable.of(0xC0, "", "ÀÁÂĂ....ÈÉÊ..Í..Đ..ÓÔƠ...ÙÚ..Ư..àáâă....èéê..í..đ..óôơ...ùú..ư..")) {
    @Override
    char tone(char letter, int mark) {
      int tone =
          switch (mark) {
            case 0xCC -> 1;
            case 0xD2 -> 2;
            case 0xDE -> 3;
            case 0xEC -> Vowels.SAC;
            case 0xF2 -> Vowels.NANG;
            default -> Vowels.LEVEL;
          };
      return tone == Vowels.LEVEL || Vowels.tone(letter) != Vowels.LEVEL
          ? 0
          : Vowels.withTone(letter, tone);
    }
  },

  /**
   * VNI-Windows: most letters are a base letter and the byte of a mark behind it (aø is à, aá is ấ,
   * aé is ắ); ơ, ư, đ and the i family are whole.
   */
  VNI("vni", ByteTable.pairs("ÍÍÌÌÆỈÓĨÒỊÎỴÑĐÔƠÖƯííììæỉóĩòịîỵñđôơöư")) {
    @Override
    char tone(char letter, int mark) {
      char lower = (char) (mark >= 0xC0 && mark < 0xE0 ? mark + 0x20 : mark);
      char base = Vowels.base(letter);
      if (!Vowels.isVowel(letter) || Vowels.tone(letter) != Vowels.LEVEL) {
        return 0;
      }
      int tone = "øûõùï".indexOf(lower);
      if (tone >= 0 && "iIăâêôĂÂÊÔ".indexOf(base) < 0) {
        return Vowels.withTone(letter, tone + 1);
      }
      tone = "âàåãáä".indexOf(lower);
      int place = "aeoAEO".indexOf(base);
      if (tone >= 0 && place >= 0) {
        return Vowels.withTone("âêôÂÊÔ".charAt(place), tone);
      }
      tone = "êèúüéë".indexOf(lower);
      return tone >= 0 && (base == 'a' || base == 'A')
          ? Vowels.withTone(base == 'a' ? 'ă' : 'Ă', tone)
          : 0;
    }
  };

  private final @Nullable String fontPrefix;
  private final char[] letters;

  OldEncoding(@Nullable String fontPrefix, char[] letters) {
    this.fontPrefix = fontPrefix;
    this.letters = letters;
  }

  /** The encodings that fonts of these names are made for. */
  static Set<OldEncoding> ofFonts(Set<String> names) {
    var encodings = EnumSet.noneOf(OldEncoding.class);
    for (var name : names) {
      for (var encoding : values()) {
        if (encoding.fontPrefix != null && startsWith(name, encoding.fontPrefix)) {
          encodings.add(encoding);
        }
      }
    }
    return encodings;
  }

  private static boolean startsWith(String name, String prefix) {
    return name.regionMatches(true, 0, prefix, 0, prefix.length());
  }

  /** The Unicode letter of a byte, or 0 where the byte is no letter in this encoding. */
  char letter(int value) {
    return letters[value];
  }

  /** Whether the byte of {@code c} is a letter. */
  boolean writes(char c) {
    int value = ByteTable.valueOf(c);
    return value >= 0 && letters[value] != 0;
  }

  /** {@code letter} with the mark that the byte behind it stands for, or 0 where it is no mark. */
  char tone(char letter, int mark) {
    return 0;
  }

  /** Whether right text holds small letters among capitals. */
  boolean mixesCase() {
    return false;
  }
}
