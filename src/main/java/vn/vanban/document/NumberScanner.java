package vn.vanban.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.vanban.text.Letters;

/**
 * Finds document numbers in any of their writings: spaces and line ends around separators, hyphens
 * of any width, missing đ, lower case, swapped separators, glued words behind. Reads each character
 * a bounded number of times. Stateless and thread-safe.
 */
public final class NumberScanner {

  /** The longest ordinal in use has five digits; more are phone and account numbers. */
  private static final int MAX_ORDINAL = 5;

  /** "UBTWMTTQVN" and "TTLT" fit; longer runs of letters are words. */
  private static final int MAX_SYMBOL = 14;

  /** Joint circulars name up to six ministries. */
  private static final int MAX_SYMBOLS = 8;

  /** White space allowed around one separator: a line end with its indent. */
  private static final int MAX_GAP = 12;

  /** Words that typists glue to a number's end. */
  private static final List<String> GLUED_WORDS =
      List.of("ngày", "của", "về", "năm", "do", "và", "tại", "được", "quy", "ban", "ngay", "cua");

  private enum Writing {
    /** Separators are written. */
    TEXT,
    /** Spaces may stand for separators, as people type queries: {@code 45 nq tw}. */
    QUERY
  }

  private NumberScanner() {}

  /** The number whose ordinal starts at {@code at}, or null where there is none. */
  public static @Nullable NumberMatch matchAt(CharSequence text, int at) {
    return matchAt(text, at, Writing.TEXT);
  }

  /** All certain numbers of a running text, in order, not overlapping. */
  public static List<NumberMatch> find(CharSequence text) {
    return find(text, Writing.TEXT);
  }

  /** All certain numbers of a query, where spaces may stand for separators. */
  public static List<NumberMatch> findInQuery(CharSequence query) {
    return find(query, Writing.QUERY);
  }

  private static List<NumberMatch> find(CharSequence text, Writing writing) {
    var found = new ArrayList<NumberMatch>();
    for (int i = 0; i < text.length(); i++) {
      if (!Letters.isDigit(text.charAt(i))) {
        continue;
      }
      var match = matchAt(text, i, writing);
      if (match != null && match.certain()) {
        found.add(match);
        i = match.end() - 1;
      } else {
        i = endOfDigits(text, i) - 1;
      }
    }
    return found;
  }

  /** The number that is all of {@code text} but a kind and "số" before it. */
  static Optional<DocumentNumber> only(CharSequence text) {
    int end = text.length();
    while (end > 0 && Letters.isSpace(text.charAt(end - 1))) {
      end--;
    }
    int digit = 0;
    while (digit < end && !Letters.isDigit(text.charAt(digit))) {
      digit++;
    }
    if (digit == end || !isLeadIn(text.subSequence(0, digit))) {
      return Optional.empty();
    }
    var match = matchAt(text, digit, Writing.QUERY);
    return match != null && match.end() == end ? Optional.of(match.number()) : Optional.empty();
  }

  private static boolean isLeadIn(CharSequence before) {
    String words = Letters.fold(Letters.collapseSpaces(before)).replace(":", "").strip();
    if (words.equals("so") || words.endsWith(" so")) {
      words = words.substring(0, words.length() - 2).strip();
    }
    return words.isEmpty() || DocumentKind.named(words).isPresent();
  }

  private static @Nullable NumberMatch matchAt(CharSequence text, int at, Writing writing) {
    if (!mayStartAt(text, at)) {
      return null;
    }
    int end = endOfDigits(text, at);
    if (end == at || end - at > MAX_ORDINAL) {
      return null;
    }
    if (end < text.length() && isOrdinalSuffix(text, end)) {
      end++;
    }
    var ordinal = new StringBuilder();
    for (int i = at; i < end; i++) {
      ordinal.append(Letters.lower(text.charAt(i)));
    }
    return new Reading(text, writing, at, ordinal.toString()).read(end);
  }

  /** One letter between the ordinal and a separator: 30a/2008, 522b/NQ. */
  private static boolean isOrdinalSuffix(CharSequence text, int at) {
    char c = Letters.lower(text.charAt(at));
    return c >= 'a'
        && c <= 'z'
        && at + 1 < text.length()
        && (text.charAt(at + 1) == '/' || Letters.isHyphen(text.charAt(at + 1)));
  }

  /** Refuses the middle of a word, a decimal, a date, a standard's number, a path or an address. */
  private static boolean mayStartAt(CharSequence text, int at) {
    if (at == 0) {
      return true;
    }
    char before = text.charAt(at - 1);
    if (Character.isLetterOrDigit(before)) {
      return isGluedSo(text, at);
    }
    char beforeThat = at > 1 ? text.charAt(at - 2) : ' ';
    return switch (before) {
      case '/', '_', '@', '=', '#', '%', '\\' -> false;
      case '.', ',', ':' ->
          !Character.isDigit(beforeThat) && (before != '.' || !Character.isLetter(beforeThat));
      default -> !Letters.isHyphen(before) || !Character.isLetterOrDigit(beforeThat);
    };
  }

  /** "Số45-NQ/TW". */
  private static boolean isGluedSo(CharSequence text, int at) {
    return at >= 2
        && Letters.fold(text.charAt(at - 1)) == 'o'
        && Letters.fold(text.charAt(at - 2)) == 's'
        && (at == 2 || !Character.isLetterOrDigit(text.charAt(at - 3)));
  }

  private static int endOfDigits(CharSequence text, int at) {
    int end = at;
    while (end < text.length() && Letters.isDigit(text.charAt(end))) {
      end++;
    }
    return end;
  }

  /** One attempt at one place: what has been read so far, and how far. */
  private static final class Reading {

    private final CharSequence text;
    private final Writing writing;
    private final int start;
    private final String ordinal;
    private final List<String> symbols = new ArrayList<>();
    private final StringBuilder separators = new StringBuilder();
    private @Nullable String year;
    private boolean lowerCase;

    Reading(CharSequence text, Writing writing, int start, String ordinal) {
      this.text = text;
      this.writing = writing;
      this.start = start;
      this.ordinal = ordinal;
    }

    @Nullable NumberMatch read(int ordinalEnd) {
      int end = ordinalEnd;
      while (symbols.size() < MAX_SYMBOLS) {
        int next = readPart(end);
        if (next < 0) {
          break;
        }
        end = next;
      }
      boolean openedBySpace = writing == Writing.TEXT && separators.indexOf(" ") == 0;
      if (symbols.isEmpty() || openedBySpace && symbols.size() == 1 || isFileName(end)) {
        return null;
      }
      boolean certain = isCertain();
      if (lowerCase && !certain) {
        return null;
      }
      return new NumberMatch(start, end, number(), certain);
    }

    /** Reads a separator and the part behind it; its end, or -1 where no part follows. */
    private int readPart(int at) {
      int i = skipSpaces(at);
      boolean written = i < text.length() && isSeparator(text.charAt(i));
      char separator = written ? separator(text.charAt(i)) : ' ';
      boolean spaced = i > at;
      if (written) {
        int afterwards = skipSpaces(i + 1);
        // A line that breaks behind the separator breaks nothing: "987/SNV-" / "CCVC".
        boolean lineEnd = text.charAt(i + 1 < text.length() ? i + 1 : i) == '\n';
        spaced |= afterwards > i + 1 && !lineEnd;
        i = afterwards;
      } else if (i == at || !spaceSeparates()) {
        return -1;
      }
      if (i >= text.length()) {
        return -1;
      }
      if (Letters.isDigit(text.charAt(i))) {
        return spaced && writing == Writing.TEXT
            ? readYear(i, separator, true)
            : readYear(i, separator, false);
      }
      boolean behindKind = !symbols.isEmpty() && Symbols.isKind(symbols.getLast());
      return readSymbol(i, separator, !written || spaced && !behindKind);
    }

    /** In a text only between the ordinal and its first symbol: "số 23 TC/HCSN". */
    private boolean spaceSeparates() {
      return writing == Writing.QUERY || symbols.isEmpty() && year == null;
    }

    private int readYear(int at, char separator, boolean spaced) {
      int end = endOfDigits(text, at);
      boolean plausible =
          end - at == 4
              && (text.charAt(at) == '1' && text.charAt(at + 1) == '9'
                  || text.charAt(at) == '2' && text.charAt(at + 1) <= '1');
      boolean twoDigits = end - at == 2 && separator == '/' && text.charAt(at) >= '4';
      if (year != null || !symbols.isEmpty() || !plausible && !twoDigits) {
        return -1;
      }
      boolean symbolFollows = end < text.length() && symbolMayFollow(end);
      if (!symbolFollows || spaced && separator != '/') {
        return -1;
      }
      year = text.subSequence(at, end).toString();
      separators.append(separator);
      return end;
    }

    private boolean symbolMayFollow(int at) {
      int i = skipSpaces(at);
      return i < text.length()
          && (isSeparator(text.charAt(i)) || writing == Writing.QUERY && i > at);
    }

    private int readSymbol(int at, char separator, boolean mustBeKnown) {
      int end = at;
      while (end < text.length() && isSymbolCharacter(text.charAt(end))) {
        end++;
      }
      end = withoutGluedWord(at, end);
      int letters = end;
      while (end < text.length() && Letters.isDigit(text.charAt(end)) && end - letters < 2) {
        end++;
      }
      if (letters == at || letters - at > MAX_SYMBOL || isCutWord(end)) {
        return -1;
      }
      String written = text.subSequence(at, end).toString();
      String official = Symbols.official(written);
      boolean known = Symbols.isKnown(official);
      boolean plain = written.equals(Letters.lower(written));
      if (!known && (mustBeKnown || !isCapitals(written))) {
        return -1;
      }
      lowerCase |= plain;
      symbols.add(official);
      separators.append(separator);
      return end;
    }

    /** Where "BTCngày" is two words, the end of the first. */
    private int withoutGluedWord(int at, int end) {
      for (int i = at + 2; i < end; i++) {
        if (Character.isLowerCase(text.charAt(i)) && Character.isUpperCase(text.charAt(i - 1))) {
          String tail = Letters.lower(text.subSequence(i, end));
          return GLUED_WORDS.contains(tail) ? i : end;
        }
      }
      return end;
    }

    /** A letter follows digits that would end the symbol, as in H5N1, or digits run on. */
    private boolean isCutWord(int end) {
      if (end >= text.length()) {
        return false;
      }
      char previous = text.charAt(end - 1);
      char c = text.charAt(end);
      return Letters.isDigit(previous)
          ? Letters.isDigit(c) || isSymbolCharacter(c) && !glues(end)
          : Letters.isDigit(c);
    }

    private boolean glues(int at) {
      int end = at;
      while (end < text.length() && Character.isLetter(text.charAt(end))) {
        end++;
      }
      return GLUED_WORDS.contains(Letters.lower(text.subSequence(at, end)));
    }

    private boolean isCertain() {
      String last = symbols.getLast();
      if (symbols.size() == 1) {
        return Symbols.standsAlone(last)
            || Symbols.isKnown(last) && year != null && year.length() == 4;
      }
      boolean kind = symbols.stream().anyMatch(Symbols::isKind);
      boolean issuerLeads = Symbols.isKnown(symbols.getFirst()) && !lowerCase;
      return kind && (year != null || !lowerCase || allKnown()) || issuerLeads;
    }

    private boolean allKnown() {
      return symbols.stream().allMatch(Symbols::isKnown);
    }

    private boolean isFileName(int end) {
      return end + 2 < text.length()
          && text.charAt(end) == '.'
          && Character.isLowerCase(text.charAt(end + 1))
          && Character.isLowerCase(text.charAt(end + 2));
    }

    private DocumentNumber number() {
      var canonical = new StringBuilder(ordinal);
      int part = 0;
      if (year != null) {
        canonical.append(writtenSeparator(part++)).append(year);
      }
      boolean party =
          year == null
              && symbols.size() > 1
              && Symbols.isKind(symbols.getFirst())
              && Symbols.isPartyIssuer(symbols.get(1));
      for (int i = 0; i < symbols.size(); i++) {
        char separator = party && i < 2 ? "-/".charAt(i) : writtenSeparator(part);
        canonical.append(separator).append(symbols.get(i));
        part++;
      }
      return new DocumentNumber(canonical.toString(), ordinal, year, symbols);
    }

    /** A space becomes what the place calls for: a slash up to the first symbol, then a hyphen. */
    private char writtenSeparator(int part) {
      char written = separators.charAt(part);
      if (written != ' ') {
        return written;
      }
      int firstSymbol = year == null ? 0 : 1;
      return writing == Writing.TEXT && part == 0 ? ' ' : part <= firstSymbol ? '/' : '-';
    }

    private int skipSpaces(int at) {
      int i = at;
      while (i < text.length() && i - at < MAX_GAP && Letters.isSpace(text.charAt(i))) {
        i++;
      }
      return i;
    }

    private static boolean isSeparator(char c) {
      return c == '/' || c == '\u2044' || c == '\u2215' || Letters.isHyphen(c);
    }

    private static char separator(char c) {
      return Letters.isHyphen(c) ? '-' : '/';
    }

    private static boolean isSymbolCharacter(char c) {
      return c == '&' || Character.isLetter(c);
    }

    /** At least two capitals, and no more small letters than in "CTr" or "TTg". */
    private static boolean isCapitals(String written) {
      int capitals = 0;
      int small = 0;
      for (int i = 0; i < written.length(); i++) {
        capitals += Character.isUpperCase(written.charAt(i)) ? 1 : 0;
        small += Character.isLowerCase(written.charAt(i)) ? 1 : 0;
      }
      return capitals >= 2 && small <= 1;
    }
  }
}
