package vn.vanban.ingest.header;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.vanban.text.Letters;

/** A person's name at the end of a line of a signature block. */
final class PersonName {

  private static final Set<String> RANKS =
      Set.of(
          "dai tuong",
          "thuong tuong",
          "trung tuong",
          "thieu tuong",
          "dai ta",
          "thuong ta",
          "trung ta",
          "bac si",
          "ky su",
          "tien si",
          "thac si",
          "luat su",
          "thieu ta");

  private static final Set<String> FAMILY_NAMES =
      Set.of(
          "NGUYỄN", "TRẦN", "LÊ", "PHẠM", "HOÀNG", "HUỲNH", "PHAN", "VŨ", "VÕ", "ĐẶNG", "BÙI", "ĐỖ",
          "HỒ", "NGÔ", "DƯƠNG", "LÝ", "TRƯƠNG", "ĐINH", "LƯƠNG", "MAI", "CAO", "TRỊNH", "ĐOÀN",
          "PHÙNG", "TẠ", "QUÁCH", "LÂM", "ĐÀO", "HÀ", "TÔ", "NÔNG", "TRƯỜNG");

  private static final int LONGEST = 6;

  private PersonName() {}

  /** The name without rank, degree and trade, or null. */
  static @Nullable String atEnd(String line) {
    String bare = withoutMark(line.strip());
    if (bare.startsWith("-") || isCopyOnFile(bare)) {
      int stop = Math.max(bare.lastIndexOf(". "), bare.lastIndexOf("; "));
      if (stop < 0) {
        return null;
      }
      bare = bare.substring(stop + 2).strip();
    }
    String[] words = withoutRank(bare).split(" ", -1);
    boolean plausible =
        words.length >= 2
            && words.length <= LONGEST
            && Arrays.stream(words).allMatch(PersonName::isNamePart);
    return plausible ? String.join(" ", words) : null;
  }

  /** "Lưu: VT. …", "Lưu VP, …"; Lưu is a family name as well. */
  private static boolean isCopyOnFile(String line) {
    String[] words = line.split(" ", 3);
    boolean label = Letters.fold(words[0]).equals("luu:") || Letters.fold(words[0]).equals("luu");
    return label && (words[0].endsWith(":") || words.length > 1 && Capitals.areAll(words[1]));
  }

  /** "VÕ VĂN A" in usual case, or null; capitals name a person only by a common family name. */
  static @Nullable String inCapitals(String line) {
    String[] words = line.strip().split(" ", -1);
    boolean plausible =
        words.length >= 2
            && words.length <= LONGEST
            && Capitals.areAll(line)
            && FAMILY_NAMES.contains(words[0])
            && Arrays.stream(words).allMatch(PersonName::isCapitalPart);
    if (!plausible) {
      return null;
    }
    for (int i = 0; i < words.length; i++) {
      words[i] = Capitals.first(words[i].toLowerCase(Locale.ROOT));
    }
    return String.join(" ", words);
  }

  private static boolean isCapitalPart(String word) {
    return !word.isEmpty() && word.length() <= 7 && word.chars().allMatch(Character::isUpperCase);
  }

  /** "Đã ký: Nguyễn Khánh". */
  private static String withoutMark(String line) {
    String folded = Letters.fold(line);
    return folded.startsWith("da ky:") ? line.substring("da ky:".length()).strip() : line;
  }

  private static String withoutRank(String line) {
    String rest = line;
    while (rest.indexOf(". ") > 0 && rest.indexOf(". ") <= 6) {
      rest = rest.substring(rest.indexOf(". ") + 2);
    }
    String folded = Letters.fold(rest);
    for (var rank : RANKS) {
      if (folded.startsWith(rank + " ")) {
        return rest.substring(rank.length() + 1);
      }
    }
    return rest;
  }

  /** A capital, then small letters only: "Nguyễn", "Ý". */
  private static boolean isNamePart(String word) {
    if (word.isEmpty() || word.length() > 7 || !Character.isUpperCase(word.charAt(0))) {
      return false;
    }
    for (int i = 1; i < word.length(); i++) {
      if (!Character.isLowerCase(word.charAt(i))) {
        return false;
      }
    }
    return true;
  }
}
