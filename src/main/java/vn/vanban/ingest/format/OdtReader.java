package vn.vanban.ingest.format;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.apache.tika.exception.TikaException;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.utils.XMLReaderUtils;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;
import vn.vanban.ingest.header.PageFacts;

/**
 * Texts of OpenDocument by their own elements, since Tika's parser leaves out the labels of lists
 * and leaves footnotes in sentences and deleted words in the text.
 */
final class OdtReader implements FormatReader {

  private static final String CONTENT = "content.xml";
  private static final String STYLES = "styles.xml";
  private static final String MANIFEST = "META-INF/manifest.xml";

  /** The manifest of a text lists its pictures, a line each. */
  private static final int MANIFEST_BYTES = 1024 * 1024;

  @Override
  public Extraction read(Path file, int maxUnits) throws IOException {
    var collector = new TextCollector(maxUnits);
    var styles = new OdtLists();
    try (var zip = new ZipFile(file.toFile())) {
      if (isEncrypted(zip)) {
        return new Extraction.Refused(Extraction.Reason.ENCRYPTED);
      }
      parse(zip, STYLES, styles);
      var text = new OdtText(new LineBuilder(collector), styles, collector::isFull);
      if (!parse(zip, CONTENT, text)) {
        throw new IOException("no " + CONTENT);
      }
      text.finish();
    } catch (ZipException e) {
      throw new IOException(e.getMessage(), e);
    }
    String text = collector.text();
    return text.isBlank()
        ? new Extraction.Refused(Extraction.Reason.EMPTY)
        : new Extraction.Content(text, OfficeFonts.of(file), PageFacts.NONE, collector.isFull());
  }

  private static boolean isEncrypted(ZipFile zip) throws IOException {
    var entry = zip.getEntry(MANIFEST);
    if (entry == null) {
      return false;
    }
    try (InputStream input = zip.getInputStream(entry)) {
      String manifest = new String(input.readNBytes(MANIFEST_BYTES), StandardCharsets.UTF_8);
      return manifest.contains("encryption-data");
    }
  }

  /** Whether there is such a part. */
  private static boolean parse(ZipFile zip, String part, DefaultHandler handler)
      throws IOException {
    var entry = zip.getEntry(part);
    if (entry == null) {
      return false;
    }
    try (InputStream input = zip.getInputStream(entry)) {
      XMLReaderUtils.parseSAX(input, handler, new ParseContext());
    } catch (OdtText.Full e) {
      // What was read up to the limit is the document.
    } catch (TikaException | SAXException e) {
      throw new IOException(part + " cannot be parsed", e);
    }
    return true;
  }
}
