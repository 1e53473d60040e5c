package vn.vanban.ingest.header;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.vanban.document.DocumentKind;
import vn.vanban.document.DocumentNumber;
import vn.vanban.document.Header;
import vn.vanban.document.PartialDate;
import vn.vanban.text.Letters;

/**
 * The facts that a Markdown file states between two lines of dashes at its top, one to a line:
 * "title: …", "so_hieu: 12/2040/NĐ-CP". Keys of other meaning, lists and nested values are passed
 * over.
 *
 * @param end one past it in the text; 0 where there is none
 */
record FrontMatter(Map<String, String> values, int end) {

  private static final String RULE = "---";

  /** A longer block is no front matter (UTF-16 units). */
  private static final int LONGEST = 8_000;

  private static final String NUMBER = "number";
  private static final String KIND = "kind";
  private static final String TITLE = "title";
  private static final String ISSUER = "issuer";
  private static final String ISSUED = "issued";
  private static final String EFFECTIVE = "effective";
  private static final String SIGNER = "signer";

  /** Keys as converters write them, folded, with spaces for hyphens and underscores. */
  private static final Map<String, String> KEYS =
      Map.ofEntries(
          Map.entry("number", NUMBER),
          Map.entry("so", NUMBER),
          Map.entry("so hieu", NUMBER),
          Map.entry("so ky hieu", NUMBER),
          Map.entry("document number", NUMBER),
          Map.entry("doc number", NUMBER),
          Map.entry("kind", KIND),
          Map.entry("type", KIND),
          Map.entry("loai", KIND),
          Map.entry("loai van ban", KIND),
          Map.entry("document type", KIND),
          Map.entry("doc type", KIND),
          Map.entry("title", TITLE),
          Map.entry("tieu de", TITLE),
          Map.entry("ten", TITLE),
          Map.entry("trich yeu", TITLE),
          Map.entry("issuer", ISSUER),
          Map.entry("agency", ISSUER),
          Map.entry("issuing authority", ISSUER),
          Map.entry("issuing body", ISSUER),
          Map.entry("co quan", ISSUER),
          Map.entry("co quan ban hanh", ISSUER),
          Map.entry("noi ban hanh", ISSUER),
          Map.entry("date", ISSUED),
          Map.entry("issued", ISSUED),
          Map.entry("issue date", ISSUED),
          Map.entry("issued date", ISSUED),
          Map.entry("date issued", ISSUED),
          Map.entry("published", ISSUED),
          Map.entry("ngay", ISSUED),
          Map.entry("ngay ban hanh", ISSUED),
          Map.entry("effective", EFFECTIVE),
          Map.entry("effective date", EFFECTIVE),
          Map.entry("ngay hieu luc", EFFECTIVE),
          Map.entry("ngay co hieu luc", EFFECTIVE),
          Map.entry("signer", SIGNER),
          Map.entry("nguoi ky", SIGNER));

  FrontMatter {
    values = Map.copyOf(values);
  }

  static FrontMatter of(String text) {
    int at = 0;
    while (at < text.length() && Letters.isSpace(text.charAt(at))) {
      at++;
    }
    var values = new HashMap<String, String>();
    boolean open = false;
    int limit = Math.min(text.length(), at + LONGEST);
    while (at < limit) {
      int stop = text.indexOf('\n', at);
      int end = stop < 0 ? text.length() : stop;
      String line = text.substring(at, end).stripTrailing();
      if (line.equals(RULE) && open) {
        return new FrontMatter(values, end);
      }
      if (!open && !line.equals(RULE)) {
        break;
      }
      open = true;
      take(line, values);
      at = end + 1;
    }
    return new FrontMatter(Map.of(), 0);
  }

  private static void take(String line, Map<String, String> values) {
    int colon = line.indexOf(':');
    if (colon <= 0 || Letters.isSpace(line.charAt(0))) {
      return;
    }
    String key = Letters.fold(line.substring(0, colon)).replace('_', ' ').replace('-', ' ').strip();
    String value = unquoted(line.substring(colon + 1).strip());
    String meaning = KEYS.get(key);
    if (meaning != null && !value.isEmpty()) {
      values.putIfAbsent(meaning, Letters.collapseSpaces(value));
    }
  }

  private static String unquoted(String value) {
    int last = value.length() - 1;
    boolean quoted =
        last > 0 && "\"'".indexOf(value.charAt(0)) >= 0 && value.charAt(0) == value.charAt(last);
    return quoted ? value.substring(1, last) : value;
  }

  /** What a page that has this says of itself. */
  PageFacts page(PageFacts page) {
    String title = values.get(TITLE);
    return new PageFacts(
        page.headline() == null ? title : page.headline(),
        page.published() == null ? date(ISSUED) : page.published(),
        page.article());
  }

  /** The name that it gives the document; null where it states neither number nor kind. */
  @Nullable PageName name() {
    String title = values.getOrDefault(TITLE, "");
    PageName named = PageName.of(title);
    DocumentKind first = PageName.kindOf(title);
    DocumentKind stated = DocumentKind.named(values.getOrDefault(KIND, "")).orElse(first);
    var number = DocumentNumber.parse(values.getOrDefault(NUMBER, "")).orElse(null);
    if (named != null && (number == null || number.equals(named.lead().number()))) {
      return named;
    }
    String symbol = number == null ? null : number.kindSymbol();
    var kinds = symbol == null ? List.<DocumentKind>of() : DocumentKind.ofSymbol(symbol);
    DocumentKind kind = stated == null && !kinds.isEmpty() ? kinds.getFirst() : stated;
    if (kind == null || number == null) {
      return null;
    }
    boolean led = Letters.lower(title).startsWith(kind + " ");
    String subject = led ? title.substring(kind.toString().length()).strip() : title;
    String issuer = values.get(ISSUER);
    return new PageName(
        kind,
        new TitleLead(
            issuer == null ? null : issuer.toUpperCase(Locale.ROOT),
            number,
            date(ISSUED),
            subject.isEmpty() ? List.of() : List.of(subject)));
  }

  /** {@code read} with the day of effect and the signer where it names none. */
  Header complete(Header read) {
    return new Header(
        read.number(),
        read.kind(),
        read.title(),
        read.issuer(),
        read.place(),
        read.issued(),
        read.effective() == null ? date(EFFECTIVE) : read.effective(),
        read.signer() == null ? values.get(SIGNER) : read.signer(),
        read.signerTitle(),
        read.family());
  }

  private @Nullable PartialDate date(String key) {
    WrittenDate date = WrittenDate.published(values.getOrDefault(key, ""));
    return date == null ? null : date.date();
  }
}
