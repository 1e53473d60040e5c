package vn.vanban.reference;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.vanban.text.Letters;

/** Looks at words of a stored text in place, without copying them. Thread-safe. */
final class Words {

  /** Longest stretch of white space that two words of one phrase may stand apart. */
  private static final int MAX_GAP = 24;

  /** Page headers of the gazette are one line with a page number under it. */
  private static final int MAX_FURNITURE = 120;

  private static final int MAX_PAGE_DIGITS = 4;

  /** UTF-16 units of names behind which a lost blank is looked for, and of what follows it. */
  private static final int MIN_BEFORE_GLUED = 8;

  private static final int MAX_GLUED = 4;

  private static final Set<String> GLUED =
      Set.of("thì", "và", "quy", "của", "ngày", "được", "có", "năm", "về", "là", "đã", "tại", "số");

  private Words() {}

  static boolean isLetter(char c) {
    return Letters.lowerLetter(c) != 0;
  }

  static int end(String text, int at) {
    int i = at;
    while (i < text.length() && isLetter(text.charAt(i))) {
      i++;
    }
    return i;
  }

  static int endOfDigits(String text, int at) {
    int i = at;
    while (i < text.length() && Letters.isDigit(text.charAt(i))) {
      i++;
    }
    return i;
  }

  /** Past the white space at {@code at}, with emphasis marks and a page break that stand in it. */
  static int gap(String text, int at) {
    if (at + 1 < text.length() && isPlain(text.charAt(at + 1)) && text.charAt(at) == ' ') {
      return at + 1;
    }
    int i = at;
    while (i < text.length() && i - at < MAX_GAP && isBlank(text.charAt(i))) {
      i++;
    }
    return i > at && i < text.length() && mayBePageHeader(text, i) ? afterPageHeader(text, i) : i;
  }

  private static boolean mayBePageHeader(String text, int at) {
    char c = text.charAt(at);
    char before = text.charAt(at - 1);
    return c == 'C' && before != '*' || Letters.isDigit(c) && before == '\n';
  }

  /** A letter or a digit that cannot begin a page's running head. */
  private static boolean isPlain(char c) {
    return c != 'C' && (isLetter(c) || Letters.isDigit(c));
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '*' || Letters.isSpace(c);
  }

  /** "CÔNG BÁO/Số 12/Ngày 3-4-2025" with the page's number over or under it, or at both places. */
  private static int afterPageHeader(String text, int at) {
    int head = afterPageNumbers(text, at);
    if (!text.startsWith("CÔNG BÁO/", head)) {
      return at;
    }
    int line = text.indexOf('\n', head);
    return line < 0 || line - head > MAX_FURNITURE
        ? at
        : afterPageNumbers(text, skipBlanks(text, line));
  }

  /** Past figures that stand alone on their lines. */
  private static int afterPageNumbers(String text, int at) {
    int i = at;
    int end = endOfDigits(text, i);
    while (end > i && end - i <= MAX_PAGE_DIGITS) {
      int line = end;
      while (line < text.length() && text.charAt(line) == ' ') {
        line++;
      }
      if (line >= text.length() || text.charAt(line) != '\n') {
        break;
      }
      i = skipBlanks(text, line);
      end = endOfDigits(text, i);
    }
    return i;
  }

  /** What stands there on one line, without emphasis marks and a page break in its middle. */
  static String onOneLine(String text, int from, int to) {
    var line = new StringBuilder(to - from);
    int i = from;
    while (i < to) {
      char c = text.charAt(i);
      if (Letters.isSpace(c)) {
        line.append(' ');
        i = Math.max(i + 1, gap(text, i));
      } else {
        line.append(c == '*' ? "" : c);
        i++;
      }
    }
    return Letters.collapseSpaces(line);
  }

  private static int skipBlanks(String text, int at) {
    int i = at;
    while (i < text.length() && i - at < MAX_FURNITURE && isBlank(text.charAt(i))) {
      i++;
    }
    return i;
  }

  /**
   * Where {@code phrase} ends that starts at {@code at}, or -1. The phrase is in lower case; its
   * spaces stand for any white space, its commas may be missing, spaces around its hyphens are
   * free.
   */
  static int match(String text, int at, String phrase) {
    return mayBegin(text, at, phrase.charAt(0)) ? wholeMatch(text, at, phrase) : -1;
  }

  /** Nearly always not: small, so that the question costs no call. */
  private static boolean mayBegin(String text, int at, char first) {
    boolean signs = first == ' ' || first == ',' || first == '-';
    return signs || at < text.length() && Letters.lower(text.charAt(at)) == first;
  }

  private static int wholeMatch(String text, int at, String phrase) {
    int i = at;
    for (int p = 0; p < phrase.length(); p++) {
      char wanted = phrase.charAt(p);
      if (wanted == ' ') {
        int next = gap(text, i);
        if (next == i && !isFree(phrase, p) && !isSeam(text, i)) {
          return -1;
        }
        i = next;
      } else if (wanted == ',') {
        int next = gap(text, i);
        boolean comma = next < text.length() && text.charAt(next) == ',';
        if (!comma && next == i) {
          return -1;
        }
        i = comma ? next + 1 : next;
      } else if (wanted == '-') {
        i = gap(text, i);
        if (i >= text.length() || !Letters.isHyphen(text.charAt(i))) {
          return -1;
        }
        i = gap(text, i + 1);
      } else if (i >= text.length() || Letters.lower(text.charAt(i)) != wanted) {
        return -1;
      } else {
        i++;
      }
    }
    boolean cut = i < text.length() && i > at && isLetter(text.charAt(i - 1));
    return cut && isLetter(text.charAt(i)) && !isSeam(text, i) && !isGlued(text, i, phrase)
        ? -1
        : i;
  }

  /** "củaGiám", "chứcHội": a capital behind a small letter begins a word of its own. */
  static boolean isSeam(String text, int at) {
    return at > 0
        && at < text.length()
        && Character.isUpperCase(text.charAt(at))
        && Character.isLowerCase(text.charAt(at - 1));
  }

  /** "người có côngthì": a converter lost the blank behind a name. */
  private static boolean isGlued(String text, int at, String phrase) {
    return phrase.length() >= MIN_BEFORE_GLUED && GLUED.contains(lower(text, at, end(text, at)));
  }

  private static String lower(String text, int from, int to) {
    return to - from > MAX_GLUED ? "" : Letters.lower(text.substring(from, to));
  }

  /** Whether the space at {@code p} stands beside a comma or a hyphen, which bring their own. */
  private static boolean isFree(String phrase, int p) {
    char before = phrase.charAt(p - 1);
    return before == ',' || before == '-' || phrase.startsWith("-", p + 1);
  }

  /** Where the first of {@code phrases} ends that starts at {@code at}, or -1. */
  static int matchAny(String text, int at, Iterable<String> phrases) {
    for (var phrase : phrases) {
      int end = match(text, at, phrase);
      if (end >= 0) {
        return end;
      }
    }
    return -1;
  }

  static boolean isCapital(String text, int at) {
    return at < text.length() && Character.isUpperCase(text.charAt(at));
  }

  /** Where the word begins that ends before {@code at} with nothing but white space between. */
  static int startOfPrevious(String text, int at) {
    int end = backOverSpace(text, at);
    int i = end;
    while (i > 0 && isLetter(text.charAt(i - 1))) {
      i--;
    }
    return i;
  }

  /**
   * The lower-cased word before {@code at}, or null where another character or an empty line stands
   * there.
   */
  static @Nullable String previous(String text, int at) {
    int end = backOverSpace(text, at);
    int start = startOfPrevious(text, at);
    return start == end || isParagraphEnd(text, end, at)
        ? null
        : Letters.lower(text.substring(start, end));
  }

  /** Whether an empty line stands there. */
  static boolean isParagraphEnd(String text, int from, int to) {
    int lines = 0;
    for (int i = from; i < to; i++) {
      lines += text.charAt(i) == '\n' ? 1 : 0;
    }
    return lines > 1;
  }

  static int backOverSpace(String text, int at) {
    int i = at;
    while (i > 0 && at - i < MAX_GAP && isBlank(text.charAt(i - 1))) {
      i--;
    }
    return i;
  }
}
