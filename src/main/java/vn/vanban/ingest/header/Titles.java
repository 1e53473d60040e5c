package vn.vanban.ingest.header;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.vanban.document.DocumentKind;
import vn.vanban.text.Letters;

/** A document's title (trích yếu), as it prints it. */
final class Titles {

  /** Kinds whose name is part of the title: "Luật Công đoàn". */
  private static final Set<DocumentKind> NAMED =
      Set.of(
          DocumentKind.LUAT,
          DocumentKind.BO_LUAT,
          DocumentKind.PHAP_LENH,
          DocumentKind.HIEN_PHAP,
          DocumentKind.HOP_DONG,
          DocumentKind.DIEU_LE);

  /** "NGÀY 14 THÁNG 10 NĂM 1988". */
  private static final int LONGEST_DATE = 26;

  private Titles() {}

  static @Nullable String of(String text, OfficialHead head, @Nullable DocumentKind kind) {
    var naming = head.naming();
    List<String> lines = naming.title().isEmpty() ? head.letterhead().subject() : naming.title();
    String subject = Letters.collapseSpaces(String.join(" ", subjectOf(lines)));
    String whole = beforeNumber(behindNumber(behindDate(subject), head), head);
    String title = Notes.without(withoutFootnote(whole));
    if (naming.consolidated() != null && !title.isEmpty()) {
      return named(naming.consolidated(), title);
    }
    boolean ownKind = kind == naming.kind() || kind == DocumentKind.VAN_BAN_HOP_NHAT;
    if (naming.kind() != null && NAMED.contains(naming.kind()) && ownKind) {
      String name = naming.kind() + " " + title;
      return lawName(text, name.strip());
    }
    var named = naming.kind();
    boolean consolidated = kind == DocumentKind.VAN_BAN_HOP_NHAT && !title.isEmpty();
    if (consolidated && named != null && named != kind) {
      return named(named, title);
    }
    return title.isEmpty() ? null : title;
  }

  /** A consolidated text is known by the kind of what it consolidates. */
  private static String named(DocumentKind consolidated, String title) {
    String kind = consolidated.toString();
    return Capitals.areAll(title)
        ? kind.toUpperCase(Locale.ROOT) + " " + title
        : Capitals.first(kind) + " " + Character.toLowerCase(title.charAt(0)) + title.substring(1);
  }

  /** "NGÀY 14-10-1988 VỀ VIỆC …", left of "CỦA … SỐ … NGÀY …" on two lines. */
  private static String behindDate(String subject) {
    String first = subject.substring(0, Math.min(subject.length(), LONGEST_DATE));
    WrittenDate date = Letters.fold(first).startsWith("ngay ") ? WrittenDate.in(first) : null;
    if (date == null || date.start() > "ngày ".length() || !Capitals.areAll(subject)) {
      return subject;
    }
    return date.end() < subject.length() ? subject.substring(date.end()).strip() : subject;
  }

  /** Without the council or issuer that Party documents print between kind and subject. */
  private static List<String> subjectOf(List<String> lines) {
    var subject = new ArrayList<>(lines);
    boolean council = false;
    dropBrackets(subject);
    if (!subject.isEmpty()) {
      subject.set(0, behindIssuer(subject.getFirst()));
    }
    while (subject.size() > 1
        && (isIssuerLine(subject.getFirst(), subject.get(1))
            || council && isCouncil(subject.getFirst(), subject.get(1)))) {
      council = Letters.fold(subject.getFirst()).startsWith("hoi nghi lan");
      subject.removeFirst();
    }
    return subject;
  }

  /** Lines of their own in brackets say where it was brought before or what it goes with. */
  private static void dropBrackets(List<String> subject) {
    for (int i = subject.size() - 1; i > 0; i--) {
      String folded = Letters.fold(subject.get(i));
      boolean amended = folded.equals("(sua doi)") || folded.startsWith("(sua doi,");
      if (folded.startsWith("(") && folded.endsWith(")") && !amended) {
        subject.remove(i);
      }
    }
  }

  /** "SỐ 28-L/CTN NGÀY 02/12/1993 CỦA …" that repeats the letterhead goes. */
  private static String behindNumber(String title, OfficialHead head) {
    WrittenDate date = Letters.fold(title).startsWith("so ") ? WrittenDate.in(title) : null;
    if (date == null || head.letterhead().number() == null || !Capitals.areAll(title)) {
      return title;
    }
    String rest = title.substring(date.end()).strip();
    String issuer = "cua " + Letters.fold(String.join(" ", head.letterhead().issuerLines()));
    return Letters.fold(rest).startsWith(issuer + " ")
        ? rest.substring(issuer.length()).strip()
        : rest;
  }

  /** "ĐẤT ĐAI SỐ 24-L/CTN NGÀY 14/07/1993 CỦA QUỐC HỘI" repeats the letterhead at its end. */
  private static String beforeNumber(String title, OfficialHead head) {
    var number = head.letterhead().number();
    if (number == null || !Capitals.areAll(title)) {
      return title;
    }
    int at = title.indexOf(" SỐ " + number.text() + " NGÀY ");
    return at > 0 ? title.substring(0, at) : title;
  }

  /** "CỦA ỦY BAN NHÂN DÂN THÀNH PHỐ V/V PHÊ DUYỆT …", "CỦA BỘ … SỐ … NGÀY … HƯỚNG DẪN …". */
  private static String behindIssuer(String line) {
    String folded = Letters.fold(line);
    if (!folded.startsWith("cua ") || !IssuerName.startsBody(line.substring(4))) {
      return line;
    }
    int at = Math.max(folded.indexOf(" v/v "), folded.indexOf(" ve viec "));
    WrittenDate issued = Capitals.areAll(line) ? WrittenDate.inWords(line) : null;
    if (issued != null
        && issued.start() < at
        && issued.end() + 1 < at
        && !folded.substring(0, issued.start()).contains(" ve ")) {
      return line.substring(issued.end()).strip();
    }
    if (at >= 0) {
      return line.substring(at + 1);
    }
    WrittenDate date = Capitals.areAll(line) ? WrittenDate.in(line) : null;
    if (date == null
        || date.end() == line.length()
        || !folded.substring(0, date.start()).contains(" so ")) {
      return line;
    }
    return line.substring(date.end()).strip();
  }

  /** "BAN CHẤP HÀNH ĐẢNG BỘ TỈNH (KHÓA …)" below "HỘI NGHỊ LẦN THỨ …". */
  private static boolean isCouncil(String line, String following) {
    return Capitals.areAll(line) && IssuerName.startsBody(line) && !Capitals.areAll(following);
  }

  private static boolean isIssuerLine(String line, String following) {
    String folded = Letters.fold(line);
    if (!Capitals.areAll(line)) {
      return false;
    }
    boolean council = folded.startsWith("hoi nghi lan");
    boolean body = council || folded.startsWith("cua ");
    return body && (!Capitals.areAll(following) || council && IssuerName.startsBody(following))
        || folded.startsWith("cua ") && IssuerName.startsBody(line.substring(4));
  }

  /** As the body names the law ("ban hành Luật Công đoàn"), else in capitals as its head does. */
  private static String lawName(String text, String name) {
    String wanted = Letters.lower(Letters.collapseSpaces(name));
    String issued = "ban hành ";
    for (int at = text.indexOf(issued); at >= 0; at = text.indexOf(issued, at + 1)) {
      int from = at + issued.length();
      int to = from + wanted.length();
      if (to <= text.length()
          && Letters.lower(text.substring(from, to)).replace('\n', ' ').equals(wanted)) {
        return Letters.collapseSpaces(text.substring(from, to));
      }
    }
    return Capitals.areAll(name.substring(name.lastIndexOf(' ') + 1))
        ? name.toUpperCase(Locale.ROOT)
        : Capitals.first(name);
  }

  /** "… với cách mạng1", "… 2030(*)". */
  private static String withoutFootnote(String title) {
    int end = title.length();
    while (end > 0 && Letters.isDigit(title.charAt(end - 1))) {
      end--;
    }
    boolean note = end < title.length() && title.length() - end <= 2 && end > 0;
    return note && Character.isLowerCase(title.charAt(end - 1)) ? title.substring(0, end) : title;
  }
}
