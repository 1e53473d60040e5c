package vn.vanban.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.vanban.document.ProvisionPath.Level;
import vn.vanban.text.Letters;

/** What stands behind a level's word: "9a", "đ", "III", "1.2", "thứ hai". */
record ProvisionValue(String text, Level level) {

  /** The order of points: after d comes đ; f, j, w and z are not used. */
  private static final String ALPHABET = "abcdđeghiklmnopqrstuvxy";

  private static final int LONGEST_RANGE = 300;
  private static final int[] ROMAN_VALUES = {50, 40, 10, 9, 5, 4, 1};
  private static final String[] ROMANS = {"L", "XL", "X", "IX", "V", "IV", "I"};

  /** What ranges are mostly made of, written once. */
  private static final String[] FIGURES =
      IntStream.range(0, 1_000).mapToObj(String::valueOf).toArray(String[]::new);

  private static final Map<String, Integer> ROMAN_NUMBERS =
      IntStream.range(1, 60).boxed().collect(Collectors.toMap(ProvisionValue::roman, i -> i));

  /** One past the value that starts at {@code at}, or -1. */
  int endAt(int at) {
    if (at >= text.length()) {
      return -1;
    }
    char c = text.charAt(at);
    if (Letters.isDigit(c)) {
      return figuresEnd(at);
    }
    int end = Words.end(text, at);
    if (end == at) {
      return level == Level.POINT ? bracketEnd(at) : -1;
    }
    if (isOrdinalLevel() && Words.match(text, at, "thứ") >= 0) {
      return ordinalEnd(end);
    }
    if (level == Level.ANNEX && annexEnd(end) > end) {
      return annexEnd(end);
    }
    if (end - at == 1 && takesLetters() && isPointLetter(c)) {
      boolean numbered = end < text.length() && Letters.isDigit(text.charAt(end));
      int last = dotted(numbered ? Words.endOfDigits(text, end) : end);
      return Math.max(last, bracketEnd(last));
    }
    return takesRomans() && roman(text.substring(at, end)) > 0 ? dotted(end) : -1;
  }

  /** Past "-A" of "I-A", or the place itself: Roman figures behind a dash close a range. */
  private int annexEnd(int at) {
    boolean dash = at + 1 < text.length() && Letters.isHyphen(text.charAt(at));
    int end = dash ? Words.end(text, at + 1) : at;
    return dash && end == at + 2 && "ABCDEĐGH".indexOf(text.charAt(at + 1)) >= 0 ? end : at;
  }

  /** "9", "9a", "1.2"; not a date, a document's number or a percentage. */
  private int figuresEnd(int at) {
    int end = Words.endOfDigits(text, at);
    if (end - at > 4) {
      return -1;
    }
    if (end < text.length() && Words.isLetter(text.charAt(end))) {
      end++;
    }
    end = dotted(end);
    end = level == Level.CLAUSE ? spacedPointEnd(end) : end;
    if (end == text.length()) {
      return end;
    }
    char c = text.charAt(end);
    boolean number = c == '/' || Letters.isHyphen(c);
    boolean goesOn =
        number && end + 1 < text.length() && Character.isUpperCase(text.charAt(end + 1));
    return c == '/' || c == '%' || goesOn || Words.isLetter(c) ? -1 : end;
  }

  /** Past " . h" of "khoản 1 . h Điều 9", as tokenisers write it, or the place itself. */
  private int spacedPointEnd(int at) {
    boolean spaced = text.startsWith(" . ", at) && at + 3 < text.length();
    int end = spaced ? Words.end(text, at + 3) : at;
    boolean point = end == at + 4 && isPointLetter(text.charAt(at + 3));
    return point && !Character.isUpperCase(text.charAt(at + 3)) ? end : at;
  }

  /** Past "(ii)" or "(a)(i)" at {@code at}, or -1. */
  private int bracketEnd(int at) {
    int letters = at + 1;
    if (at >= text.length() || text.charAt(at) != '(') {
      return -1;
    }
    int end = Words.end(text, letters);
    boolean closed = end > letters && end < text.length() && text.charAt(end) == ')';
    boolean figure = closed && (end == letters + 1 || isSmallRoman(letters, end));
    return figure ? Math.max(end + 1, bracketEnd(end + 1)) : -1;
  }

  private boolean isSmallRoman(int from, int to) {
    for (int i = from; i < to; i++) {
      if ("ivx".indexOf(text.charAt(i)) < 0) {
        return false;
      }
    }
    return to - from < 6;
  }

  /**
   * A clause's number and the point behind its full stop, or a point's letter and what stands in
   * brackets behind it; empty where {@code value} needs no taking apart.
   */
  static List<String> parts(@Nullable String value) {
    if (value == null) {
      return List.of();
    }
    int bracket = value.indexOf('(');
    if (bracket >= 0) {
      var parts = value.substring(bracket == 0 ? 1 : 0).replace(")", "").split("\\(", 2);
      return List.of(parts);
    }
    int dot = value.indexOf('.');
    String last = value.substring(dot + 1).strip();
    return dot > 0 && last.length() == 1 && Character.isLetter(last.charAt(0))
        ? List.of(value.substring(0, dot).strip(), last)
        : List.of();
  }

  private int dotted(int at) {
    int end = at;
    while (end + 1 < text.length()
        && text.charAt(end) == '.'
        && Character.isLetterOrDigit(text.charAt(end + 1))
        && level != Level.ARTICLE) {
      end++;
      while (end < text.length() && Character.isLetterOrDigit(text.charAt(end))) {
        end++;
      }
    }
    return end;
  }

  private int ordinalEnd(int thuEnd) {
    int word = Words.gap(text, thuEnd);
    int end = Words.end(text, word);
    boolean ordinal = ProvisionParser.isOrdinalWord(Letters.lower(text.substring(word, end)));
    return ordinal ? end : -1;
  }

  private static boolean isPointLetter(char c) {
    char lower = Letters.lower(c);
    return lower >= 'a' && lower <= 'z' || lower == 'đ';
  }

  private boolean isOrdinalLevel() {
    return level == Level.DASH || level == Level.PART;
  }

  private boolean takesLetters() {
    return switch (level) {
      case POINT, SUBPOINT, SECTION, PART, ANNEX, CHAPTER -> true;
      case SUBSECTION, ARTICLE, CLAUSE, DASH -> false;
    };
  }

  private boolean takesRomans() {
    return switch (level) {
      case PART, CHAPTER, SECTION, ANNEX -> true;
      case SUBSECTION, ARTICLE, CLAUSE, POINT, SUBPOINT, DASH -> false;
    };
  }

  /** The values after {@code from} and before {@code to}; none where their order is not known. */
  static List<String> between(String from, String to) {
    var values = new ArrayList<String>();
    int first = ALPHABET.indexOf(Letters.lower(from));
    int last = ALPHABET.indexOf(Letters.lower(to));
    if (from.length() == 1 && to.length() == 1 && first >= 0 && last >= 0) {
      for (int i = first + 1; i < last; i++) {
        values.add(String.valueOf(ALPHABET.charAt(i)));
      }
      return values;
    }
    boolean romans = roman(from) > 0 && roman(to) > 0;
    int low = romans ? roman(from) : number(from);
    int high = romans ? roman(to) : number(to);
    if (low > 0 && high - low < LONGEST_RANGE) {
      for (int i = low + 1; i < high; i++) {
        values.add(romans ? roman(i) : figures(i));
      }
    }
    return values;
  }

  private static String figures(int number) {
    return number < FIGURES.length ? FIGURES[number] : String.valueOf(number);
  }

  private static int number(String value) {
    int number = 0;
    for (int i = 0; i < value.length(); i++) {
      if (!Letters.isDigit(value.charAt(i)) || i > 3) {
        return 0;
      }
      number = number * 10 + Character.digit(value.charAt(i), 10);
    }
    return number;
  }

  private static int roman(String value) {
    return ROMAN_NUMBERS.getOrDefault(value, 0);
  }

  private static String roman(Integer number) {
    var out = new StringBuilder();
    int rest = number;
    for (int i = 0; i < ROMANS.length; i++) {
      while (rest >= ROMAN_VALUES[i]) {
        out.append(ROMANS[i]);
        rest -= ROMAN_VALUES[i];
      }
    }
    return out.toString();
  }
}
