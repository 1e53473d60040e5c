package vn.vanban.ingest.format;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;
import vn.vanban.text.Letters;

/** Web pages: their content, without their furniture. */
final class HtmlReader implements FormatReader {

  /** How far into a page its encoding is declared (HTML standard: 1024 bytes; pages overrun it). */
  private static final int DECLARATION = 4096;

  /** A page with fewer syllables outside its headings and links says only that it is empty. */
  private static final int FEWEST_SYLLABLES = 8;

  /** An error page is this short (UTF-16 units); a document may well say that something is gone. */
  private static final int ERROR_PAGE = 400;

  private static final List<String> ERRORS =
      List.of("khong ton tai", "khong tim thay", "not found", "loi 404", "error 404");

  @Override
  public Extraction read(Path file, int maxUnits) throws IOException {
    return read(decode(Files.readAllBytes(file)), maxUnits);
  }

  Extraction read(String source, int maxUnits) {
    var page = Jsoup.parse(source.startsWith("\uFEFF") ? source.substring(1) : source);
    var fonts = HtmlFonts.of(page);
    var facts = HtmlFacts.of(page);
    Element content = HtmlContent.of(page);
    if (HtmlContent.proseSyllables(content) < FEWEST_SYLLABLES || isErrorPage(content)) {
      return new Extraction.Refused(Extraction.Reason.EMPTY);
    }
    var collector = new TextCollector(maxUnits);
    var lines = new LineBuilder(collector);
    content.traverse(new Lines(lines));
    lines.finish();
    String text = collector.text();
    var withHeadline = facts.withHeadlineOf(content, text);
    return new Extraction.Content(text, fonts, withHeadline, collector.isFull());
  }

  /** "Văn bản không tồn tại", with the site's address below. */
  private static boolean isErrorPage(Element content) {
    String text = Letters.fold(content.text());
    return text.length() < ERROR_PAGE
        && ERRORS.stream().anyMatch(error -> text.indexOf(error) >= 0 && text.indexOf(error) < 80);
  }

  /** What is well-formed UTF-8 is UTF-8, whatever it declares: chance does not look so. */
  private static String decode(byte[] bytes) {
    Charset marked = TextDecoder.byMark(bytes);
    if (marked != null) {
      return new String(bytes, marked);
    }
    Optional<String> utf8 = TextDecoder.strictUtf8(bytes);
    if (utf8.isPresent()) {
      return utf8.get();
    }
    Charset declared = declared(bytes);
    return declared == null || declared.equals(StandardCharsets.UTF_8)
        ? TextDecoder.decode(bytes)
        : new String(bytes, declared);
  }

  private static @Nullable Charset declared(byte[] bytes) {
    int length = Math.min(bytes.length, DECLARATION);
    String start = new String(bytes, 0, length, StandardCharsets.ISO_8859_1);
    String lower = start.toLowerCase(Locale.ROOT);
    int at = lower.indexOf("charset=");
    if (at < 0) {
      return null;
    }
    int from = at + "charset=".length();
    while (from < length && "\"' ".indexOf(lower.charAt(from)) >= 0) {
      from++;
    }
    int to = from;
    while (to < length && "\"'; />".indexOf(lower.charAt(to)) < 0) {
      to++;
    }
    try {
      return Charset.forName(lower.substring(from, to));
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return null;
    }
  }

  private record Lines(LineBuilder lines) implements NodeVisitor {
    @Override
    public void head(Node node, int depth) {
      if (node instanceof TextNode text) {
        // Tabs and line ends in the source of a page are white space.
        lines.text(text.getWholeText().replace('\t', ' ').replace('\n', ' '));
      } else if (node instanceof Element element) {
        lines.start(element.normalName());
      }
    }

    @Override
    public void tail(Node node, int depth) {
      if (node instanceof Element element) {
        lines.end(element.normalName());
      }
    }
  }
}
