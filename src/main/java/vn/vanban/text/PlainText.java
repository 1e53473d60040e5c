package vn.vanban.text;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Reads the bytes of a plain text file, whatever encoding they are in. */
public final class PlainText {

  private PlainText() {}

  /**
   * The text of {@code bytes}: UTF-16 with a byte order mark, else UTF-8 where that is what they
   * are, else an old Vietnamese encoding, else windows-1252. Not yet a stored text.
   */
  public static String of(byte[] bytes) {
    return withMark(bytes).or(() -> utf8(bytes)).orElseGet(() -> eightBit(bytes));
  }

  private static Optional<String> withMark(byte[] bytes) {
    int mark = bytes.length < 2 ? 0 : (bytes[0] & 0xFF) << 8 | bytes[1] & 0xFF;
    Charset charset =
        switch (mark) {
          case 0xFEFF -> StandardCharsets.UTF_16BE;
          case 0xFFFE -> StandardCharsets.UTF_16LE;
          default -> StandardCharsets.UTF_8;
        };
    return charset.equals(StandardCharsets.UTF_8)
        ? Optional.empty()
        : Optional.of(new String(bytes, 2, bytes.length - 2, charset));
  }

  private static Optional<String> utf8(byte[] bytes) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return Optional.of(text.startsWith("\uFEFF") ? text.substring(1) : text);
    } catch (CharacterCodingException notUtf8) {
      return Optional.empty();
    }
  }

  /** The old encodings come first: they have letters among the control characters of Latin-1. */
  private static String eightBit(byte[] bytes) {
    String text = OldText.decode(new String(bytes, StandardCharsets.ISO_8859_1));
    var out = new StringBuilder(text);
    for (int i = 0; i < out.length(); i++) {
      char c = out.charAt(i);
      if (c >= 0x80 && c < 0xA0) {
        out.setCharAt(i, ByteTable.windows1252(c));
      }
    }
    return out.toString();
  }
}
