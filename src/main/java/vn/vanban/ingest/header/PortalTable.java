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
 * hành:" and so on, each with its value behind it or on the next line, several of them on a line or
 * one; some portals leave out the colons.
 *
 * @param end one past the table in the text: the document itself follows
 */
record PortalTable(Map<String, String> values, int end) {

  /** The table stands on the first screen. */
  private static final int REACH = 6_000;

  /** A longer line is prose, whatever it starts with. */
  private static final int LONGEST_LINE = 300;

  private static final String NUMBER = "so hieu";
  private static final String KIND = "loai van ban";
  private static final String ISSUER = "noi ban hanh";
  private static final String SIGNER = "nguoi ky";
  private static final String ISSUED = "ngay ban hanh";
  private static final String STATE = "tinh trang";
  private static final String IN_FORCE = "hieu luc";
  private static final String EFFECTIVE = "ngay co hieu luc";
  private static final String APPLIES = "ap dung";

  /** Of each way to say a number or that a document is in force: no table is without one. */
  private static final String COMMON = "hieu";

  /** Labels as portals print them, folded, and what they mean. */
  private static final Map<String, String> LABELS =
      Map.ofEntries(
          Map.entry("so hieu", NUMBER),
          Map.entry("so ky hieu", NUMBER),
          Map.entry("so/ky hieu", NUMBER),
          Map.entry("the loai", KIND),
          Map.entry("hinh thuc van ban", KIND),
          Map.entry("trich yeu", "trich yeu"),
          Map.entry("chuc danh", "chuc danh"),
          Map.entry("loai van ban", KIND),
          Map.entry("noi ban hanh", ISSUER),
          Map.entry("co quan ban hanh", ISSUER),
          Map.entry("nguoi ky", SIGNER),
          Map.entry("ngay ban hanh", ISSUED),
          Map.entry("ngay hieu luc", EFFECTIVE),
          Map.entry("ngay co hieu luc", EFFECTIVE),
          Map.entry("ngay het hieu luc", "ngay het hieu luc"),
          Map.entry("hieu luc", IN_FORCE),
          Map.entry("ngay cong bao", "ngay cong bao"),
          Map.entry("ngay dang cong bao", "ngay cong bao"),
          Map.entry("so cong bao", "so cong bao"),
          Map.entry("het hieu luc", "ngay het hieu luc"),
          Map.entry("tinh trang hieu luc", STATE),
          Map.entry("ap dung", APPLIES),
          Map.entry("linh vuc", "linh vuc"),
          Map.entry("tinh trang", STATE));

  /** Labels of cells, which alone in running text say nothing. */
  private static final Map<String, String> CELLS =
      Map.of(
          "co quan", ISSUER,
          "ten/chuc vu nguoi ky", SIGNER,
          "trang thai", STATE);

  /** Null where the text has no such table. */
  static @Nullable PortalTable of(String text) {
    String head = text.substring(0, Math.min(text.length(), REACH + LONGEST_LINE));
    if (!Letters.fold(head).contains(COMMON)) {
      return null;
    }
    var rows = new Rows();
    int from = 0;
    while (from < Math.min(text.length(), REACH) && !rows.complete) {
      int stop = text.indexOf('\n', from);
      int to = stop < 0 ? text.length() : stop;
      if (to - from <= LONGEST_LINE) {
        rows.line(HeadLines.clean(text.substring(from, to)), to);
      }
      from = to + 1;
    }
    boolean facts = rows.values.containsKey(NUMBER) && rows.values.containsKey(KIND);
    boolean force = rows.values.containsKey(IN_FORCE) && rows.values.containsKey(EFFECTIVE);
    return facts || force ? new PortalTable(rows.values, rows.end) : null;
  }

  /** The rows read so far. */
  private static final class Rows {

    private final Map<String, String> values = new LinkedHashMap<>();
    private String open = "";
    private int end;
    private boolean complete;

    void line(String printed, int lineEnd) {
      if (printed.indexOf('|') > 0 && cells(printed.split("\\|", -1))) {
        end = lineEnd;
        return;
      }
      String line = Letters.collapseSpaces(printed.replace('|', ' ').replace('•', ' '));
      String folded = Letters.fold(line);
      int at = 0;
      String label = labelAt(folded, 0);
      if (label.isEmpty()) {
        value(line, lineEnd);
        return;
      }
      while (!label.isEmpty()) {
        int from = behind(folded, at + label.length());
        int next = nextLabel(line, folded, from);
        String value = line.substring(Math.min(from, next), next).strip();
        String meaning = LABELS.getOrDefault(label, label);
        values.putIfAbsent(meaning, value);
        open = values.getOrDefault(meaning, "").isEmpty() ? meaning : "";
        complete |= meaning.equals(STATE) && !value.isEmpty();
        at = next;
        label = next < folded.length() ? labelAt(folded, next) : "";
      }
      end = lineEnd;
    }

    /** "Số hiệu | 72/2014/QĐ-TTg | Ngày ban hành | 17/12/2014": whether a label leads them. */
    private boolean cells(String[] cells) {
      boolean labelled = false;
      for (int i = 0; i + 1 < cells.length; i++) {
        String cell = Letters.fold(cells[i].strip());
        String label = cell.endsWith(":") ? cell.substring(0, cell.length() - 1) : cell;
        String meaning = LABELS.containsKey(label) ? LABELS.get(label) : CELLS.get(label);
        if (meaning != null) {
          values.putIfAbsent(meaning, Letters.collapseSpaces(cells[i + 1]));
          labelled = true;
        }
      }
      return labelled;
    }

    private void value(String line, int lineEnd) {
      if (!line.isEmpty() && !open.isEmpty()) {
        values.put(open, line);
        end = lineEnd;
        complete |= open.equals(STATE);
        open = "";
      }
    }
  }

  /** The label at {@code at} with a colon or white space behind it; empty where there is none. */
  private static String labelAt(String folded, int at) {
    String longest = "";
    for (var label : LABELS.keySet()) {
      int end = at + label.length();
      boolean here =
          folded.startsWith(label, at)
              && (end == folded.length() || ": ".indexOf(folded.charAt(end)) >= 0);
      longest = here && label.length() > longest.length() ? label : longest;
    }
    return longest;
  }

  /** Where the next label stands that has a colon; the end of the line where none does. */
  private static int nextLabel(String line, String folded, int from) {
    for (int colon = folded.indexOf(':', from);
        colon >= 0;
        colon = folded.indexOf(':', colon + 1)) {
      for (var label : LABELS.keySet()) {
        int at = colon - label.length();
        boolean word =
            at > from && (folded.charAt(at - 1) == ' ' || Character.isUpperCase(line.charAt(at)));
        if (word && folded.startsWith(label, at) && !isTailOfLonger(folded, at, label)) {
          return at;
        }
      }
    }
    return folded.length();
  }

  /** "hiệu lực:" ends "ngày có hiệu lực:" too. */
  private static boolean isTailOfLonger(String folded, int at, String label) {
    return LABELS.keySet().stream()
        .anyMatch(longer ->
            longer.length() > label.length()
                && longer.endsWith(label)
                && folded.startsWith(longer, at + label.length() - longer.length()));
  }

  private static int behind(String folded, int at) {
    int i = at;
    while (i < folded.length() && ": ".indexOf(folded.charAt(i)) >= 0) {
      i++;
    }
    return i;
  }

  /**
   * {@code read} with what it leaves out, as far as the table says it.
   *
   * @param name the page's name for the document, or null
   */
  Header complete(Header read, @Nullable PageName name) {
    boolean facts = values.containsKey(NUMBER);
    var parsed = DocumentNumber.parse(value(NUMBER));
    String number = parsed.map(DocumentNumber::text).orElse(read.number());
    boolean official = read.number() != null || !facts;
    DocumentKind kind = DocumentKind.named(value(KIND)).orElse(read.kind());
    String issuer = value(ISSUER);
    String signers = value(SIGNER);
    String[] office = signers.split(" / ", 2);
    String signer = office[0].substring(0, (office[0] + ",").indexOf(',')).strip();
    PartialDate effective = date(EFFECTIVE) == null ? date(APPLIES) : date(EFFECTIVE);
    PartialDate issued = date(ISSUED);
    return new Header(
        number,
        kind,
        official ? read.title() : name == null ? null : name.title(),
        isWhole(read.issuer(), issuer) ? read.issuer() : issuer,
        read.place(),
        issued == null ? read.issued() : issued,
        read.effective() == null ? effective : read.effective(),
        signer.indexOf(' ') < 0 ? read.signer() : signer,
        read.signerTitle() == null && office.length > 1 ? office[1].strip() : read.signerTitle(),
        parsed.map(DocumentNumber::family).orElse(read.family()));
  }

  /** A portal may name a body in full where its letterhead lost a line. */
  private static boolean isWhole(@Nullable String read, String given) {
    return given.isEmpty()
        || read != null
            && IssuerName.startsBody(read)
            && !Letters.fold(given).startsWith(Letters.fold(read) + " ");
  }

  private @Nullable PartialDate date(String label) {
    WrittenDate date = WrittenDate.in(value(label));
    return date == null ? null : date.date();
  }

  private String value(String label) {
    return values.getOrDefault(label, "");
  }
}
