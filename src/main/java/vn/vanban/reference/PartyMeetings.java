package vn.vanban.reference;

import java.util.List;
import vn.vanban.text.Letters;

/** Reads which congress or plenum a resolution is of: "Đại hội XIII của Đảng". */
final class PartyMeetings {

  private static final int MAX_PARTS = 10;

  private static final List<String> CONGRESS_WORDS =
      List.of("đại biểu", "toàn quốc", "của đảng", "đảng cộng sản việt nam", "đảng toàn quốc");

  private static final List<String> BODIES =
      List.of(
          "đảng bộ",
          "chi bộ",
          "đảng",
          "công đoàn",
          "đoàn thanh niên",
          "đoàn tncs hồ chí minh",
          "đoàn",
          "hội nông dân",
          "hội phụ nữ",
          "mặt trận tổ quốc");
  private static final List<String> PLACES =
      List.of(
          "tỉnh",
          "thành phố",
          "tp.",
          "tp",
          "huyện",
          "quận",
          "thị xã",
          "xã",
          "phường",
          "khối",
          "quân đội",
          "công an trung ương",
          "chính phủ",
          "việt nam",
          "chi cục",
          "cục",
          "sở",
          "công an tỉnh");
  private static final List<String> TERMS = List.of("khóa", "khoá");

  /** Two words before the one that begins them. */
  private static final List<String> ORDINALS =
      List.of(
          "mười một",
          "mười hai",
          "mười ba",
          "mười bốn",
          "mười lăm",
          "mười sáu",
          "mười bảy",
          "mười tám",
          "mười chín",
          "hai mươi",
          "nhất",
          "hai",
          "ba",
          "tư",
          "năm",
          "sáu",
          "bảy",
          "tám",
          "chín",
          "mười");

  private final String text;

  PartyMeetings(String text) {
    this.text = text;
  }

  /** One past the meeting's name at {@code at}, or -1 where none tells which meeting it is. */
  int endAt(int at) {
    int of = Words.match(text, at, "của");
    int i = of < 0 ? at : Words.gap(text, of);
    int congress = Words.match(text, i, "đại hội");
    return congress >= 0 ? congressEnd(congress) : plenumEnd(i);
  }

  private int congressEnd(int from) {
    int end = from;
    boolean told = false;
    for (int part = 0; part < MAX_PARTS; part++) {
      int i = Words.gap(text, end);
      int ordinal = end == from ? figureOrOrdinal(i) : ordinalEnd(i);
      int body = Words.matchAny(text, i, BODIES);
      int next = ordinal;
      if (next < 0) {
        next = Words.matchAny(text, i, CONGRESS_WORDS);
      }
      if (next < 0 && body >= 0) {
        int figures = Words.endOfDigits(text, Words.gap(text, body));
        boolean numbered = Words.match(text, i, "chi bộ") == body && figures - body == 2;
        next = numbered ? figures : placeEnd(body);
        told |= next > body;
      }
      // Where an ordinal tells which congress, the term only says when it was.
      if (next < 0 && !told) {
        next = termOfOffice(i);
        next = next < 0 ? termEnd(end) : next;
        ordinal = next;
      }
      if (next < 0) {
        break;
      }
      told |= ordinal >= 0;
      end = next;
    }
    return told ? end : -1;
  }

  /** "tỉnh Sông Lam", "thành phố" behind "Đảng bộ"; the place itself where none follows. */
  private int placeEnd(int at) {
    int end = at;
    int level = Words.matchAny(text, Words.gap(text, end), PLACES);
    end = level < 0 ? end : level;
    for (int words = 0; words < 4; words++) {
      int i = Words.gap(text, end);
      int wordEnd = Words.end(text, i);
      boolean roman = romanEnd(i) >= 0;
      if (wordEnd == i || roman || !Words.isCapital(text, i) || i > end + 1) {
        break;
      }
      end = wordEnd;
    }
    // "Đảng bộ TP." at the end of a sentence: the full stop is the sentence's.
    return text.charAt(end - 1) == '.' ? end - 1 : end;
  }

  private int plenumEnd(int at) {
    int meeting = Words.match(text, at, "hội nghị");
    int i = meeting < 0 ? at : Words.gap(text, meeting);
    int first = ordinalEnd(i);
    boolean comma = first >= 0 && first < text.length() && text.charAt(first) == ',';
    i = first < 0 ? i : Words.gap(text, comma ? first + 1 : first);
    int of = Words.match(text, i, "của");
    i = of < 0 ? i : Words.gap(text, of);
    int center =
        Words.matchAny(
            text,
            i,
            List.of(
                "ban chấp hành trung ương đảng",
                "bch trung ương đảng",
                "ban chấp hành trung ương",
                "bch trung ương",
                "trung ương đảng",
                "trung ương",
                "tw",
                "tư"));
    if (center < 0) {
      return -1;
    }
    int second = figureOrOrdinal(Words.gap(text, center));
    int end = second < 0 ? center : second;
    int term = termEnd(end);
    return first < 0 && second < 0 ? -1 : term < 0 ? end : term;
  }

  private int figureOrOrdinal(int at) {
    int digits = Words.endOfDigits(text, at);
    boolean slash = digits < text.length() && "/-".indexOf(text.charAt(digits)) >= 0;
    return digits > at && digits - at <= 2 && !slash ? digits : ordinalEnd(at);
  }

  /** "khóa XII", "(khóa XII)", or -1. */
  private int termEnd(int end) {
    int i = Words.gap(text, end);
    if (i < text.length() && text.charAt(i) == ',') {
      i = Words.gap(text, i + 1);
    }
    boolean bracket = i < text.length() && text.charAt(i) == '(';
    i = bracket ? Words.gap(text, i + 1) : i;
    int word = Words.matchAny(text, i, TERMS);
    int roman = word < 0 ? -1 : termsEnd(Words.gap(text, word));
    if (roman < 0) {
      return -1;
    }
    int close = Words.gap(text, roman);
    boolean closes = close < text.length() && text.charAt(close) == ')';
    return !bracket ? roman : closes ? close + 1 : -1;
  }

  /** "XII", "12", "XI, XII". */
  private int termsEnd(int at) {
    int end = romanEnd(at);
    if (end < 0) {
      int digits = Words.endOfDigits(text, at);
      return digits > at && digits - at <= 2 ? digits : -1;
    }
    while (end < text.length() && text.charAt(end) == ',') {
      int next = romanEnd(Words.gap(text, end + 1));
      if (next < 0) {
        break;
      }
      end = next;
    }
    return end;
  }

  /** "XIII", "lần thứ XIII", "lần thứ hai", "13"; or -1. */
  private int ordinalEnd(int at) {
    int lan = Words.matchAny(text, at, List.of("lần thứ", "thứ", "lần"));
    if (lan < 0) {
      return romanEnd(at);
    }
    int i = Words.gap(text, lan);
    int roman = romanEnd(i);
    int digits = Words.endOfDigits(text, i);
    return roman >= 0 ? roman : digits > i ? digits : Words.matchAny(text, i, ORDINALS);
  }

  private int romanEnd(int at) {
    int end = at;
    while (end < text.length() && "IVXLC".indexOf(text.charAt(end)) >= 0) {
      end++;
    }
    boolean word = end < text.length() && Character.isLetterOrDigit(text.charAt(end));
    return end == at || word ? -1 : end;
  }

  /** ", nhiệm kỳ 2020 - 2025", or -1. */
  private int termOfOffice(int at) {
    int i = at < text.length() && text.charAt(at) == ',' ? Words.gap(text, at + 1) : at;
    int word = Words.matchAny(text, i, List.of("nhiệm kỳ", "nhiệm kì"));
    if (word < 0) {
      return -1;
    }
    return periodEnd(text, Words.gap(text, word));
  }

  /** One past "2021 - 2030" at {@code at}, or -1. */
  static int periodEnd(String text, int at) {
    int first = Words.endOfDigits(text, at);
    int dash = Words.gap(text, first);
    if (first - at != 4 || dash >= text.length() || !Letters.isHyphen(text.charAt(dash))) {
      return -1;
    }
    int second = Words.gap(text, dash + 1);
    int end = Words.endOfDigits(text, second);
    return end - second == 4 ? end : -1;
  }
}
