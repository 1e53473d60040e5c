package vn.vanban.segment.lattice;

import static vn.vanban.segment.lattice.Characters.CONNECTOR;
import static vn.vanban.segment.lattice.Characters.DIGIT;
import static vn.vanban.segment.lattice.Characters.SPACE;
import static vn.vanban.segment.lattice.Characters.UPPER;
import static vn.vanban.segment.lattice.Characters.WORD;

import java.util.Set;
import vn.vanban.text.Letters;

/** What punctuation does not cut: numbers, addresses, abbreviations, hyphenated words. */
final class Joints {

  /** Before these a full stop belongs to the abbreviation; lower-cased, without it. */
  private static final Set<String> ABBREVIATIONS =
      Set.of(
          "tp", "tx", "tt", "ths", "ts", "gs", "pgs", "bs", "kts", "ks", "cn", "nxb", "st", "mr",
          "mrs", "ms", "dr", "no");

  /** What ends a host's name here; a word behind a full stop without its space is none of them. */
  private static final Set<String> TOP_DOMAINS =
      Set.of("vn", "com", "net", "org", "gov", "edu", "info", "asia", "tv", "io", "eu", "uk", "us");

  private static final int LONGEST_ABBREVIATION = 4;
  private static final int LONGEST_TOP_DOMAIN = 4;

  /** Keeps a text without spaces from being read again for each of its full stops. */
  private static final int LONGEST_ADDRESS = 500;

  private final char[] text;

  Joints(char[] text) {
    this.text = text;
  }

  /** Past the digits at {@code at}, with what separates groups of them, and a unit glued on. */
  int endOfNumber(int at) {
    int digits = endOf(DIGIT, at);
    int spaced = endOfSpacedNumber(at, digits);
    if (spaced > digits) {
      return spaced;
    }
    int i = digits;
    int commas = 0;
    while (i + 1 < text.length && joinsDigits(text[i]) && is(i + 1, DIGIT)) {
      int groupEnd = endOf(DIGIT, i + 1);
      if (text[i] == ',' && ++commas > 1 && groupEnd - i != 4) {
        break;
      }
      i = groupEnd;
    }
    return endOf(WORD, i);
  }

  /** "25 . 000" and "31 - 12 - 2004", as text with spaces round all punctuation has them. */
  private int endOfSpacedNumber(int at, int digits) {
    int second = spacedGroup(digits, '.');
    if (digits - at <= 3 && second - digits == 6) {
      int i = second;
      for (int next = spacedGroup(i, '.'); next - i == 6; next = spacedGroup(i, '.')) {
        i = next;
      }
      return i;
    }
    if (digits - at > 2 || digits + 1 >= text.length) {
      return digits;
    }
    char separator = text[digits + 1];
    if (separator != '/' && !Letters.isHyphen(separator)) {
      return digits;
    }
    int month = spacedGroup(digits, separator);
    boolean monthFits = month - digits == 4 || month - digits == 5;
    int year = monthFits ? spacedGroup(month, separator) : digits;
    return monthFits && year - month == 7 ? year : digits;
  }

  /** Past " . 123" at {@code at}; {@code at} itself where it does not stand there. */
  private int spacedGroup(int at, char separator) {
    boolean fits =
        at + 3 < text.length
            && text[at] == ' '
            && text[at + 1] == separator
            && text[at + 2] == ' '
            && is(at + 3, DIGIT);
    return fits ? endOf(DIGIT, at + 3) : at;
  }

  /** A look at the one or two characters behind the digits spares most numbers the full test. */
  boolean mayBeDocumentNumber(int at) {
    int i = endOf(DIGIT, at);
    if (i - at > 5 || i == text.length) {
      return false;
    }
    if (!is(i, DIGIT) && is(i, WORD)) {
      i++;
    }
    int spaces = i;
    while (i < text.length && is(i, SPACE)) {
      i++;
    }
    if (i == text.length) {
      return false;
    }
    char c = text[i];
    return c == '/' || Letters.isHyphen(c) || i > spaces && is(i, UPPER);
  }

  /** "Số45-NQ/TW": the space before the number was left out. */
  boolean isGluedNumber(int at) {
    return at + 2 < text.length
        && Letters.lower(text[at]) == 's'
        && Letters.lower(text[at + 1]) == 'ố'
        && is(at + 2, DIGIT);
  }

  /** Past the web or e-mail address that starts at {@code at}; -1 where none does. */
  int endOfAddress(int at) {
    int limit = Math.min(text.length, at + LONGEST_ADDRESS);
    int end = at;
    boolean marked = false;
    while (end < limit && isAddressCharacter(text[end])) {
      marked |= end > at && (text[end] == '@' || text[end] == ':' && startsWith("://", end));
      end++;
    }
    while (end > at && !is(end - 1, WORD) && text[end - 1] != '/') {
      end--;
    }
    return marked && hasDot(at, end) || isHost(at, end) ? end : -1;
  }

  private boolean hasDot(int at, int end) {
    for (int i = at; i < end; i++) {
      if (text[i] == '.') {
        return true;
      }
    }
    return false;
  }

  /** "example.com.vn/path": the last label before the first slash is a top domain. */
  private boolean isHost(int at, int end) {
    int hostEnd = at;
    int dot = -1;
    while (hostEnd < end && "/:?#".indexOf(text[hostEnd]) < 0) {
      if (text[hostEnd] == '.') {
        dot = hostEnd;
      }
      hostEnd++;
    }
    return dot > at
        && hostEnd - dot <= LONGEST_TOP_DOMAIN + 1
        && TOP_DOMAINS.contains(Letters.lower(new String(text, dot + 1, hostEnd - dot - 1)));
  }

  private boolean startsWith(String prefix, int at) {
    if (at + prefix.length() > text.length) {
      return false;
    }
    for (int i = 0; i < prefix.length(); i++) {
      if (text[at + i] != prefix.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /** Past all that the connector at {@code end} ties to the syllable from {@code at}. */
  int endOfTied(int at, int end) {
    char c = text[end];
    if (c == '.') {
      return endOfAbbreviation(at, end);
    }
    if (end + 1 >= text.length || !is(end + 1, WORD)) {
      return end;
    }
    if (Letters.isHyphen(c)) {
      return endOfHyphenated(at, end);
    }
    boolean ties =
        switch (c) {
          case '&' -> is(end - 1, UPPER) && is(end + 1, UPPER);
          case '\'', '’' -> isAscii(text[end - 1]) && isAscii(text[end + 1]);
          default -> false;
        };
    return ties ? endOf(WORD, end + 1) : end;
  }

  /** "TP.", and initials: "T.", "H.N.". */
  private int endOfAbbreviation(int at, int end) {
    if (end - at == 1 && is(at, UPPER)) {
      int i = end + 1;
      while (i + 1 < text.length && is(i, UPPER) && text[i + 1] == '.') {
        i += 2;
      }
      boolean lastInitial = i < text.length && is(i, UPPER) && endOf(WORD, i) == i + 1;
      return lastInitial ? i + 1 : i;
    }
    boolean known =
        end - at <= LONGEST_ABBREVIATION
            && is(at, UPPER)
            && ABBREVIATIONS.contains(Letters.lower(new String(text, at, end - at)));
    return known ? end + 1 : end;
  }

  /** Abbreviations and foreign words stay whole; a dash typed without its spaces does not tie. */
  private int endOfHyphenated(int at, int end) {
    int parts = 1;
    int last = end;
    boolean capitals = isCapitals(at, end);
    boolean small = true;
    boolean marked = hasMarks(at, end);
    boolean allMarked = marked;
    while (last + 1 < text.length && Letters.isHyphen(text[last]) && is(last + 1, WORD)) {
      int partEnd = endOf(WORD, last + 1);
      capitals &= isCapitals(last + 1, partEnd);
      small &= !is(last + 1, UPPER);
      allMarked &= hasMarks(last + 1, partEnd);
      last = partEnd;
      parts++;
    }
    boolean foreign = small && (is(at, UPPER) || parts > 2 || !allMarked);
    return capitals || foreign ? last : end;
  }

  private boolean isCapitals(int from, int to) {
    for (int i = from; i < to; i++) {
      if (!is(i, UPPER) && !is(i, DIGIT)) {
        return false;
      }
    }
    return true;
  }

  private boolean hasMarks(int from, int to) {
    for (int i = from; i < to; i++) {
      if (!isAscii(text[i])) {
        return true;
      }
    }
    return false;
  }

  private int endOf(int property, int at) {
    int i = at;
    while (i < text.length && is(i, property)) {
      i++;
    }
    return i;
  }

  private boolean is(int at, int property) {
    return Characters.is(text[at], property);
  }

  private static boolean joinsDigits(char c) {
    return c == '.' || c == ',' || c == '/' || c == ':' || Letters.isHyphen(c);
  }

  private static boolean isAscii(char c) {
    return c < 0x80;
  }

  private static boolean isAddressCharacter(char c) {
    return isAscii(c) && (Characters.is(c, WORD | CONNECTOR) || "/_?=%#~+".indexOf(c) >= 0);
  }
}
