package vn.vanban.ingest.format;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import javax.xml.parsers.SAXParser;
import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.exception.TikaException;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.AutoDetectParser;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.microsoft.OfficeParserConfig;
import org.apache.tika.parser.ocr.TesseractOCRConfig;
import org.xml.sax.Attributes;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;
import vn.vanban.ingest.header.PageFacts;

/** Word processors' formats through Tika, without page heads, pictures and embedded files. */
final class OfficeReader implements FormatReader {

  private final Parser parser = new AutoDetectParser();

  @Override
  public Extraction read(Path file, int maxUnits) throws IOException {
    var collector = new TextCollector(maxUnits);
    var handler = new Handler(collector);
    try (var input = TikaInputStream.get(file)) {
      parser.parse(input, handler, new Metadata(), context());
    } catch (EncryptedDocumentException e) {
      return new Extraction.Refused(Extraction.Reason.ENCRYPTED);
    } catch (Full e) {
      // What was read up to the limit is the document.
    } catch (TikaException | SAXException e) {
      throw new IOException(e.getMessage(), e);
    }
    handler.lines.finish();
    String text = collector.text();
    return text.isBlank()
        ? new Extraction.Refused(Extraction.Reason.EMPTY)
        : new Extraction.Content(text, OfficeFonts.of(file), PageFacts.NONE, collector.isFull());
  }

  private static ParseContext context() throws TikaException {
    var office = new OfficeParserConfig();
    office.setIncludeHeadersAndFooters(false);
    office.setIncludeDeletedContent(false);
    office.setIncludeMoveFromContent(false);
    office.setIncludeShapeBasedContent(true);
    // The other one leaves deleted and moved words in the text, and notes between paragraphs.
    office.setUseSAXDocxExtractor(true);
    var ocr = new TesseractOCRConfig();
    ocr.setSkipOcr(true);
    var context = new ParseContext();
    context.set(OfficeParserConfig.class, office);
    context.set(SAXParser.class, new HyphenParser());
    context.set(TesseractOCRConfig.class, ocr);
    context.set(EmbeddedDocumentExtractor.class, new NoEmbeddedFiles());
    return context;
  }

  /** Pictures, charts and attached programs are neither opened nor named in the text. */
  private static final class NoEmbeddedFiles implements EmbeddedDocumentExtractor {
    @Override
    public boolean shouldParseEmbedded(Metadata metadata) {
      return false;
    }

    @Override
    public void parseEmbedded(
        InputStream stream, ContentHandler handler, Metadata metadata, boolean html) {}
  }

  /** The limit is reached. */
  private static final class Full extends SAXException {
    private static final long serialVersionUID = 1L;
  }

  private static final class Handler extends DefaultHandler {

    private final TextCollector collector;
    private final LineBuilder lines;
    private final StringBuilder reference = new StringBuilder();
    private int headDepth;
    private int notes;

    Handler(TextCollector collector) {
      this.collector = collector;
      this.lines = new LineBuilder(collector);
    }

    @Override
    public void startElement(String uri, String local, String name, Attributes attributes)
        throws SAXException {
      if (collector.isFull()) {
        throw new Full();
      }
      if (local.equals("head")) {
        headDepth++;
      }
      endReference();
      lines.start(local);
    }

    @Override
    public void endElement(String uri, String local, String name) {
      endReference();
      lines.end(local);
      if (local.equals("head")) {
        headDepth--;
      }
    }

    /** The number of a note comes in three pieces: "[", its key, "]"; a bullet as "· ". */
    @Override
    public void characters(char[] characters, int start, int length) {
      String text = new String(characters, start, length);
      if (headDepth > 0) {
        return;
      }
      if (reference.isEmpty() ? text.equals("[") : reference.length() == 1 && isKey(text)) {
        reference.append(text);
      } else if (reference.length() > 1 && text.equals("]")) {
        reference.setLength(0);
        notes++;
        lines.text(PdfWord.raised(notes));
      } else {
        endReference();
        lines.text(text.startsWith("· ") ? "- " + text.substring(2) : text);
      }
    }

    private static boolean isKey(String text) {
      return text.length() <= 4
          && !text.isEmpty()
          && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    /** It was none. */
    private void endReference() {
      if (!reference.isEmpty()) {
        lines.text(reference.toString());
        reference.setLength(0);
      }
    }
  }
}
