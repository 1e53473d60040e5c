package vn.vanban.ingest.format;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.apache.tika.config.TikaConfig;
import org.apache.tika.detect.Detector;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;
import org.jspecify.annotations.Nullable;
import vn.vanban.ingest.ocr.RecognisedPage;

/** Which reader takes a file, by its content. Thread-safe. */
public final class Formats {

  /** A mark of byte order, some white space and one tag. */
  private static final int SNIFFED_BYTES = 512;

  private static final List<String> HTML_STARTS =
      List.of(
          "<!doctype html",
          "<html",
          "<head",
          "<body",
          "<meta",
          "<link",
          "<title",
          "<div",
          "<p>",
          "<p ",
          "<h1",
          "<h2",
          "<h3",
          "<table",
          "<span",
          "<article",
          "<section",
          "<center");

  private final Detector detector = TikaConfig.getDefaultConfig().getDetector();
  private final FormatReader plain = new PlainTextReader();
  private final HtmlReader html = new HtmlReader();
  private final PdfReader pdf = new PdfReader();
  private final FormatReader office = new OfficeReader();
  private final FormatReader word6 = new Word6Reader();
  private final FormatReader rtf = new RtfReader();
  private final FormatReader odt = new OdtReader();
  private final FormatReader mail = new MailReader(html);

  /** The media type by content alone, without parameters: {@code application/pdf}. */
  public String mediaType(Path file) throws IOException {
    try (var input = TikaInputStream.get(file)) {
      MediaType type = detector.detect(input, new Metadata());
      String name = type.getBaseType().toString();
      if (name.equals("application/octet-stream") && isOldText(file)) {
        return "text/plain";
      }
      return name.equals("text/plain") && isMarkup(file) ? "text/html" : name;
    }
  }

  /**
   * Vietnamese in an 8-bit encoding has too many high bytes for the detector's taste, and UTF-16
   * without a mark has zeros.
   */
  private static boolean isOldText(Path file) throws IOException {
    try (var input = Files.newInputStream(file)) {
      byte[] start = input.readNBytes(TextStart.BYTES);
      return TextStart.isOfText(start) || TextStart.width(start) != TextStart.Width.BYTES;
    }
  }

  /** Whether files of this type hold files that are to be looked at one by one. */
  public static boolean isHolder(String mediaType) {
    return mediaType.equals("application/zip") || mediaType.equals("message/rfc822");
  }

  /**
   * @param mediaType one that {@link #isHolder} says yes to
   * @throws IOException where the file cannot be read or is damaged
   */
  public Holder open(Path file, String mediaType) throws IOException {
    return mediaType.equals("message/rfc822") ? new MailHolder(file) : new ZipHolder(file);
  }

  /** A page that starts below its root element, as parts of larger sites are saved. */
  private static boolean isMarkup(Path file) throws IOException {
    try (var input = Files.newInputStream(file)) {
      byte[] start = input.readNBytes(SNIFFED_BYTES);
      String text = new String(start, StandardCharsets.UTF_8).replace("\uFEFF", "").strip();
      String lower = text.toLowerCase(Locale.ROOT);
      return HTML_STARTS.stream().anyMatch(lower::startsWith);
    }
  }

  /**
   * The file's own text; of a mail that without its attachments.
   *
   * @param mediaType what {@link #mediaType} said
   * @param maxUnits UTF-16 units of text after which reading stops
   * @throws IOException where the file cannot be read or is damaged
   */
  public Extraction read(Path file, String mediaType, int maxUnits) throws IOException {
    FormatReader reader = readerOf(mediaType);
    if (mediaType.equals("application/msword") && Word6Reader.reads(file)) {
      reader = word6;
    }
    return reader == null ? new Extraction.Unsupported() : reader.read(file, maxUnits);
  }

  /**
   * Recognises what a page shows, whatever text it has besides.
   *
   * @param page of a PDF, counted from 1
   * @throws IOException where there is no such page, it cannot be drawn, or the recogniser fails
   */
  public RecognisedPage recognise(Path file, int page) throws IOException {
    return pdf.recognise(file, page);
  }

  private @Nullable FormatReader readerOf(String mediaType) {
    return switch (mediaType) {
      case "text/html", "application/xhtml+xml" -> html;
      case "application/pdf" -> pdf;
      case "message/rfc822" -> mail;
      case "application/rtf" -> rtf;
      case "application/vnd.oasis.opendocument.text" -> odt;
      case "application/msword",
          "application/x-tika-msoffice",
          "application/x-tika-ooxml",
          "application/x-tika-ooxml-protected",
          "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
          "application/vnd.openxmlformats-officedocument.wordprocessingml.template",
          "application/vnd.ms-word.document.macroenabled.12",
          "application/vnd.ms-word2006ml",
          "application/vnd.ms-wordml",
          "application/vnd.ms-excel",
          "application/vnd.ms-powerpoint",
          "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
          "application/vnd.openxmlformats-officedocument.spreadsheetml.template",
          "application/vnd.ms-excel.sheet.macroenabled.12",
          "application/vnd.openxmlformats-officedocument.presentationml.presentation",
          "application/vnd.openxmlformats-officedocument.presentationml.slideshow",
          "application/vnd.openxmlformats-officedocument.presentationml.template",
          "application/vnd.oasis.opendocument.spreadsheet",
          "application/vnd.oasis.opendocument.presentation" ->
          office;
      default -> mediaType.startsWith("text/") ? plain : null;
    };
  }
}
