package vn.vanban.reference;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.vanban.document.DocumentKind;
import vn.vanban.document.DocumentNumber;
import vn.vanban.document.NumberMatch;
import vn.vanban.document.NumberScanner;
import vn.vanban.reference.Item.Mention;
import vn.vanban.text.Letters;

/** Reads the number, or the list of numbers, behind a kind's word. */
final class NumberedParser {

  /** A kind and its number may stand this far apart: "Thông báo kết luận số 12/TB-UBND". */
  private static final int MAX_BETWEEN = 90;

  /** The same without "số": "Thông báo kết luận 12/TB-UBND". */
  private static final int MAX_TO_FIGURE = 24;

  private static final int MAX_LIST = 60;

  /** Past these a number is not that of the kind before them. */
  private static final List<String> PREPOSITIONS =
      List.of("tại", "theo", "bởi", "trong", "cùng", "và");

  /** For each kind what parts it from a number: a preposition, a kind with the same symbol. */
  private static final Map<DocumentKind, Phrases<Boolean>> PARTING =
      new EnumMap<>(DocumentKind.class);

  static {
    for (var kind : DocumentKind.values()) {
      PARTING.put(kind, parting(kind));
    }
  }

  /** Kinds whose name is no verb and no plan: a number behind them is a document's. */
  private static final Set<DocumentKind> STRONG =
      Set.of(
          DocumentKind.NGHI_DINH,
          DocumentKind.NGHI_QUYET,
          DocumentKind.THONG_TU,
          DocumentKind.THONG_TU_LIEN_TICH,
          DocumentKind.CHI_THI,
          DocumentKind.PHAP_LENH,
          DocumentKind.SAC_LENH,
          DocumentKind.CONG_VAN,
          DocumentKind.CONG_DIEN,
          DocumentKind.TO_TRINH,
          DocumentKind.CHUONG_TRINH_HANH_DONG,
          DocumentKind.THONG_TRI,
          DocumentKind.NGHI_QUYET_LIEN_TICH);

  /** Kinds whose abbreviation means nothing else: TT and CT stand before figures of many things. */
  private static final Set<DocumentKind> PLAIN_ABBREVIATIONS =
      Set.of(
          DocumentKind.NGHI_DINH,
          DocumentKind.NGHI_QUYET,
          DocumentKind.QUYET_DINH,
          DocumentKind.CONG_VAN);

  /** Kinds of which a number may be a mere count even behind "số". */
  private static final Set<DocumentKind> WEAK =
      Set.of(
          DocumentKind.DU_AN,
          DocumentKind.PHUONG_AN,
          DocumentKind.HOP_DONG,
          DocumentKind.BIEN_BAN,
          DocumentKind.LENH,
          DocumentKind.QUY_HOACH,
          DocumentKind.CHIEN_LUOC,
          DocumentKind.DIEU_LE);

  private final String text;
  private final DateParser dates;

  NumberedParser(String text, DateParser dates) {
    this.text = text;
    this.dates = dates;
  }

  /** The mentions that begin with the kind's word at {@code at}; none where no number follows. */
  List<Mention> at(int at, @Nullable DocumentKind kind, int kindEnd) {
    int next = Words.gap(text, kindEnd);
    boolean bracket = next < text.length() && text.charAt(next) == '(';
    boolean stop = next == kindEnd && text.startsWith(". số", next);
    next = stop ? Words.gap(text, next + 1) : next;
    int so = soEnd(bracket ? Words.gap(text, next + 1) : next);
    int digit = so < 0 ? next : so;
    if (next == kindEnd || !NumberScanner.startsFigures(text, digit)) {
      return distant(at, kind, next).map(List::of).orElse(List.of());
    }
    var match = NumberScanner.matchAt(text, digit);
    if (match != null) {
      return List.of(numbered(at, kind, match));
    }
    boolean unknown = kind == null && !Words.isCapital(text, at);
    boolean bare = so < 0 && (unknown || Words.isParagraphEnd(text, kindEnd, digit));
    return bare || kind == DocumentKind.HIEN_PHAP ? List.of() : shorts(at, kind, digit, so >= 0);
  }

  /** "NĐ 81/2021/NĐ-CP", "TT92/2015/TT-BTC", "NĐ 13/2023"; none where no number follows. */
  List<Mention> abbreviated(int at, DocumentKind kind, int kindEnd) {
    int next = Words.gap(text, kindEnd);
    int so = soEnd(next);
    int digit = so < 0 ? next : so;
    if (digit >= text.length() || !Letters.isDigit(text.charAt(digit))) {
      return List.of();
    }
    var match = NumberScanner.matchBehindLetters(text, digit);
    if (match != null && match.certain()) {
      return List.of(numbered(at, kind, match));
    }
    boolean apart = digit > kindEnd && !Gaps.has(text, kindEnd, digit, "\n|");
    boolean plain = so >= 0 || mayBeShort(kind, digit) || hasYear(digit);
    return apart && plain && match == null ? shorts(at, kind, digit, so >= 0) : List.of();
  }

  /** "NQ 169", "NQ 05"; "NĐ 6 thẻ" counts what a team was shown. */
  private boolean mayBeShort(DocumentKind kind, int digit) {
    int end = Words.endOfDigits(text, digit);
    boolean count = end == digit + 1 && !Counting.endsNumber(text, end);
    return PLAIN_ABBREVIATIONS.contains(kind) && !count;
  }

  /** "13/2023", but not "12/2023", which may be a month. */
  private boolean hasYear(int digit) {
    int end = Words.endOfDigits(text, digit);
    boolean month = end - digit < 3 && text.substring(digit, end).compareTo("12") <= 0;
    return yearPartEnd(end) > 0 && !month;
  }

  private static Mention numbered(int at, @Nullable DocumentKind kind, NumberMatch match) {
    return new Mention(at, match.end(), kind, new Naming.Numbered(match.number()));
  }

  /** Past "số", "số:" and the white space behind them, or -1. */
  private int soEnd(int at) {
    int so = Words.match(text, at, "số");
    if (so < 0) {
      boolean glued =
          at + 2 < text.length()
              && Letters.fold(text.charAt(at)) == 's'
              && Letters.lower(text.charAt(at + 1)) == 'ố'
              && Letters.isDigit(text.charAt(at + 2));
      return glued ? at + 2 : -1;
    }
    int i = Words.gap(text, so);
    boolean colon = i < text.length() && (text.charAt(i) == ':' || text.charAt(i) == '.');
    return colon ? Words.gap(text, i + 1) : i;
  }

  /** "Thông báo kết luận số 12/TB-UBND": the symbol must be that of the kind. */
  private Optional<Mention> distant(int at, @Nullable DocumentKind kind, int from) {
    if (kind == null || kind.symbols().isEmpty()) {
      return Optional.empty();
    }
    int so = soBehind(from);
    if (so < 0 || isParted(kind, from + 1, so)) {
      return Optional.empty();
    }
    var match = NumberScanner.matchAt(text, Letters.isDigit(text.charAt(so)) ? so : soEnd(so));
    return match != null && match.certain() && fits(kind, match.number())
        ? Optional.of(numbered(at, kind, match))
        : Optional.empty();
  }

  /** Where the first "số" with a figure, or a near figure, stands with no mark before it; or -1. */
  private int soBehind(int from) {
    int limit = Math.min(text.length(), from + MAX_BETWEEN);
    for (int i = from; i < limit; i++) {
      char c = text.charAt(i);
      if (Letters.isDigit(c)) {
        return i - from < MAX_TO_FIGURE ? i : -1;
      }
      if (isMark(c)) {
        return -1;
      }
      int digit = c == 's' && !Words.isLetter(text.charAt(i - 1)) ? soEnd(i) : -1;
      if (digit >= 0 && digit < text.length() && Letters.isDigit(text.charAt(digit))) {
        return i;
      }
    }
    return -1;
  }

  private static boolean isMark(char c) {
    return ",.;:()“”\"\n".indexOf(c) >= 0;
  }

  /** Another kind on the way that goes by the same symbol: "quy định tại Quyết định số …". */
  private boolean isParted(DocumentKind kind, int from, int to) {
    var parting = PARTING.get(kind);
    for (int i = from; parting != null && i < to; i++) {
      boolean first = Words.isLetter(text.charAt(i)) && !Words.isLetter(text.charAt(i - 1));
      if (first && parting.find(text, i) != null) {
        return true;
      }
    }
    return false;
  }

  private static Phrases<Boolean> parting(DocumentKind kind) {
    var phrases = new HashMap<String, Boolean>();
    PREPOSITIONS.forEach(word -> phrases.put(word, true));
    for (var symbol : kind.symbols()) {
      for (var other : DocumentKind.ofSymbol(symbol)) {
        phrases.put(other.toString(), true);
      }
    }
    return new Phrases<>(phrases);
  }

  private static boolean fits(DocumentKind kind, DocumentNumber number) {
    String symbol = number.kindSymbol();
    boolean letter = kind == DocumentKind.CONG_VAN || kind == DocumentKind.CONG_DIEN;
    return symbol == null ? letter : kind.symbols().contains(symbol);
  }

  /** "Nghị quyết 18, 19-NQ/TW", "các Nghị định số 100, 123 và 168", or one short number. */
  private List<Mention> shorts(int at, @Nullable DocumentKind kind, int digit, boolean behindSo) {
    var starts = new ArrayList<Integer>();
    var ends = new ArrayList<Integer>();
    NumberMatch full = null;
    int start = at;
    int i = digit;
    while (starts.size() < MAX_LIST) {
      var match = starts.isEmpty() ? null : NumberScanner.matchAt(text, i);
      if (match != null && match.certain()) {
        full = match;
        break;
      }
      int end = shortEnd(i, kind, behindSo || !starts.isEmpty());
      if (end < 0) {
        break;
      }
      starts.add(start);
      ends.add(end);
      int next = afterJoiner(end);
      int so = soEnd(next);
      start = next;
      i = so < 0 ? next : so;
      if (next == end || i >= text.length() || !Letters.isDigit(text.charAt(i))) {
        break;
      }
    }
    return mentions(starts, ends, kind, behindSo, full);
  }

  private List<Mention> mentions(
      List<Integer> starts,
      List<Integer> ends,
      @Nullable DocumentKind kind,
      boolean behindSo,
      @Nullable NumberMatch full) {
    var found = new ArrayList<Mention>();
    for (int i = 0; i < starts.size(); i++) {
      int end = ends.get(i);
      String written = ordinalIn(starts.get(i), end);
      int slash = written.indexOf('/');
      String ordinal = Letters.lower(slash < 0 ? written : written.substring(0, slash));
      String year = slash < 0 ? null : written.substring(slash + 1);
      boolean doubtful =
          full == null && year == null && isDoubtful(starts.get(0), kind, end, behindSo);
      var completed = full == null || year != null ? null : completed(ordinal, full.number());
      found.add(
          new Mention(
              starts.get(i),
              end,
              i == 0 ? kind : null,
              new Naming.Abbreviated(ordinal, year, completed, doubtful)));
    }
    return found;
  }

  /** What stands behind the last blank between the two: "45", "137/2015". */
  private String ordinalIn(int start, int end) {
    int i = end;
    while (i > start
        && (Character.isLetterOrDigit(text.charAt(i - 1)) || text.charAt(i - 1) == '/')) {
      i--;
    }
    while (i < end && !Letters.isDigit(text.charAt(i))) {
      i++;
    }
    return text.substring(i, end);
  }

  /** {@code ordinal} with the symbols of the number that ends its list; null beside a year. */
  private static @Nullable DocumentNumber completed(String ordinal, DocumentNumber full) {
    if (full.year() != null) {
      return null;
    }
    String rest = full.text().substring(full.ordinal().length());
    return DocumentNumber.parse(ordinal + rest).orElse(null);
  }

  /** One past a short number at {@code at}, or -1 where it counts or dates something. */
  private int shortEnd(int at, @Nullable DocumentKind kind, boolean behindSo) {
    int end = Words.endOfDigits(text, at);
    if (end == at || end - at > 5) {
      return -1;
    }
    int year = yearPartEnd(end);
    if (year > 0) {
      boolean scale = kind == DocumentKind.QUY_HOACH && end - at == 1 && text.charAt(at) == '1';
      return scale ? -1 : year;
    }
    boolean suffixed =
        end + 1 < text.length()
            && Words.isLetter(text.charAt(end))
            && !Character.isLetterOrDigit(text.charAt(end + 1))
            && Letters.fold(text.charAt(end)) <= 'e';
    boolean lawOfYear = kind == DocumentKind.LUAT || kind == DocumentKind.BO_LUAT;
    if (looksLikeYear(at, end) && (lawOfYear || !behindSo && kind == null)) {
      return -1;
    }
    end = suffixed ? end + 1 : end;
    boolean counts = !behindSo && Counting.countsAt(text, Words.gap(text, end));
    return runsOn(end) || counts ? -1 : end;
  }

  private boolean looksLikeYear(int at, int end) {
    return end - at == 4 && dates.yearAt(at) != 0;
  }

  /** "137/2015": one past the year, or -1. */
  private int yearPartEnd(int end) {
    int slash = Words.gap(text, end);
    if (slash >= text.length() || text.charAt(slash) != '/') {
      return -1;
    }
    int year = slash + 1;
    return slash == end && dates.yearAt(year) != 0 ? year + 4 : -1;
  }

  private boolean runsOn(int end) {
    if (end >= text.length()) {
      return false;
    }
    char c = text.charAt(end);
    boolean followed = end + 1 < text.length() && Letters.isDigit(text.charAt(end + 1));
    return Words.isLetter(c)
        || c == '%'
        || c == '/'
        || (c == '.' || c == ',' || Letters.isHyphen(c)) && followed;
  }

  private boolean isDoubtful(int at, @Nullable DocumentKind kind, int end, boolean behindSo) {
    if (kind != null && WEAK.contains(kind)) {
      return true;
    }
    if (behindSo || kind == null) {
      return !behindSo;
    }
    if (looksLikeYear(end - ordinalIn(at, end).length(), end)) {
      return true;
    }
    if (STRONG.contains(kind)) {
      return isCell(end) && !Words.isCapital(text, at);
    }
    boolean padded = text.charAt(end - 1) != '0' && ordinalIn(at, end).startsWith("0");
    if (!Words.isCapital(text, at) && ordinalIn(at, end).length() > 1) {
      return !padded && !Counting.leadsOn(text, end);
    }
    boolean lastOfLine = padded && Gaps.has(text, end, Words.gap(text, end), "\n");
    return !padded && !Words.isCapital(text, at) || !lastOfLine && !Counting.endsNumber(text, end);
  }

  /** The last figure of a line or a column counts something as often as it names a document. */
  private boolean isCell(int end) {
    int i = end;
    while (i < text.length() && text.charAt(i) == ' ') {
      i++;
    }
    return i >= text.length() || text.charAt(i) == '\n' || text.charAt(i) == '|';
  }

  private int afterJoiner(int end) {
    int i = Words.gap(text, end);
    if (i < text.length() && text.charAt(i) == ',') {
      i = Words.gap(text, i + 1);
    }
    boolean comma = i > Words.gap(text, end);
    int and = Words.match(text, i, "và");
    int next = and < 0 ? i : Words.gap(text, and);
    boolean figure = next < text.length() && Letters.isDigit(text.charAt(next));
    // "Nghị quyết 30a 6 tháng đầu năm": without a joiner the figure counts something.
    return figure && (comma || and >= 0) || soEnd(next) >= 0 ? next : end;
  }
}
