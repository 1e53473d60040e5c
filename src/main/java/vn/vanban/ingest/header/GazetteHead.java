package vn.vanban.ingest.header;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.vanban.document.DocumentKind;
import vn.vanban.document.DocumentNumber;
import vn.vanban.document.Family;
import vn.vanban.document.Header;
import vn.vanban.document.NumberScanner;
import vn.vanban.document.PartialDate;
import vn.vanban.text.Letters;

/**
 * The short header of law collections: "THÔNG TƯ / CỦA BỘ TÀI CHÍNH SỐ 07/2010/TT-BTC NGÀY 14 THÁNG
 * 01 NĂM 2010 / HƯỚNG DẪN …".
 */
record GazetteHead(
    DocumentKind kind, DocumentNumber number, String issuer, PartialDate issued, String title) {

  /** Lines over which issuer, number and date are spread. */
  private static final int MOST_LINES = 4;

  static @Nullable GazetteHead of(OfficialHead head) {
    DocumentKind kind = head.naming().kind();
    List<String> title = head.naming().title();
    if (kind == null || head.letterhead().number() != null || title.isEmpty()) {
      return null;
    }
    var joined = new StringBuilder();
    for (int i = 0; i < Math.min(MOST_LINES, title.size()); i++) {
      joined.append(i == 0 ? "" : " ").append(title.get(i));
      var read = read(kind, joined.toString(), rest(title, i));
      if (read != null) {
        return read;
      }
    }
    return null;
  }

  private static String rest(List<String> title, int last) {
    return String.join(" ", title.subList(last + 1, title.size()));
  }

  private static @Nullable GazetteHead read(DocumentKind kind, String line, String rest) {
    String folded = Letters.fold(line);
    int so = folded.indexOf(" so ");
    WrittenDate date = WrittenDate.in(line);
    if (so < 0 || date == null || date.start() < so) {
      return null;
    }
    int digit = so + 4;
    while (digit < line.length() && !Letters.isDigit(line.charAt(digit))) {
      digit++;
    }
    var match = digit < line.length() ? NumberScanner.matchAt(line, digit) : null;
    if (match == null || match.end() > date.start()) {
      return null;
    }
    String before = line.substring(0, so).strip();
    if (!Letters.fold(before).startsWith("cua ") || !Capitals.areAll(before)) {
      return null;
    }
    String issuer = before.substring(4);
    String title = (line.substring(date.end()) + " " + rest).strip();
    return new GazetteHead(kind, match.number(), issuer, date.date(), title);
  }

  Header header(String text) {
    var signature = Signature.of(text);
    return new Header(
        number.text(),
        kind,
        title.isEmpty() ? null : Letters.collapseSpaces(title),
        NameCase.of(issuer, text, null),
        null,
        issued,
        EffectiveDate.of(text, issued),
        signature.name(),
        signature.office(),
        number.family() == Family.PARTY ? Family.PARTY : Family.STATE);
  }
}
