package vn.vanban.ingest.format;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/**
 * Plain text that shows itself as such at first sight, so that no parser and no detector of formats
 * has to be asked. Whatever is in doubt is left to {@link Formats}, which says the same of these.
 */
public final class CertainText {

  /** What is larger is worth a worker's memory instead of the program's own (bytes). */
  private static final long LARGEST = 4L * 1024 * 1024;

  private CertainText() {}

  /**
   * The text of {@code file}; empty where another look is needed, or the file is large.
   *
   * @param maxUnits UTF-16 units of text after which reading stops
   * @throws IOException where the file cannot be read
   */
  public static Optional<Extraction> read(Path file, int maxUnits) throws IOException {
    return isNamedSo(file) && Files.size(file) <= LARGEST && startsSo(file)
        ? Optional.of(new PlainTextReader().read(file, maxUnits))
        : Optional.empty();
  }

  /**
   * Whether the file starts with nothing but characters of text, and with none of the marks by
   * which formats in text form start.
   *
   * @throws IOException where the file cannot be read
   */
  public static boolean startsSo(Path file) throws IOException {
    try (var input = Files.newInputStream(file)) {
      byte[] start = input.readNBytes(TextStart.BYTES);
      return TextStart.isOfText(start) && !isFormat(start);
    }
  }

  private static boolean isNamedSo(Path file) {
    String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    return name.endsWith(".txt") || name.endsWith(".md") || name.indexOf('.') < 0;
  }

  /** Tags, RTF, PostScript, scripts, PDF, and headers of mail: "Received: …", "BEGIN:VCARD". */
  private static boolean isFormat(byte[] start) {
    String text = new String(start, StandardCharsets.ISO_8859_1).strip();
    String visible = text.startsWith("\u00EF\u00BB\u00BF") ? text.substring(3).strip() : text;
    if (visible.isEmpty() || "<{%#!\u00FE\u00FF".indexOf(visible.charAt(0)) >= 0) {
      return !visible.isEmpty();
    }
    int at = 0;
    while (at < visible.length() && isOfFieldName(visible.charAt(at))) {
      at++;
    }
    boolean envelope = visible.startsWith("From ");
    return envelope || at > 0 && at < visible.length() && visible.charAt(at) == ':';
  }

  private static boolean isOfFieldName(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '-';
  }
}
