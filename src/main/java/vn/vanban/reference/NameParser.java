package vn.vanban.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.vanban.document.DocumentKind;
import vn.vanban.document.NumberMatch;
import vn.vanban.document.NumberScanner;
import vn.vanban.document.PartialDate;
import vn.vanban.reference.Item.Mention;
import vn.vanban.text.Letters;

/** Reads documents that go by a name: laws, the Constitution, resolutions of congresses… */
final class NameParser {

  /** Behind these "Luật" names a school, an office or a bill. */
  private static final Set<String> BEFORE_NO_LAW =
      Set.of(
          "pháp", "kỷ", "kỉ", "quy", "học", "khoa", "phòng", "ngành", "hãng", "âm", "niêm", "ty");

  private static final List<String> AMENDING =
      List.of("sửa đổi, bổ sung", "sửa đổi và bổ sung", "sửa đổi", "sđ, bs", "sđbs");

  /** Both schools of tone placement. */
  private static final List<String> STATE_NAMES =
      List.of(
          "nước cộng hòa xã hội chủ nghĩa việt nam",
          "nước cộng hoà xã hội chủ nghĩa việt nam",
          "nước chxhcn việt nam",
          "việt nam dân chủ cộng hòa",
          "việt nam dân chủ cộng hoà",
          "việt nam");

  private static final List<String> LEGAL_KINDS = List.of("bộ luật", "luật", "pháp lệnh");

  /** What several laws that one law amends have in common. */
  private static final List<String> LAWS_ABOUT =
      List.of(
          "về thuế",
          "có liên quan đến quy hoạch",
          "liên quan đến quy hoạch",
          "liên quan đến đầu tư xây dựng cơ bản",
          "có liên quan đến an ninh, trật tự");

  /** UTF-16 units between "sửa đổi, bổ sung" and the first law it amends. */
  private static final int MAX_AMENDED = 160;

  private static final List<String> CHARTERS =
      List.of(
          "đảng cộng sản việt nam",
          "đảng",
          "công đoàn việt nam",
          "công đoàn",
          "đoàn thanh niên cộng sản hồ chí minh",
          "đoàn tncs hồ chí minh",
          "đoàn",
          "mặt trận tổ quốc việt nam",
          "hội nông dân việt nam",
          "hội cựu chiến binh việt nam",
          "hội liên hiệp phụ nữ việt nam");

  private static final List<String> FORBIDDEN_THINGS =
      List.of(
          "19 điều đảng viên không được làm", "về những điều đảng viên không được làm",
          "những điều đảng viên không được làm", "về 19 điều đảng viên không được làm");

  private static final Set<String> DRAFTING = Set.of("thảo", "án", "dựng");

  private static final List<String> DRAFTS = List.of("dự thảo", "dự án", "xây dựng");

  /** "Hiến pháp tại Điều 31". */
  private static final List<String> BEFORE_PROVISION =
      List.of("tại điều", "tại khoản", "( điều", "(điều", "( khoản", "(khoản");

  private final String text;
  private final KnownNames known;
  private final DateParser dates;
  private final PartyMeetings meetings;
  private final StrategyNames strategies;

  /** One past the last law of which only the draft is spoken of. */
  private int draftEnd = -1;

  NameParser(String text, KnownNames known, DateParser dates) {
    this.text = text;
    this.known = known;
    this.dates = dates;
    this.meetings = new PartyMeetings(text);
    this.strategies = new StrategyNames(text, dates);
  }

  /** The named document whose kind's word stands at {@code at} and ends at {@code kindEnd}. */
  @Nullable Mention at(int at, DocumentKind kind, int kindEnd) {
    int next = Words.gap(text, kindEnd);
    if (next == kindEnd || next >= text.length()) {
      return null;
    }
    return switch (kind) {
      case LUAT, BO_LUAT, PHAP_LENH -> law(at, kind, next);
      case NGHI_QUYET, KET_LUAN -> named(at, kind, next, meetingEnd(at, next));
      case QUY_DINH -> named(at, kind, next, Words.matchAny(text, next, FORBIDDEN_THINGS));
      case DIEU_LE -> named(at, kind, next, charterEnd(next));
      case CHIEN_LUOC -> named(at, kind, next, strategies.endAt(at, next));
      default -> named(at, kind, next, -1);
    };
  }

  /** "BLHS 2015"; null where it stands in brackets as what a code is called from here on. */
  @Nullable Mention code(int at, int end) {
    int before = Words.backOverSpace(text, at);
    return before > 0 && text.charAt(before - 1) == '('
        ? null
        : withYear(at, DocumentKind.BO_LUAT, end);
  }

  /**
   * The Constitution, which needs no name, but a year or a provision: "Hiến pháp và pháp luật" is
   * the law in general.
   */
  @Nullable Mention constitution(int at, int kindEnd, boolean behindProvision) {
    String before = Words.previous(text, at);
    int next = Words.gap(text, kindEnd);
    int state = Words.matchAny(text, next, STATE_NAMES);
    int end = state < 0 ? kindEnd : state;
    var mention = withYear(at, DocumentKind.HIEN_PHAP, end);
    boolean dated = mention.end() > end;
    boolean foreign = state < 0 && !dated && Words.isCapital(text, next) && isInline(kindEnd, next);
    boolean court = before != null && (before.equals("án") || before.equals("cộng"));
    boolean provision = behindProvision || Words.matchAny(text, next, BEFORE_PROVISION) >= 0;
    boolean general = !dated && !provision && state < 0;
    return court || foreign || general || !dated && !Words.isCapital(text, at) ? null : mention;
  }

  private boolean isInline(int from, int to) {
    return to == from + 1;
  }

  private @Nullable Mention named(int at, DocumentKind kind, int next, int end) {
    if (end >= 0) {
      return mention(at, end, kind, null);
    }
    int listed = known.endAt(text, next, kind);
    return listed < 0 ? null : withYear(at, kind, listed);
  }

  /** One past the meeting's name; -1 in "các nghị quyết Trung ương 6", which may be any of them. */
  private int meetingEnd(int at, int next) {
    int end = meetings.endAt(next);
    String before = Words.previous(text, at);
    boolean many = "các".equals(before) || "những".equals(before);
    boolean several = end >= 0 && isOfTerms(next, end);
    boolean listed = several || many && end >= 0 && afterJoiner(end) > Words.gap(text, end);
    return many && !listed ? -1 : end;
  }

  /** "(khóa XI, XII)": the resolutions of two plenums under one name. */
  private boolean isOfTerms(int from, int to) {
    int comma = from + text.substring(from, to).lastIndexOf(',');
    return comma >= from && "IVX".indexOf(text.charAt(Words.gap(text, comma + 1))) >= 0;
  }

  private int charterEnd(int next) {
    return Words.isCapital(text, next) ? Words.matchAny(text, next, CHARTERS) : -1;
  }

  private @Nullable Mention law(int at, DocumentKind kind, int next) {
    String before = Words.previous(text, at);
    if (kind == DocumentKind.LUAT && before != null && BEFORE_NO_LAW.contains(before)) {
      return null;
    }
    if (isDraft(at)) {
      draftEnd = Math.max(draftEnd, nameEnd(next, kind));
      return null;
    }
    int end = amendingEnd(next);
    if (end >= 0 && isOwnTitle(at, next, end)) {
      // The title of the law that is made here names the laws that it amends.
      return null;
    }
    if (end < 0) {
      int about = kind == DocumentKind.PHAP_LENH ? Words.match(text, next, "về") : -1;
      end = about < 0 ? nameEnd(next, kind) : known.endAt(text, Words.gap(text, about), kind);
      boolean capital = end < 0 && Words.isCapital(text, at);
      end = capital ? LikelyName.smallEndAt(text, next) : end;
      boolean small = !Words.isCapital(text, at) && !Words.isCapital(text, next);
      if (end < 0 || small && !isIdentified(end)) {
        return null;
      }
    }
    var numbered = withNumber(at, kind, end);
    return numbered != null ? numbered : withYear(at, kind, end);
  }

  /** "dự thảo Luật", "dự án Luật A và Luật B", "xây dựng mới Luật": nothing stands there yet. */
  private boolean isDraft(int at) {
    int word = Words.startOfPrevious(text, at);
    if (draftEnd > 0 && Words.gap(text, draftEnd) == word && Words.match(text, word, "và") >= 0) {
      return true;
    }
    word = Words.match(text, word, "mới") >= 0 ? Words.startOfPrevious(text, word) : word;
    return DRAFTING.contains(String.valueOf(Words.previous(text, Words.end(text, word))))
        && Words.matchAny(text, Words.startOfPrevious(text, word), DRAFTS) >= 0;
  }

  /**
   * "ban hành Luật sửa đổi …", "thông qua Luật sửa đổi … của Luật A số 5/2024/QH15", or the kind
   * alone on its line above.
   */
  private boolean isOwnTitle(int at, int next, int end) {
    String before = Words.previous(text, at);
    return Gaps.has(text, at, next, "\n") && Words.isCapital(text, at + 1)
        || "hành".equals(before)
        || "qua".equals(before) && Gaps.has(text, next, end, "/");
  }

  /** Small letters all through are a law's name only before its year or its number. */
  private boolean isIdentified(int end) {
    int i = Words.gap(text, end);
    return yearEnd(i) > 0 || Words.match(text, i, "số") >= 0;
  }

  private int nameEnd(int at, DocumentKind kind) {
    int end = known.endAt(text, at, kind);
    return end >= 0 ? end : LikelyName.endAt(text, at);
  }

  /** "sửa đổi, bổ sung một số điều của Luật A, Luật B và Luật C", or -1. */
  private int amendingEnd(int at) {
    int i = Words.matchAny(text, at, AMENDING);
    if (i < 0) {
      return -1;
    }
    i = firstAmended(i);
    int end = -1;
    var numbers = new ArrayList<NumberMatch>();
    while (i < text.length()) {
      int kindEnd = Words.matchAny(text, i, LEGAL_KINDS);
      int next = kindEnd < 0 ? -1 : Words.gap(text, kindEnd);
      int several = kindEnd < 0 ? -1 : Words.matchAny(text, next, LAWS_ABOUT);
      int name = kindEnd < 0 || several >= 0 ? several : nameEnd(next, DocumentKind.LUAT);
      if (name < 0) {
        break;
      }
      end = name;
      var number = numberAt(Words.gap(text, end));
      if (number != null) {
        numbers.add(number);
      }
      i = afterJoiner(number == null ? end : number.end());
    }
    return isOfAmended(numbers) ? Math.max(end, numbers.getLast().end()) : endBefore(numbers, end);
  }

  /** Whether one number is older than a later one: no law amends what came after it. */
  private static boolean isOfAmended(List<NumberMatch> numbers) {
    return numbers.stream().skip(1).anyMatch(later -> isOlder(numbers.getFirst(), later));
  }

  private static boolean isOlder(NumberMatch first, NumberMatch later) {
    int years = year(first).compareTo(year(later));
    return years < 0 || years == 0 && ordinal(first) < ordinal(later);
  }

  private static String year(NumberMatch match) {
    String year = match.number().year();
    return year == null ? "" : year;
  }

  private static int ordinal(NumberMatch match) {
    return Integer.parseInt(match.number().ordinal().replaceAll("\\D", ""));
  }

  /** The name ends before the first number, which is the amending law's own. */
  private int endBefore(List<NumberMatch> numbers, int end) {
    if (numbers.isEmpty() || numbers.getFirst().start() > end) {
      return end;
    }
    int so = Words.startOfPrevious(text, numbers.getFirst().start());
    return Words.backOverSpace(text, so);
  }

  /** The number of a law at {@code at}, behind "số", or null. */
  private @Nullable NumberMatch numberAt(int at) {
    int so = Words.match(text, at, "số");
    int digit = so < 0 ? -1 : Words.gap(text, so);
    var match = digit < 0 ? null : NumberScanner.matchAt(text, digit);
    return match != null && match.number().year() != null ? match : null;
  }

  /** Where the first amended law stands behind "một số điều của", or the end of the text. */
  private int firstAmended(int from) {
    int limit = Math.min(text.length(), from + MAX_AMENDED);
    for (int i = Words.gap(text, from); i < limit; i++) {
      char c = text.charAt(i);
      if (";.:“”\"".indexOf(c) >= 0) {
        break;
      }
      boolean word = Words.isLetter(c) && !Words.isLetter(text.charAt(i - 1));
      if (word && Words.matchAny(text, i, LEGAL_KINDS) >= 0) {
        return i;
      }
    }
    return text.length();
  }

  private int afterJoiner(int end) {
    int i = Words.gap(text, end);
    if (i < text.length() && text.charAt(i) == ',') {
      i = Words.gap(text, i + 1);
    }
    int and = Words.match(text, i, "và");
    i = and < 0 ? i : Words.gap(text, and);
    int of = Words.match(text, i, "của");
    return of < 0 ? i : Words.gap(text, of);
  }

  private @Nullable Mention withNumber(int at, DocumentKind kind, int end) {
    int i = Words.gap(text, end);
    int year = yearEnd(i);
    i = year < 0 ? i : Words.gap(text, year);
    int so = Words.match(text, i, "số");
    int digit = so < 0 ? i : Words.gap(text, so);
    if (digit >= text.length() || !Letters.isDigit(text.charAt(digit))) {
      return null;
    }
    var match = NumberScanner.matchAt(text, digit);
    if (match == null) {
      return so < 0 ? null : shortened(at, kind, digit);
    }
    boolean another = so < 0 && match.number().kindSymbol() != null;
    return so < 0 && !match.certain() || another
        ? null
        : new Mention(at, match.end(), kind, new Naming.Numbered(match.number()));
  }

  /** "Bộ luật Hình sự số 100/2015": a number and its year without their symbol. */
  private @Nullable Mention shortened(int at, DocumentKind kind, int digit) {
    int slash = Words.endOfDigits(text, digit);
    boolean dated =
        slash - digit <= 3 && text.startsWith("/", slash) && dates.yearAt(slash + 1) != 0;
    var naming =
        dated
            ? new Naming.Abbreviated(
                text.substring(digit, slash), text.substring(slash + 1, slash + 5), null, false)
            : null;
    return naming == null ? null : new Mention(at, slash + 5, kind, naming);
  }

  private Mention withYear(int at, DocumentKind kind, int end) {
    int i = Words.gap(text, initialsEnd(end));
    int amended = Words.matchAny(text, i, AMENDING);
    int yearEnd = amended < 0 ? -1 : yearEnd(Words.gap(text, amended));
    yearEnd = yearEnd < 0 ? yearEnd(i) : yearEnd;
    return yearEnd < 0
        ? mention(at, end, kind, null)
        : mention(at, yearEnd, kind, new PartialDate(dates.yearAt(yearEnd - 4), 0, 0));
  }

  /** Past "( BLDS )" before the year of a name, or the place itself. */
  private int initialsEnd(int end) {
    int open = Words.gap(text, end);
    int word = open < text.length() && text.charAt(open) == '(' ? Words.gap(text, open + 1) : end;
    int wordEnd = word;
    while (wordEnd > end && Words.isCapital(text, wordEnd)) {
      wordEnd++;
    }
    int close = Words.gap(text, wordEnd);
    boolean initials = wordEnd > word + 1 && text.startsWith(")", close);
    return initials && yearEnd(Words.gap(text, close + 1)) > 0 ? close + 1 : end;
  }

  private int yearEnd(int at) {
    int word = Words.match(text, at, "năm");
    int figures = word < 0 ? at : Words.gap(text, word);
    return dates.yearAt(figures) == 0 ? -1 : figures + 4;
  }

  private Mention mention(int at, int end, DocumentKind kind, @Nullable PartialDate year) {
    String name = Words.onOneLine(text, at, end);
    return new Mention(at, end, kind, new Naming.Named(name, year));
  }
}
