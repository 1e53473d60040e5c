package vn.vanban.ingest.header;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.vanban.document.DocumentKind;
import vn.vanban.document.DocumentNumber;
import vn.vanban.document.NumberScanner;
import vn.vanban.text.Letters;

/**
 * The sentence with which a page gives a document in full below it: "Ngày 23/8/2041, Tỉnh ủy Núi
 * Xanh đã ban hành Chương trình số 27-CTr/TU về … Xin giới thiệu toàn văn:".
 *
 * @param name what it calls the document
 * @param line the index of the line below it that names the kind
 */
record Introduction(PageName name, int line) {

  private static final String ISSUES = " ban hành ";

  private static final List<String> HELPERS = List.of(" đã", " vừa", " mới", " ký");

  private static final String BEHALF = "thay mặt ";

  /** The introduction above the first kind that stands alone on a line, or null. */
  static @Nullable Introduction in(List<String> lines) {
    for (int i = 1; i < lines.size(); i++) {
      KindLine kind = KindLine.in(lines.get(i));
      if (kind != null && kind.rest().isEmpty()) {
        for (var line : lines.subList(0, i)) {
          PageName name = of(line, kind.kind());
          if (name != null) {
            return new Introduction(name, i);
          }
        }
        return null;
      }
    }
    return null;
  }

  private static @Nullable PageName of(String line, DocumentKind kind) {
    String lower = Letters.lower(line);
    String mark = ISSUES + kind + " ";
    int at = lower.indexOf(mark);
    if (at < 0) {
      return null;
    }
    int figure = at + mark.length();
    figure += lower.startsWith("số ", figure) ? "số ".length() : 0;
    var match = figure < line.length() ? NumberScanner.matchAt(line, figure) : null;
    DocumentNumber number = match == null ? null : match.number();
    if (number == null || number.symbols().isEmpty()) {
      return null;
    }
    var date = WrittenDate.in(line.substring(0, at));
    String issuer = issuer(line.substring(date == null ? 0 : date.end(), at));
    var lead = new TitleLead(issuer, number, date == null ? null : date.date(), List.of());
    return new PageName(kind, lead);
  }

  /** In capitals: the body before "đã ban hành", or on whose behalf somebody signed; or null. */
  private static @Nullable String issuer(String before) {
    String words = before.strip();
    int behalf = Letters.lower(words).indexOf(BEHALF);
    if (behalf >= 0) {
      String body = words.substring(behalf + BEHALF.length());
      words = body.substring(0, (body + ",").indexOf(','));
    }
    for (boolean helped = true; helped; ) {
      helped = false;
      for (var helper : HELPERS) {
        if (words.endsWith(helper)) {
          words = words.substring(0, words.length() - helper.length());
          helped = true;
        }
      }
    }
    String name = words.substring(words.lastIndexOf(',') + 1).strip();
    return IssuerName.startsBody(name) ? name.toUpperCase(Locale.ROOT) : null;
  }
}
