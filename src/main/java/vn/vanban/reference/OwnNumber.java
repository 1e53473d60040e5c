package vn.vanban.reference;

import java.util.List;
import vn.vanban.document.Header;
import vn.vanban.reference.Item.Mention;
import vn.vanban.text.Letters;

/** Tells the number that a document bears in its header or its title from a reference. */
final class OwnNumber {

  /** Header blocks of real documents end within this many UTF-16 units. */
  private static final int LONGEST_HEADER = 3_000;

  /** What may stand on a line before its first word. */
  private static final String HEADING_MARKS = " \t*|#_";

  private static final List<String> BODY_STARTS =
      List.of(
          "căn cứ",
          "theo đề nghị",
          "xét đề nghị",
          "kính gửi",
          "điều 1",
          "chương i",
          "phần thứ nhất");

  private final String text;
  private final Header header;

  /** Found when first asked for: few documents tell so much of themselves. */
  private int bodyStart = -1;

  OwnNumber(String text, Header header) {
    this.text = text;
    this.header = header;
  }

  boolean is(Mention mention) {
    if (!(mention.naming() instanceof Naming.Numbered(var number))) {
      return isHeading(mention);
    }
    boolean own = number.text().equals(header.number());
    boolean head = mention.start() < bodyStart() && (mention.kind() == null || startsLine(mention));
    return own && head || mention.kind() == null && isNumberLine(mention);
  }

  private boolean startsLine(Mention mention) {
    int i = mention.start();
    while (i > 0 && HEADING_MARKS.indexOf(text.charAt(i - 1)) >= 0) {
      i--;
    }
    return i == 0 || text.charAt(i - 1) == '\n';
  }

  /** The kind on a line of its own over the subject: "KẾT LUẬN / HỘI NGHỊ LẦN THỨ TƯ …". */
  private boolean isHeading(Mention mention) {
    var kind = mention.kind();
    int lineEnd = kind == null ? text.length() : mention.start() + kind.toString().length();
    return kind != null
        && kind == header.kind()
        && mention.start() < bodyStart()
        && lineEnd < mention.end()
        && text.charAt(lineEnd) == '\n';
  }

  /** "Số: 12/QĐ-UBND" at the start of a line. */
  private boolean isNumberLine(Mention mention) {
    int at = mention.start();
    boolean so = Letters.lower(text.charAt(at)) == 's' && text.charAt(at) == 'S';
    return so && startsLine(mention);
  }

  private int bodyStart() {
    if (bodyStart < 0) {
      bodyStart = firstBodyLine();
    }
    return bodyStart;
  }

  /** Where the first line of the body begins. */
  private int firstBodyLine() {
    int limit = Math.min(text.length(), LONGEST_HEADER);
    for (int i = 0; i < limit; i++) {
      boolean lineStart = i == 0 || text.charAt(i - 1) == '\n';
      if (lineStart
          && (isFirstHeading(i) || Words.matchAny(text, Words.gap(text, i), BODY_STARTS) >= 0)) {
        return i;
      }
    }
    return limit;
  }

  /** "I. TÌNH HÌNH" or "1. Mục tiêu". */
  private boolean isFirstHeading(int at) {
    return at + 2 < text.length()
        && (text.charAt(at) == 'I' || text.charAt(at) == '1')
        && (text.charAt(at + 1) == '.' || text.charAt(at + 1) == '-')
        && text.charAt(at + 2) == ' ';
  }
}
