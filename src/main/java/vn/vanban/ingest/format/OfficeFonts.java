package vn.vanban.ingest.format;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.apache.commons.io.input.BoundedInputStream;
import org.apache.poi.poifs.filesystem.FileMagic;
import org.apache.tika.exception.TikaException;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.utils.XMLReaderUtils;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** The fonts that a word processor's file names. A damaged table of fonts is as good as none. */
final class OfficeFonts {

  /** Where DOCX and ODT name fonts: in a table, in styles, and in the text itself. */
  private static final List<String> PARTS =
      List.of(
          "word/fontTable.xml",
          "word/styles.xml",
          "word/document.xml",
          "content.xml",
          "styles.xml");

  private static final Set<String> FONT_ELEMENTS = Set.of("font", "fonts", "rFonts", "font-face");

  /** Fonts of a text show themselves within its first pages; more may be a packed bomb. */
  private static final int PART_BYTES = 4 * 1024 * 1024;

  /** Tables of fonts stand at the start of RTF; colours and styles follow. */
  private static final int RTF_HEAD_BYTES = 256 * 1024;

  private OfficeFonts() {}

  static Set<String> of(Path file) throws IOException {
    return switch (FileMagic.valueOf(file.toFile())) {
      case OOXML -> ofParts(file);
      case OLE2 -> WordFonts.ofWord97(file);
      case RTF -> RtfFonts.of(head(file));
      default -> Set.of();
    };
  }

  private static Set<String> ofParts(Path file) throws IOException {
    var names = new LinkedHashSet<String>();
    try (var zip = new ZipFile(file.toFile())) {
      for (var part : PARTS) {
        var entry = zip.getEntry(part);
        if (entry != null) {
          readPart(zip.getInputStream(entry), names);
        }
      }
    } catch (ZipException e) {
      // The text was read in another way; so were the fonts up to here.
    }
    return names;
  }

  private static void readPart(InputStream part, Set<String> names) throws IOException {
    try (var bounded =
        BoundedInputStream.builder().setInputStream(part).setMaxCount(PART_BYTES).get()) {
      XMLReaderUtils.parseSAX(bounded, new Names(names), new ParseContext());
    } catch (TikaException | SAXException e) {
      // Cut at the limit, or damaged: what was found counts.
    }
  }

  private static String head(Path file) throws IOException {
    try (var input = Files.newInputStream(file)) {
      return new String(input.readNBytes(RTF_HEAD_BYTES), StandardCharsets.ISO_8859_1);
    }
  }

  /** Takes all attributes of elements about fonts: pitches among them say nothing to anyone. */
  private static final class Names extends DefaultHandler {

    private final Set<String> names;

    Names(Set<String> names) {
      this.names = names;
    }

    @Override
    public void startElement(String uri, String local, String name, Attributes attributes) {
      if (FONT_ELEMENTS.contains(local)) {
        for (int i = 0; i < attributes.getLength(); i++) {
          names.add(attributes.getValue(i));
        }
      }
    }
  }
}
