package vn.vanban.ingest.header;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.vanban.document.DocumentNumber;
import vn.vanban.document.NumberScanner;
import vn.vanban.document.PartialDate;
import vn.vanban.text.Letters;

/**
 * Issuer, number, date and session as they stand one behind the other from a place in the lines
 * below a kind. Not thread-safe; an instance reads once, when it is made.
 */
final class LeadParts {

  /** "80", "75VN/CC". */
  private static final int LONGEST_BARE = 12;

  /** A date in words, with what a typist puts between. */
  private static final int LONGEST_DATE = 60;

  /** A session named in small letters; a longer line is a sentence. */
  private static final int LONGEST_SESSION = 120;

  /** Where a subject starts behind an issuer, in lower case. */
  private static final List<String> SUBJECTS =
      List.of(
          " về ",
          " v/v ",
          " ban hành ",
          " hướng dẫn ",
          " quy định ",
          " phê duyệt ",
          " phê chuẩn ",
          " sửa đổi",
          " bổ sung ",
          " bãi bỏ ",
          " công bố ",
          " điều chỉnh ",
          " giải thích ");

  /** "Chương trình hành động / của Tỉnh ủy thực hiện Nghị quyết …": a subject, whole. */
  private static final List<String> ACTS =
      List.of(" thực hiện ", " triển khai ", " tại ", " trình ");

  /** Parts that a figure follows. */
  private static final List<String> FIGURED = List.of(" số", " ngày ");

  private static final List<String> SESSIONS = List.of(" khóa ", " khoá ", " kỳ họp ", " (khóa ");

  /** Bodies whose own name goes on behind "về". */
  private static final List<String> ABOUT = List.of("ban chi dao", "uy ban quoc gia");

  private final String text;
  private final String lower;
  private final String folded;
  private final String known;
  private int at;
  private boolean council;
  private @Nullable String issuer;
  private @Nullable DocumentNumber number;
  private @Nullable PartialDate issued;

  /**
   * @param text lines, parted by line feeds
   * @param known the issuer of the letterhead; empty where there is none
   */
  LeadParts(String text, int from, String known) {
    this.text = text;
    this.known = Letters.fold(known);
    this.lower = Letters.lower(text).replace('\n', ' ');
    this.folded = Letters.fold(text).replace('\n', ' ');
    this.at = from;
    read();
  }

  /** One past the last part, and what parts it from the subject. */
  int end() {
    return at;
  }

  @Nullable String issuer() {
    return issuer;
  }

  @Nullable DocumentNumber number() {
    return number;
  }

  @Nullable PartialDate issued() {
    return issued;
  }

  /** Whether number or issuer may stand at {@code at} of {@code text}, in capitals. */
  static boolean mayStart(String text, int at) {
    boolean word = text.charAt(at - 1) == ' ' || text.charAt(at - 1) == '\n';
    return word && (text.startsWith("SỐ ", at) || text.startsWith("CỦA ", at));
  }

  private void read() {
    int from = at;
    while (takeIssuer() || takeNumber() || takeDate() || takeYear() || takeSession()) {
      skip(" \n,");
      from = at;
    }
    at = from;
    skip(" \n,-–");
  }

  private void skip(String gap) {
    while (at < text.length() && gap.indexOf(text.charAt(at)) >= 0) {
      at++;
    }
  }

  private boolean takeIssuer() {
    int start = at + "của ".length();
    if (issuer != null || !folded.startsWith("cua ", at) || !isBody(line(start))) {
      return false;
    }
    int end = endOfIssuer(start);
    if (first(ACTS, start) < end) {
      return false;
    }
    at = end;
    issuer = Letters.collapseSpaces(text.substring(start, at)).strip();
    return true;
  }

  private static boolean isBody(String line) {
    return BodyStart.isAuthority(line)
        || IssuerName.startsBody(line)
        || Letters.fold(line).startsWith("lien bo ");
  }

  private int endOfIssuer(int start) {
    boolean again = !known.isEmpty() && folded.startsWith(known + " ", start);
    if (again && !folded.startsWith(known + " nuoc ", start)) {
      return start + known.length();
    }
    int part = text.length();
    for (var mark : FIGURED) {
      int place = lower.indexOf(mark, start);
      while (place >= 0 && !isFigure(place + mark.length())) {
        place = lower.indexOf(mark, place + 1);
      }
      part = place < 0 ? part : Math.min(part, place);
    }
    part = Math.min(part, first(SESSIONS, start));
    boolean about = ABOUT.stream().anyMatch(body -> folded.startsWith(body, start));
    int subject = first(SUBJECTS, about ? folded.indexOf(" ve ", start) + 1 : start);
    int line = endOfLine(start);
    while (line < text.length() && goesOn(text.substring(start, line), line + 1, part)) {
      line = endOfLine(line + 1);
    }
    return Math.min(line, Math.min(part, subject));
  }

  private int first(List<String> marks, int from) {
    int first = text.length();
    for (var mark : marks) {
      int place = lower.indexOf(mark, from);
      first = place < 0 ? first : Math.min(first, place);
    }
    return first;
  }

  private boolean isFigure(int place) {
    int figure = place;
    while (figure < text.length() && ": ".indexOf(text.charAt(figure)) >= 0) {
      figure++;
    }
    return figure < text.length() && Letters.isDigit(text.charAt(figure));
  }

  /** Whether a name that is wrapped goes on up to a part on the next line. */
  private boolean goesOn(String name, int next, int part) {
    boolean parted = part > next && part < endOfLine(next);
    return BodyStart.isOpen(name)
        || parted && Capitals.areAll(name) && !lower.startsWith("về ", next);
  }

  private boolean takeNumber() {
    boolean bare = at == 0 && isFigure(0) && NumberScanner.matchAt(text, 0) != null;
    int start = bare ? 0 : at + "số".length();
    if (number != null || !bare && !(folded.startsWith("so", at) && isFigure(start))) {
      return false;
    }
    while (!Letters.isDigit(text.charAt(start))) {
      start++;
    }
    var match = NumberScanner.matchAt(text, start);
    int day = folded.indexOf(" ngay ", start);
    int stop = day < 0 ? endOfLine(start) : Math.min(endOfLine(start), day);
    number = match == null ? bare(text.substring(start, stop).strip()) : match.number();
    if (number != null) {
      at = match == null ? stop : match.end();
    }
    return number != null;
  }

  /** Decrees of the first years have an ordinal alone; "38 NV" has the office that drafted it. */
  static @Nullable DocumentNumber bare(String printed) {
    int digits = 0;
    while (digits < printed.length() && Letters.isDigit(printed.charAt(digits))) {
      digits++;
    }
    if (digits == 0 || printed.length() > LONGEST_BARE) {
      return null;
    }
    String ordinal = printed.substring(0, digits);
    if (printed.indexOf(' ') < 0) {
      return new DocumentNumber(printed, ordinal, null, List.of());
    }
    String office = printed.substring(digits).strip();
    return office.chars().allMatch(Character::isUpperCase)
        ? new DocumentNumber(ordinal + office, ordinal, null, List.of(office))
        : null;
  }

  /** "Quyết định 12/QĐ-BYT năm 2040 về …": the year that a portal puts behind a number. */
  private boolean takeYear() {
    boolean year = number != null && lower.startsWith("năm ", at) && isFigure(at + 4);
    at = year ? Math.min(text.length(), at + "năm 2040".length()) : at;
    return year;
  }

  private boolean takeDate() {
    boolean printed = text.startsWith("NGÀY ", at) || issuer != null || number != null;
    if (issued != null || !printed || !folded.startsWith("ngay ", at)) {
      return false;
    }
    String rest = text.substring(at, Math.min(text.length(), at + LONGEST_DATE));
    WrittenDate date = WrittenDate.in(rest.replace('\n', ' '));
    if (date == null || date.start() > "ngày ".length()) {
      return false;
    }
    issued = date.date();
    at += date.end();
    return true;
  }

  /** "HỘI NGHỊ LẦN THỨ BẢY BAN CHẤP HÀNH …", "KHÓA X, KỲ HỌP THỨ 3", "(KHÓA X)". */
  private boolean takeSession() {
    String line = line(at);
    boolean named = folded.startsWith("hoi nghi lan", at) || folded.startsWith("hoi nghi ban", at);
    boolean again = council && folded.startsWith("ban chap hanh", at);
    boolean term = SESSIONS.stream().anyMatch(session -> lower.startsWith(session.strip(), at));
    boolean session = named || again || term && (issuer != null || council);
    if (!session || !Capitals.areAll(line) && line.length() > LONGEST_SESSION) {
      return false;
    }
    council |= named;
    int end = Math.min(endOfLine(at), first(List.of(" về "), at));
    at = named || again ? end : Math.min(end, first(List.of(" ngày ", " số "), at));
    return true;
  }

  private String line(int from) {
    int start = Math.min(from, text.length());
    return text.substring(start, endOfLine(start));
  }

  private int endOfLine(int from) {
    int end = text.indexOf('\n', from);
    return end < 0 ? text.length() : end;
  }
}
