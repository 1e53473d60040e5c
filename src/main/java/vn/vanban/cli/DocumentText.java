package vn.vanban.cli;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.vanban.document.HeaderItem;
import vn.vanban.document.Ocr;
import vn.vanban.index.AnalysedDocument;
import vn.vanban.index.DocumentSource;
import vn.vanban.reference.Reference;
import vn.vanban.theme.ThemeMention;

/** A document with its facts, as lines for people. */
final class DocumentText {

  /** More than that is a scroll, not an answer; the rest is counted. */
  private static final int LISTED = 200;

  private DocumentText() {}

  static void print(AnalysedDocument document, Output output) {
    var out = output.out();
    var header = document.header();
    out.println("── " + document.source() + " · " + document.mediaType());
    fact(output, "Số, ký hiệu", "Number", header.number());
    fact(output, "Loại", "Kind", header.kind());
    fact(output, "Trích yếu", "Title", header.title());
    fact(output, "Cơ quan", "Issuer", header.issuer());
    fact(output, "Nơi", "Place", header.place());
    fact(output, "Ngày", "Issued", header.issued());
    fact(output, "Hiệu lực", "Effective", header.effective());
    fact(output, "Người ký", "Signer", header.signer());
    fact(output, "Chức danh", "Office", header.signerTitle());
    items(output, "Căn cứ", "Bases", header.bases());
    items(output, "Nơi nhận", "Recipients", header.recipients());
    if (document.ocr() != null) {
      printOcr(document.ocr(), output);
    }
    output.print(
        "Cấu trúc: " + document.provisions().size() + " điều khoản",
        "Structure: " + document.provisions().size() + " provisions");
    output.print(
        "Viện dẫn: " + document.references().size(), "References: " + document.references().size());
    document.references().stream().limit(LISTED).map(DocumentText::line).forEach(out::println);
    rest(output, document.references().size());
    output.print("Chủ đề: " + document.themes().size(), "Themes: " + document.themes().size());
    document.themes().stream().limit(LISTED).map(DocumentText::line).forEach(out::println);
    rest(output, document.themes().size());
    for (var warning : document.warnings()) {
      output.print("⚠ " + warning.message().vi(), "⚠ " + warning.message().en());
    }
    out.println();
  }

  /** Where a document comes from that several files hold; nothing where one does. */
  static void printSources(List<DocumentSource> sources, Output output) {
    if (!sources.isEmpty()) {
      String files = sources.stream().map(DocumentSource::source).collect(joining(" = "));
      output.print("   cùng một văn bản: " + files, "   the same document: " + files);
    }
  }

  private static void printOcr(Ocr ocr, Output output) {
    Object[] figures = {ocr.pages(), 100 * ocr.confidence(), 100 * ocr.validSyllables()};
    output.print(
        String.format(
            Locale.ROOT,
            "Nhận dạng chữ: %d trang ảnh; độ tin cậy %.1f%%, âm tiết đúng chính tả %.1f%%",
            figures),
        String.format(
            Locale.ROOT, "OCR: %d pages; confidence %.1f%%, valid syllables %.1f%%", figures));
  }

  private static void fact(
      Output output, String vietnamese, String english, @Nullable Object value) {
    if (value != null) {
      output.print(vietnamese + ": " + value, english + ": " + value);
    }
  }

  private static void items(
      Output output, String vietnamese, String english, List<HeaderItem> items) {
    if (!items.isEmpty()) {
      output.print(vietnamese + ": " + items.size(), english + ": " + items.size());
      items.stream()
          .limit(LISTED)
          .map(item -> "  " + item.start() + "  " + Excerpt.line(item.text()))
          .forEach(output.out()::println);
      rest(output, items.size());
    }
  }

  private static void rest(Output output, int count) {
    if (count > LISTED) {
      int more = count - LISTED;
      output.print("  … còn " + more + " (dùng --json)", "  … " + more + " more (use --json)");
    }
  }

  private static String line(Reference reference) {
    var line = new StringBuilder("  ").append(reference.start()).append("  ");
    line.append(reference.relation()).append("  ").append(Excerpt.line(reference.text()));
    if (reference.number() != null && !reference.text().contains(reference.number())) {
      line.append(" → ").append(reference.number());
    }
    for (var provision : reference.provisions()) {
      line.append(" · ").append(provision);
    }
    if (reference.issued() != null) {
      line.append(" · ").append(reference.issued());
    }
    if (reference.issuer() != null) {
      line.append(" · ").append(reference.issuer());
    }
    return line.toString();
  }

  private static String line(ThemeMention mention) {
    return "  "
        + mention.start()
        + "  "
        + mention.theme()
        + "/"
        + mention.form()
        + " ("
        + mention.stance()
        + ")  "
        + Excerpt.line(mention.text());
  }
}
