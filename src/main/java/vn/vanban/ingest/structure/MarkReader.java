package vn.vanban.ingest.structure;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.vanban.document.ProvisionPath.Level;
import vn.vanban.text.Letters;

/** Recognises the mark of a provision at the start of a line. */
final class MarkReader {

  /** Articles of the longest code have three digits; more is a number of something else. */
  private static final int MOST_DIGITS = 3;

  private static final List<String> ORDINALS =
      List.of(
          "thứ nhất",
          "thứ hai",
          "thứ ba",
          "thứ tư",
          "thứ năm",
          "thứ sáu",
          "thứ bảy",
          "thứ tám",
          "thứ chín",
          "thứ mười",
          "mở đầu");

  /** How many of them count: the last is that of a preamble. */
  private static final int TENTH = 10;

  /** "10.12.3"; thousands are longer. */
  private static final int LONGEST_DECIMAL = 7;

  private MarkReader() {}

  /**
   * @param line without white space at its ends
   */
  static @Nullable Mark in(String line) {
    if (line.isEmpty()) {
      return null;
    }
    char first = Letters.lower(line.charAt(0));
    Mark mark =
        switch (first) {
          case 'đ' -> article(line);
          case 'c' -> word(line, "chương", Level.CHAPTER);
          case 'm' -> word(line, "mục", Level.SECTION);
          case 't' -> word(line, "tiểu mục", Level.SUBSECTION);
          case 'p' -> partOrAnnex(line);
          default -> null;
        };
    if (mark != null) {
      return mark;
    }
    if (Letters.isDigit(first)) {
      return clause(line);
    }
    Mark point = point(line);
    return point != null ? point : roman(line);
  }

  private static @Nullable Mark article(String line) {
    int at = afterWord(line, "điều");
    if (at < 0) {
      return null;
    }
    if (line.startsWith("thứ ", at)) {
      return ordinalArticle(line, at + "thứ ".length());
    }
    if (line.startsWith("l.", at) || line.startsWith("I.", at)) {
      // A scan's 1.
      return new Mark(Level.ARTICLE, "1", at + 2, false);
    }
    int end = digits(line, at);
    if (end == at || end - at > MOST_DIGITS) {
      return null;
    }
    int codified = codified(line, at);
    if (codified > 0) {
      return new Mark(Level.ARTICLE, line.substring(at, codified - 1), codified, false);
    }
    end = suffix(line, end);
    String value = Letters.lower(line.substring(at, end));
    int stop = skipSpaces(line, end);
    if (stop == line.length()) {
      return new Mark(Level.ARTICLE, value, stop, true);
    }
    char c = line.charAt(stop);
    boolean dash = Letters.isHyphen(c) && !startsSmall(line, stop + 1);
    return c == '.' || c == ':' || dash ? new Mark(Level.ARTICLE, value, stop + 1, false) : null;
  }

  /** "Điều thứ 1", "Điều thứ nhất:" of the first decrees. */
  private static @Nullable Mark ordinalArticle(String line, int at) {
    int end = digits(line, at);
    String value = line.substring(at, end);
    for (int i = 0; value.isEmpty() && i < TENTH; i++) {
      String word = ORDINALS.get(i).substring("thứ ".length());
      if (line.startsWith(word, at)) {
        end = at + word.length();
        value = String.valueOf(i + 1);
      }
    }
    int stop = skipSpaces(line, end);
    boolean alone = stop == line.length();
    boolean marked = alone || ".:".indexOf(line.charAt(stop)) >= 0;
    return value.isEmpty() || value.length() > MOST_DIGITS || !marked
        ? null
        : new Mark(Level.ARTICLE, value, alone ? stop : stop + 1, alone);
  }

  private static boolean startsSmall(String line, int at) {
    int text = skipSpaces(line, at);
    return text < line.length() && !Character.isUpperCase(line.charAt(text));
  }

  /** The end of a number of the codified law ("1.9.LQ.1."), or 0. */
  private static int codified(String line, int at) {
    int end = at;
    int letters = 0;
    while (end < line.length()
        && (Character.isLetterOrDigit(line.charAt(end)) || line.charAt(end) == '.')) {
      letters += Character.isUpperCase(line.charAt(end)) ? 1 : 0;
      end++;
    }
    return letters >= 2 && line.charAt(end - 1) == '.' ? end : 0;
  }

  /** "Chương II", "MỤC 1. HEADING"; small letters behind the numeral make it a reference. */
  private static @Nullable Mark word(String line, String word, Level level) {
    int at = afterWord(line, word);
    if (at < 0) {
      return null;
    }
    int end = numeral(line, at);
    if (end == at) {
      return null;
    }
    int footnote = level == Level.CHAPTER && isRoman(line.charAt(at)) ? digits(line, end) : end;
    int stop = skipSpaces(line, footnote);
    String value = line.substring(at, end);
    if (stop == line.length()) {
      return new Mark(level, value, stop, true);
    }
    char c = line.charAt(stop);
    if (c == '.' || c == ':' || Letters.isHyphen(c)) {
      int text = skipSpaces(line, stop + 1);
      boolean heading = text == line.length() || !Character.isLowerCase(line.charAt(text));
      return heading ? new Mark(level, value, stop + 1, false) : null;
    }
    boolean heading = stop > footnote && isHeading(line.substring(stop));
    return heading ? new Mark(level, value, stop, false) : null;
  }

  private static @Nullable Mark partOrAnnex(String line) {
    int annex = afterWord(line, "phụ lục");
    if (annex >= 0 || Letters.lower(line).equals("phụ lục")) {
      return annex(line, annex);
    }
    int at = afterWord(line, "phần");
    if (at < 0) {
      return null;
    }
    String rest = Letters.lower(line.substring(at));
    for (var ordinal : ORDINALS) {
      if (rest.startsWith(ordinal)) {
        int end = at + ordinal.length();
        boolean ends = end == line.length() || !Character.isLetter(line.charAt(end));
        boolean heading = end == line.length() || isHeadingBehind(line, end);
        return ends && heading ? new Mark(Level.PART, line.substring(at, end), end, false) : null;
      }
    }
    return word(line, "phần", Level.PART);
  }

  private static boolean isHeadingBehind(String line, int end) {
    int text = skipSpaces(line, end);
    while (text < line.length() && ".:-–".indexOf(line.charAt(text)) >= 0) {
      text = skipSpaces(line, text + 1);
    }
    return text == line.length() || Character.isUpperCase(line.charAt(text));
  }

  private static @Nullable Mark annex(String line, int after) {
    if (after < 0) {
      return new Mark(Level.ANNEX, "", line.length(), true);
    }
    int at = after;
    if (Letters.lower(line).startsWith("số ", at)) {
      at += 3;
    }
    int end = numeral(line, at);
    if (end == at) {
      return isHeading(line.substring(at)) ? new Mark(Level.ANNEX, "", at, false) : null;
    }
    int footnote = isRoman(line.charAt(at)) ? digits(line, end) : end;
    int stop = skipSpaces(line, footnote);
    boolean heading =
        stop == line.length()
            || ".:-–(".indexOf(line.charAt(stop)) >= 0 && isHeadingBehind(line, stop)
            || isHeading(line.substring(stop));
    return heading ? new Mark(Level.ANNEX, line.substring(at, end), stop, false) : null;
  }

  /** "12. ", "3a. ", and in older documents "1- ", "1/ ", "1) "; "1.1." and "12.5%" are none. */
  private static @Nullable Mark clause(String line) {
    int end = digits(line, 0);
    if (end > 2 + 1) {
      return null;
    }
    end = suffix(line, end);
    if (end >= line.length() || ".-/)".indexOf(line.charAt(end)) < 0) {
      return null;
    }
    int stop = end + 1;
    boolean spaced = stop < line.length() && Letters.isSpace(line.charAt(stop));
    boolean glued =
        stop == line.length()
            || line.charAt(end) == '.'
                && (Character.isUpperCase(line.charAt(stop)) || line.charAt(stop) == '[');
    String value = Letters.lower(line.substring(0, end));
    return spaced || glued ? new Mark(Level.CLAUSE, value, stop, !spaced) : null;
  }

  /** "1.1. ", "2.3.1 ": what stands below a khoản and is none. */
  static boolean isDecimal(String line) {
    int at = digits(line, 0);
    int parts = 0;
    while (at > 0 && at + 1 < line.length() && line.charAt(at) == '.') {
      int end = digits(line, at + 1);
      if (end == at + 1) {
        break;
      }
      at = end;
      parts++;
    }
    int stop = at < line.length() && line.charAt(at) == '.' ? at + 1 : at;
    return parts > 0 && at <= LONGEST_DECIMAL && stop < line.length() && line.charAt(stop) == ' ';
  }

  /** "a) ", "đ) ", "a1) ", and in older documents "a. ", "a/ ". */
  private static @Nullable Mark point(String line) {
    char c = line.charAt(0);
    boolean letter = c >= 'a' && c <= 'z' || c == 'đ';
    if (!letter) {
      return null;
    }
    int end = digits(line, 1);
    if (end >= line.length() || end > 2) {
      return null;
    }
    boolean spaced = end + 1 < line.length() && Letters.isSpace(line.charAt(end + 1));
    boolean closed = line.charAt(end) == ')' || spaced && "./".indexOf(line.charAt(end)) >= 0;
    return closed ? new Mark(Level.POINT, line.substring(0, end), end + 1, false) : null;
  }

  /** "I. ", "II- ", "IV/ ": the sections of plans and reports. */
  private static @Nullable Mark roman(String line) {
    int end = 0;
    while (end < line.length() && isRoman(line.charAt(end))) {
      end++;
    }
    boolean parted =
        end > 0
            && end <= 5
            && end + 1 < line.length()
            && (".-–/".indexOf(line.charAt(end)) >= 0)
            && Letters.isSpace(line.charAt(end + 1));
    return parted ? new Mark(Level.SECTION, line.substring(0, end), end + 1, false) : null;
  }

  /** Past {@code word} and the white space behind it, or -1. */
  private static int afterWord(String line, String word) {
    int length = word.length();
    if (line.length() <= length || !Letters.isSpace(line.charAt(length))) {
      return -1;
    }
    boolean same = Letters.lower(line.substring(0, length)).equals(word);
    return same && Character.isUpperCase(line.charAt(0)) ? skipSpaces(line, length) : -1;
  }

  /** Roman or Arabic digits, then at most one letter; {@code at} where there are none. */
  private static int numeral(String line, int at) {
    int end = at;
    while (end < line.length() && isRoman(line.charAt(end))) {
      end++;
    }
    if (end > at) {
      boolean word = end < line.length() && Character.isLetter(line.charAt(end));
      return word ? at : end;
    }
    end = digits(line, at);
    return end > at && end - at <= MOST_DIGITS ? suffix(line, end) : letter(line, at);
  }

  /** "Phụ lục A". */
  private static int letter(String line, int at) {
    boolean single =
        at < line.length()
            && Character.isUpperCase(line.charAt(at))
            && (at + 1 == line.length() || !Character.isLetter(line.charAt(at + 1)));
    return single ? at + 1 : at;
  }

  /** Past one letter that is part of a number: "9a". */
  private static int suffix(String line, int end) {
    boolean letter =
        end < line.length()
            && Character.isLowerCase(line.charAt(end))
            && (end + 1 == line.length() || !Character.isLetterOrDigit(line.charAt(end + 1)));
    return letter ? end + 1 : end;
  }

  /** Capitals, as headings of parts and chapters are, or a short line that starts with one. */
  private static boolean isHeading(String rest) {
    return !rest.isEmpty()
        && Character.isUpperCase(rest.charAt(0))
        && rest.chars().noneMatch(Character::isLowerCase);
  }

  private static boolean isRoman(char c) {
    return c == 'I' || c == 'V' || c == 'X' || c == 'L';
  }

  private static int digits(String line, int at) {
    int end = at;
    while (end < line.length() && Letters.isDigit(line.charAt(end))) {
      end++;
    }
    return end;
  }

  private static int skipSpaces(String line, int at) {
    int i = at;
    while (i < line.length() && Letters.isSpace(line.charAt(i))) {
      i++;
    }
    return i;
  }
}
