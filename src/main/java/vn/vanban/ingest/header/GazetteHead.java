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
 * 01 NĂM 2010 / HƯỚNG DẪN …". Decrees of the first years have a bare number there, and no title.
 *
 * @param issuer in capitals, or null where none is named
 */
record GazetteHead(
    DocumentKind kind,
    DocumentNumber number,
    @Nullable String issuer,
    PartialDate issued,
    String title) {

  /** Lines over which issuer, number and date are spread. */
  private static final int MOST_LINES = 4;

  /** "80", "75VN/CC". */
  private static final int LONGEST_BARE = 12;

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
        return read.issuer == null ? read.issuedBy(head.naming().authority()) : read;
      }
    }
    return null;
  }

  private GazetteHead issuedBy(@Nullable String authority) {
    return new GazetteHead(kind, number, authority, issued, title);
  }

  private static String rest(List<String> title, int last) {
    return String.join(" ", title.subList(last + 1, title.size()));
  }

  private static @Nullable GazetteHead read(DocumentKind kind, String line, String rest) {
    String folded = Letters.fold(line);
    int so = folded.startsWith("so ") ? 0 : folded.indexOf(" so ") + 1;
    WrittenDate date = WrittenDate.in(line);
    if (so == 0 && !folded.startsWith("so ") || date == null || date.start() < so) {
      return null;
    }
    DocumentNumber number = number(line.substring(so + 3, date.start()));
    String before = line.substring(0, so).strip();
    boolean named = Letters.fold(before).startsWith("cua ") && Capitals.areAll(before);
    if (number == null || !named && !before.isEmpty()) {
      return null;
    }
    String issuer = named ? before.substring(4) : null;
    String title = (line.substring(date.end()) + " " + rest).strip();
    int about = Letters.fold(title).indexOf(" ve viec ");
    boolean behind = issuer == null && title.startsWith("CỦA ") && about > 0;
    return behind
        ? new GazetteHead(
            kind, number, title.substring(4, about), date.date(), title.substring(about + 1))
        : new GazetteHead(kind, number, issuer, date.date(), title);
  }

  /**
   * @param between what stands between "số" and the date
   */
  private static @Nullable DocumentNumber number(String between) {
    String printed = between.replace(":", "").strip();
    int digits = 0;
    while (digits < printed.length() && Letters.isDigit(printed.charAt(digits))) {
      digits++;
    }
    if (digits == 0) {
      return null;
    }
    var match = NumberScanner.matchAt(printed, 0);
    if (match != null) {
      return match.number();
    }
    String ordinal = printed.substring(0, digits);
    if (printed.length() > LONGEST_BARE) {
      return null;
    }
    if (printed.indexOf(' ') < 0) {
      return new DocumentNumber(printed, ordinal, null, List.of());
    }
    var parted = NumberScanner.matchAt(printed.replace(' ', '-'), 0);
    if (parted != null && parted.end() == printed.length()) {
      return parted.number();
    }
    // "SỐ 38 NV": the office that drafted it.
    String office = printed.substring(digits).strip();
    boolean symbol = office.chars().allMatch(Character::isUpperCase);
    return symbol
        ? new DocumentNumber(ordinal + "-" + office, ordinal, null, List.of(office))
        : null;
  }

  Header header(String text) {
    var signature = Signature.of(text);
    return new Header(
        number.text(),
        kind,
        title.isEmpty() ? null : Letters.collapseSpaces(title),
        issuer == null ? null : NameCase.of(issuer, text, null),
        null,
        issued,
        EffectiveDate.of(text, issued),
        signature.name(),
        signature.office(),
        number.family() == Family.PARTY ? Family.PARTY : Family.STATE);
  }
}
