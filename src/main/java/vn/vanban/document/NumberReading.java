package vn.vanban.document;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.vanban.document.NumberScanner.Writing;
import vn.vanban.text.Letters;

/** One attempt to read a number at one place: what has been read so far, and how far. */
final class NumberReading {

  /** "UBTWMTTQVN" and "TTLT" fit; longer runs of letters are words. */
  private static final int MAX_SYMBOL = 14;

  /** Joint circulars name up to six ministries. */
  private static final int MAX_SYMBOLS = 8;

  /** White space allowed around one separator: a line end with its indent. */
  private static final int MAX_GAP = 12;

  /** Words that typists glue to a number's end. */
  private static final List<String> GLUED_WORDS =
      List.of("ngày", "của", "về", "năm", "do", "và", "tại", "được", "quy", "ban", "ngay", "cua");

  private final CharSequence text;
  private final Writing writing;
  private final int start;
  private final int figuresEnd;
  private final List<String> symbols = new ArrayList<>();
  private String separators = "";
  private @Nullable String year;
  private boolean lowerCase;
  private boolean slipped;

  /** Whether the last separator had white space on both sides, as in tokenised text. */
  private boolean evenlySpaced;

  /** Reads at {@code start}, where the ordinal's figures stand. */
  NumberReading(CharSequence text, Writing writing, int start, int figuresEnd) {
    this.text = text;
    this.writing = writing;
    this.start = start;
    this.figuresEnd = figuresEnd;
    // Where letters were read for figures, the rest must prove that it is a number.
    slipped = !NumberScanner.areDigits(text, start, figuresEnd);
  }

  @Nullable NumberMatch read() {
    int end = ordinalEnd();
    while (symbols.size() < MAX_SYMBOLS) {
      int next = readPart(end);
      if (next < 0) {
        break;
      }
      end = next;
    }
    boolean openedBySpace = writing == Writing.TEXT && separators.startsWith(" ");
    if (symbols.isEmpty() || openedBySpace && symbols.size() == 1 || isFileName(end)) {
      return null;
    }
    boolean certain = isCertain();
    if ((lowerCase || slipped) && !certain) {
      return null;
    }
    return new NumberMatch(start, end, number(), certain);
  }

  /** Past one letter between the figures and a separator: 30a/2008, 522b/NQ. */
  private int ordinalEnd() {
    int at = figuresEnd;
    char c = at + 1 < text.length() ? Letters.lower(text.charAt(at)) : 0;
    char next = c >= 'a' && c <= 'z' ? text.charAt(at + 1) : 0;
    return next == '/' || Letters.isHyphen(next) ? at + 1 : at;
  }

  /** Reads a separator and the part behind it; its end, or -1 where no part follows. */
  private int readPart(int at) {
    int i = skipSpaces(at);
    boolean written = i < text.length() && (isSeparator(text.charAt(i)) || isDotted(at, i));
    char separator = written ? separator(text.charAt(i)) : ' ';
    boolean spaced = i > at;
    boolean evenly = false;
    if (written) {
      int afterwards = skipSpaces(i + 1);
      evenly = spaced && afterwards > i + 1;
      // A line that breaks behind the separator breaks nothing: "987/SNV-" / "CCVC".
      boolean lineEnd = text.charAt(i + 1 < text.length() ? i + 1 : i) == '\n';
      spaced |= afterwards > i + 1 && !lineEnd;
      i = afterwards;
    } else if (i == at ? !isSlashLost(at) : !spaceSeparates() && !isHyphenLost(at)) {
      return -1;
    }
    if (i >= text.length() || spaced && isComplete()) {
      return -1;
    }
    evenlySpaced |= evenly && separator == '/' && symbols.isEmpty() && opensWithCapitals(i);
    int end = readPart(i, separator, written, spaced);
    evenlySpaced = evenly;
    return end;
  }

  /** "104 / TWPCTT": a symbol that nobody knows, but no single letter of a unit's name. */
  private boolean opensWithCapitals(int at) {
    return at + 1 < text.length()
        && Character.isUpperCase(text.charAt(at))
        && Character.isUpperCase(text.charAt(at + 1));
  }

  private int readPart(int at, char separator, boolean written, boolean spaced) {
    if (Letters.isDigit(text.charAt(at))) {
      return readYear(at, separator, spaced && writing == Writing.TEXT);
    }
    boolean behindKind = !symbols.isEmpty() && Symbols.isKind(symbols.getLast());
    return readSymbol(
        at, separator, !written || separator == '.' || spaced && !behindKind && !evenlySpaced);
  }

  /** "NĐ - CP - …": what follows behind a space is the next part of the sentence. */
  private boolean isComplete() {
    return symbols.size() > 1
        && Symbols.isKind(symbols.getFirst())
        && Symbols.standsAlone(symbols.getLast());
  }

  /** "2016/QĐ.UB" as it once was written, in tokenised text "QĐ . UB". */
  private boolean isDotted(int at, int dot) {
    int next = skipSpaces(dot + 1);
    int end = SymbolShape.wordEnd(text, next);
    // "2005/QĐ .UBND": a sentence would begin behind a space.
    boolean ragged =
        dot > at && next == dot + 1 && text.subSequence(next, end).toString().equals("UBND");
    if (text.charAt(dot) != '.' || !isOnlyKind() || !ragged && dot > at != next > dot + 1) {
      return false;
    }
    // A sentence ends like that too, and the next begins with "UBND" more often than with "UB".
    return end - next >= 2
        && SymbolShape.isUpper(text, next, end)
        && (dot == at || ragged || end - next < 4);
  }

  /** "2430/CV VPTW": a space where the hyphen is meant, before an issuer in capitals. */
  private boolean isHyphenLost(int at) {
    int end = SymbolShape.wordEnd(text, at + 1);
    return isOnlyKind()
        && end > at + 2
        && text.charAt(at) == ' '
        && SymbolShape.isUpper(text, at + 1, end);
  }

  /** "92/2017NĐ-CP": the kind stands directly behind the year. */
  private boolean isSlashLost(int at) {
    int end = SymbolShape.wordEnd(text, at);
    return symbols.isEmpty()
        && end < text.length()
        && isSeparator(text.charAt(end))
        && SymbolShape.isUpper(text, at, end)
        && end > at + 1
        && Symbols.isKind(Symbols.official(text.subSequence(at, end).toString()));
  }

  /** Whether nothing but the kind has been read, which wants an issuer. */
  private boolean isOnlyKind() {
    return symbols.size() == 1
        && Symbols.isKind(symbols.getFirst())
        && !Symbols.standsAlone(symbols.getFirst());
  }

  /** In a text only between the ordinal and its first symbol: "số 23 TC/HCSN". */
  private boolean spaceSeparates() {
    return writing == Writing.QUERY || symbols.isEmpty() && year == null;
  }

  private int readYear(int at, char separator, boolean spaced) {
    int end = NumberScanner.endOfFigures(text, at);
    String figures = NumberScanner.figures(text, at, end);
    boolean plausible =
        figures.length() == 4
            && (figures.startsWith("19") || figures.startsWith("20") || figures.startsWith("21"));
    boolean twoDigits = figures.length() == 2 && separator == '/' && figures.charAt(0) >= '4';
    if (year != null || !symbols.isEmpty() || !plausible && !twoDigits) {
      return -1;
    }
    boolean symbolFollows = end < text.length() && (symbolMayFollow(end) || isSlashLost(end));
    if (!symbolFollows || spaced && separator != '/') {
      return -1;
    }
    year = figures;
    slipped |= !NumberScanner.areDigits(text, at, end);
    separators += separator;
    return end;
  }

  /** Whether nothing but white space parts the ordinal from its first symbol. */
  private boolean opensBySpace(char separator) {
    return writing == Writing.TEXT && separator == ' ' && symbols.isEmpty();
  }

  private boolean separatorFollows(int at) {
    int i = skipSpaces(at);
    return i < text.length() && isSeparator(text.charAt(i));
  }

  private boolean symbolMayFollow(int at) {
    int i = skipSpaces(at);
    return i < text.length() && (isSeparator(text.charAt(i)) || writing == Writing.QUERY && i > at);
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
    boolean note = end > letters && isOnlyKind() && isNote(at, letters, end);
    end = note ? letters : end == letters ? officeEnd(at, pastTerm(at, end)) : end;
    if (letters == at || letters - at > MAX_SYMBOL || !note && isCutWord(end)) {
      return -1;
    }
    if (opensBySpace(separator) && !separatorFollows(end)) {
      return -1;
    }
    String written = text.subSequence(at, end).toString().replace(" ", "");
    String official = Symbols.official(written);
    boolean known = Symbols.isKnown(official);
    boolean plain = written.equals(Letters.lower(written));
    boolean unit = end > letters && !symbols.isEmpty() && Character.isUpperCase(text.charAt(at));
    boolean named =
        unit
            || SymbolShape.isCapitals(written)
            || !symbols.isEmpty() && SymbolShape.isUnit(written);
    if (!known && (mustBeKnown || !named)) {
      return -1;
    }
    lowerCase |= plain;
    symbols.add(official);
    separators += separator;
    return end;
  }

  /** "26-NQ/TW1": the mark of a footnote behind an issuer that has no parts with numbers. */
  private boolean isNote(int at, int letters, int end) {
    char next = end < text.length() ? text.charAt(end) : ' ';
    boolean goesOn = Character.isLetterOrDigit(next) || isSeparator(next);
    return !goesOn && Symbols.isWithoutParts(text.subSequence(at, letters).toString());
  }

  private int officeEnd(int at, int end) {
    return symbols.isEmpty() ? end : SymbolShape.officeEnd(text, at, end);
  }

  /** Past "14" of "QH 14", or {@code end}. */
  private int pastTerm(int at, int end) {
    int term = end + 1;
    boolean assembly =
        end - at >= 2
            && text.charAt(end - 1) == 'H'
            && text.charAt(end - 2) == 'Q'
            && term < text.length()
            && text.charAt(end) == ' ';
    int digits = term;
    while (assembly && digits < text.length() && Letters.isDigit(text.charAt(digits))) {
      digits++;
    }
    boolean over = digits >= text.length() || !Character.isLetter(text.charAt(digits));
    boolean date = digits + 1 < text.length() && Letters.isDigit(text.charAt(digits + 1));
    boolean placed = year != null || isOnlyKind();
    return assembly && placed && digits - term == 2 && over && !date ? digits : end;
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
    return GLUED_WORDS.contains(Letters.lower(text.subSequence(at, SymbolShape.wordEnd(text, at))));
  }

  private boolean isCertain() {
    String last = symbols.getLast();
    if (symbols.size() == 1) {
      return Symbols.standsAlone(last)
          || Symbols.isKnown(last) && year != null && year.length() == 4;
    }
    boolean kind = Symbols.firstKind(symbols) != null;
    boolean issuerLeads = Symbols.isKnown(symbols.getFirst()) && !lowerCase;
    return kind && (year != null || !lowerCase || allKnown()) || issuerLeads;
  }

  private boolean allKnown() {
    for (var symbol : symbols) {
      if (!Symbols.isKnown(symbol)) {
        return false;
      }
    }
    return true;
  }

  private boolean isFileName(int end) {
    return end + 2 < text.length()
        && text.charAt(end) == '.'
        && Character.isLowerCase(text.charAt(end + 1))
        && Character.isLowerCase(text.charAt(end + 2));
  }

  private DocumentNumber number() {
    String ordinal = ordinal();
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

  private String ordinal() {
    String figures = NumberScanner.figures(text, start, figuresEnd);
    int end = ordinalEnd();
    return end > figuresEnd ? figures + Letters.lower(text.charAt(figuresEnd)) : figures;
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
    return i > at && i < text.length() && Letters.isHyphen(text.charAt(i)) ? pastPage(i) : i;
  }

  /** Past "- 4 -", the number of a page that ends inside a number, or the place itself. */
  private int pastPage(int at) {
    int digits = at + 1 < text.length() && text.charAt(at + 1) == ' ' ? at + 2 : at;
    int end = digits;
    while (end < text.length() && end - digits < 4 && Letters.isDigit(text.charAt(end))) {
      end++;
    }
    boolean page =
        end > digits
            && text.charAt(at - 1) == '\n'
            && end + 2 < text.length()
            && text.charAt(end) == ' '
            && Letters.isHyphen(text.charAt(end + 1))
            && text.charAt(end + 2) == '\n';
    return page ? end + 3 : at;
  }

  private static boolean isSeparator(char c) {
    return c == '/' || c == '\u2044' || c == '\u2215' || Letters.isHyphen(c);
  }

  private static char separator(char c) {
    return Letters.isHyphen(c) ? '-' : c == '.' ? '.' : '/';
  }

  private static boolean isSymbolCharacter(char c) {
    return c == '&' || Character.isLetter(c);
  }
}
