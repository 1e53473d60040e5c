package vn.vanban.ingest.header;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.vanban.document.DocumentKind;
import vn.vanban.document.DocumentNumber;
import vn.vanban.document.Header;
import vn.vanban.document.PartialDate;
import vn.vanban.text.Letters;

/**
 * The table of facts that law portals print above a document: "Số hiệu:", "Loại văn bản:", "Nơi ban
 * hành:" and so on, each with its value behind it or on the next line.
 *
 * @param end one past the table in the text: the document itself follows
 */
record PortalTable(Map<String, String> values, int end) {

  /** The table stands on the first screen. */
  private static final int REACH = 6_000;

  private static final String LAST = "tinh trang:";

  private static final String[] LABELS = {
    "so hieu:",
    "loai van ban:",
    "noi ban hanh:",
    "nguoi ky:",
    "ngay ban hanh:",
    "ngay hieu luc:",
    "ngay cong bao:",
    "so cong bao:",
    "tinh trang:"
  };

  /** Null where the text has no such table. */
  static @Nullable PortalTable of(String text) {
    Map<String, String> values = new LinkedHashMap<>();
    String open = "";
    int end = 0;
    int from = 0;
    while (from < Math.min(text.length(), REACH)) {
      int stop = text.indexOf('\n', from);
      int to = stop < 0 ? text.length() : stop;
      String line = HeadLines.clean(text.substring(from, to));
      String label = label(line);
      if (!label.isEmpty()) {
        String value = line.substring(label.length()).strip();
        open = value.isEmpty() ? label : "";
        values.putIfAbsent(label, value);
        end = to;
        if (label.equals(LAST) && !value.isEmpty()) {
          break;
        }
      } else if (!line.isEmpty() && !open.isEmpty()) {
        values.put(open, Letters.collapseSpaces(line));
        end = to;
        if (open.equals(LAST)) {
          break;
        }
        open = "";
      }
      from = to + 1;
    }
    boolean table = values.containsKey(LABELS[0]) && values.containsKey(LABELS[1]);
    return table ? new PortalTable(values, end) : null;
  }

  private static String label(String line) {
    String folded = Letters.fold(line);
    for (var label : LABELS) {
      if (folded.startsWith(label)) {
        return label;
      }
    }
    return "";
  }

  /** {@code read} with what it leaves out, as far as the table says it. */
  Header complete(Header read) {
    var parsed = DocumentNumber.parse(value("so hieu:"));
    String number = parsed.map(DocumentNumber::text).orElse(read.number());
    boolean official = read.number() != null;
    DocumentKind kind = DocumentKind.named(value("loai van ban:")).orElse(read.kind());
    String issuer = value("noi ban hanh:");
    String signer = value("nguoi ky:");
    WrittenDate issued = WrittenDate.in(value("ngay ban hanh:"));
    PartialDate date = issued == null ? read.issued() : issued.date();
    return new Header(
        number,
        kind,
        official ? read.title() : null,
        read.issuer() != null || issuer.isEmpty() ? read.issuer() : issuer,
        read.place(),
        date,
        read.effective(),
        signer.indexOf(' ') < 0 ? read.signer() : signer,
        read.signerTitle(),
        parsed.map(DocumentNumber::family).orElse(read.family()));
  }

  private String value(String label) {
    return values.getOrDefault(label, "");
  }
}
