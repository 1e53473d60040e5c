package vn.vanban.ingest.format;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import vn.vanban.ingest.header.PageFacts;

/** Plain text, kept character for character; a mark of byte order is dropped later. */
final class PlainTextReader implements FormatReader {

  @Override
  public Extraction read(Path file, int maxUnits) throws IOException {
    String text = TextDecoder.decode(start(file, 3L * maxUnits + 4));
    if (text.isBlank()) {
      return new Extraction.Refused(Extraction.Reason.EMPTY);
    }
    if (text.indexOf('\0') >= 0) {
      return new Extraction.Refused(Extraction.Reason.BROKEN);
    }
    boolean cut = text.length() > maxUnits;
    int end = cut ? TextCollector.withoutHalfPair(text, maxUnits) : text.length();
    return new Extraction.Content(text.substring(0, end), Set.of(), PageFacts.NONE, cut);
  }

  /**
   * At most {@code maxBytes}: no unit of UTF-16 takes more than three bytes in any encoding, so
   * that what is left out lies behind the limit on text.
   */
  private static byte[] start(Path file, long maxBytes) throws IOException {
    try (var input = Files.newInputStream(file)) {
      byte[] bytes = input.readNBytes((int) Math.min(maxBytes, Integer.MAX_VALUE - 8));
      return bytes.length < maxBytes ? bytes : Arrays.copyOf(bytes, wholeCharacters(bytes));
    }
  }

  /** Where the last character that begins in {@code bytes} of UTF-8 starts. */
  private static int wholeCharacters(byte[] bytes) {
    int end = bytes.length - 1;
    while (end > bytes.length - 4 && (bytes[end] & 0xC0) == 0x80) {
      end--;
    }
    return end & ~1;
  }
}
