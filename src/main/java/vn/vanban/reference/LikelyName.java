package vn.vanban.reference;

import java.util.List;
import java.util.Set;
import vn.vanban.text.Letters;

/** How far the name of a law that is not known goes, by how it looks. */
final class LikelyName {

  /** The longest name in force has twenty words; a longer one must be in the list. */
  private static final int MAX_WORDS = 14;

  /** A name does not go on with these. */
  private static final Set<String> ENDINGS =
      Set.of(
          "quy", "về", "của", "đã", "được", "có", "là", "tại", "theo", "để", "thì", "cho", "do",
          "từ", "ngày", "năm", "số", "này", "nêu", "trên", "các", "những", "như", "khi", "với",
          "đang", "sẽ", "cũng", "vẫn", "không", "phải", "nhưng", "mà", "hiện", "mới", "sửa", "ban",
          "hướng", "trong", "gồm", "nhằm", "cùng", "còn", "lần", "bị", "ra", "thay", "điều",
          "khoản", "kèm", "sau", "trước", "đến", "vào", "hoặc", "nếu", "nói", "đối", "chưa", "ở",
          "vừa", "chỉ", "cần", "hay", "lại", "nên", "ngay", "nhất", "thông", "luật", "qua", "gây");

  /** Capitals that go on inside a name. */
  private static final Set<String> PROPER = Set.of("việt", "nam", "nhà", "quốc", "chính");

  /** Names that begin with these have a comma in them: "Phòng, chống", "Quản lý, sử dụng". */
  private static final Set<String> LISTING = Set.of("phòng", "quản", "bảo");

  /** Names go on with these, although their first syllables end one. */
  private static final List<String> COMPOUNDS =
      List.of(
          "điều tra",
          "điều ước",
          "điều hành",
          "điều chỉnh",
          "thông tin",
          "quy hoạch",
          "quy chuẩn",
          "lại");

  private static final Set<String> NOT_NAMES =
      Set.of("việt", "hồng", "quốc", "hà", "tp", "mỹ", "hoa", "trung", "nhật", "pháp", "anh");

  /** Words of a name in small letters before its year. */
  private static final int MAX_SMALL_WORDS = 9;

  /** Letters that no Vietnamese word has. */
  private static final String FOREIGN = "FJWZ";

  /** Firms and places. */
  private static final Set<String> NO_ACRONYMS = Set.of("tnhh", "hcm", "lhq", "asean", "usa");

  private LikelyName() {}

  /** One past what looks like a name: a capital, then small letters up to a word that ends it. */
  static int endAt(String text, int at) {
    if (!Words.isCapital(text, at) || NOT_NAMES.contains(word(text, at))) {
      return -1;
    }
    int end = Words.end(text, at);
    boolean shouted = end - at > 1 && Words.isCapital(text, at + 1);
    if (shouted && (isBeforeYear(text, end) || isAcronym(text, at, end))) {
      return end;
    }
    boolean listing = LISTING.contains(word(text, at));
    int words = 1;
    while (!shouted && words < MAX_WORDS) {
      int next = nextWord(text, end, words, listing);
      if (next < 0) {
        break;
      }
      end = Words.end(text, next);
      words++;
    }
    return words < 2 ? -1 : end;
  }

  /** "Luật bảo vệ trẻ em năm 2016": small letters, which only the year bounds; or -1. */
  static int smallEndAt(String text, int at) {
    int end = at;
    int i = at;
    for (int words = 0; words < MAX_SMALL_WORDS; words++) {
      if (i >= text.length()
          || !Words.isLetter(text.charAt(i))
          || ENDINGS.contains(word(text, i))) {
        return -1;
      }
      end = Words.end(text, i);
      if (words > 0 && isBeforeYear(text, end)) {
        return end;
      }
      i = Words.gap(text, end);
    }
    return -1;
  }

  /** "Luật BHXH", where the word before it is not shouted too. */
  private static boolean isAcronym(String text, int at, int end) {
    int kind = Words.startOfPrevious(text, at);
    boolean act = "đạo".equals(Words.previous(text, kind));
    boolean capitals = !act && kind + 1 < at && !Words.isCapital(text, kind + 1);
    for (int i = at; i < end; i++) {
      char c = text.charAt(i);
      capitals &= Character.isUpperCase(c) && FOREIGN.indexOf(c) < 0;
    }
    return capitals && end - at >= 3 && end - at <= 8 && !NO_ACRONYMS.contains(word(text, at));
  }

  /** "Luật BVMT 2020". */
  private static boolean isBeforeYear(String text, int end) {
    int next = Words.gap(text, end);
    int word = Words.match(text, next, "năm");
    return new DateParser(text).yearAt(word < 0 ? next : Words.gap(text, word)) != 0;
  }

  private static int nextWord(String text, int end, int words, boolean listing) {
    int next = Words.gap(text, end);
    if (next >= text.length() || next == end && text.charAt(next) != ',') {
      return -1;
    }
    boolean comma = text.charAt(next) == ',';
    if (comma && (words > 2 || !listing)) {
      return -1;
    }
    next = comma ? Words.gap(text, next + 1) : next;
    int and = Words.match(text, next, "và");
    next = and < 0 ? next : Words.gap(text, and);
    if (next >= text.length() || !Words.isLetter(text.charAt(next))) {
      return -1;
    }
    String word = word(text, next);
    boolean goesOn = !Words.isCapital(text, next) || PROPER.contains(word) && and < 0 && !comma;
    boolean ends = ENDINGS.contains(word) && Words.matchAny(text, next, COMPOUNDS) < 0;
    return goesOn && !ends ? next : -1;
  }

  private static String word(String text, int at) {
    return Letters.lower(text.substring(at, Words.end(text, at)));
  }
}
