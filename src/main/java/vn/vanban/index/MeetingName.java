package vn.vanban.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One name for all names of a resolution of the Party's national congress or of a plenum of its
 * Central Committee: "Nghị quyết Hội nghị lần thứ tư Ban Chấp hành Trung ương Đảng (khóa XII)" is
 * "Nghị quyết Trung ương 4 khóa XII".
 */
final class MeetingName {

  private static final List<String> ORDINALS =
      List.of(
          "nhat",
          "hai",
          "ba",
          "tu",
          "nam",
          "sau",
          "bay",
          "tam",
          "chin",
          "muoi",
          "muoi mot",
          "muoi hai",
          "muoi ba",
          "muoi bon",
          "muoi lam");

  private static final List<String> ROMAN =
      List.of(
          "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv",
          "xv", "xvi");

  /** Words that differ between the names of one congress. */
  private static final List<String> CONGRESS_FILLERS =
      List.of(
          "dai", "bieu", "toan", "quoc", "lan", "thu", "cua", "dang", "cong", "san", "viet", "nam");

  private MeetingName() {}

  /**
   * @param folded a name in lower case, without accents, white space collapsed
   */
  static Optional<String> of(String folded) {
    String plain = folded.replace("(", "").replace(")", "").replace(",", "");
    if (plain.startsWith("nghi quyet dai hoi ")) {
      return congress(plain.substring("nghi quyet dai hoi ".length()));
    }
    boolean plenum = plain.startsWith("nghi quyet ") && plain.contains("trung uong");
    return plenum ? plenum(List.of(plain.split(" ", -1))) : Optional.empty();
  }

  /** "xiii cua dang", "dai bieu toan quoc lan thu xiii"; a local congress has other words. */
  private static Optional<String> congress(String words) {
    var rest = new ArrayList<>(List.of(words.split(" ", -1)));
    rest.removeAll(CONGRESS_FILLERS);
    return rest.size() == 1 && numeral(rest.getFirst()) > 0
        ? Optional.of("nghi quyet dai hoi dang " + numeral(rest.getFirst()))
        : Optional.empty();
  }

  private static Optional<String> plenum(List<String> words) {
    int khoa = words.lastIndexOf("khoa");
    int term = khoa >= 0 && khoa + 1 < words.size() ? numeral(words.get(khoa + 1)) : 0;
    int ordinal = plenumOrdinal(words.subList(0, Math.max(khoa, 0)));
    return term > 0 && ordinal > 0
        ? Optional.of("nghi quyet trung uong " + ordinal + " khoa " + term)
        : Optional.empty();
  }

  /** Behind "lần thứ" or "trung ương"; of two words where the second belongs to it. */
  private static int plenumOrdinal(List<String> words) {
    for (int i = 0; i + 1 < words.size(); i++) {
      boolean before =
          words.get(i).equals("thu") || words.get(i).equals("uong") || words.get(i).equals("lan");
      if (before) {
        int one = numeral(words.get(i + 1));
        int two =
            i + 2 < words.size()
                ? ORDINALS.indexOf(words.get(i + 1) + " " + words.get(i + 2)) + 1
                : 0;
        if (Math.max(one, two) > 0) {
          return Math.max(one, two);
        }
      }
    }
    return 0;
  }

  /** 1 to 99 in digits, in Roman numerals or in words; 0 where it is no number. */
  private static int numeral(String word) {
    if (word.length() <= 2 && word.chars().allMatch(c -> c >= '0' && c <= '9')) {
      return word.isEmpty() ? 0 : Integer.parseInt(word);
    }
    int roman = ROMAN.indexOf(word) + 1;
    return roman > 0 ? roman : ORDINALS.indexOf(word) + 1;
  }
}
