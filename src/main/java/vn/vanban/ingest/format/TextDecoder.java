package vn.vanban.ingest.format;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Bytes → characters, where nothing but the bytes tells how. */
final class TextDecoder {

  /** One bad byte in this many is a blemish in UTF-8, not another encoding. */
  private static final int BLEMISH = 1_000;

  private TextDecoder() {}

  /**
   * By mark of byte order or the zero bytes of UTF-16, else UTF-8 where the bytes are so, else byte
   * by byte as ISO-8859-1, from which the stored text tells the old Vietnamese encodings and
   * windows-1252.
   */
  static String decode(byte[] bytes) {
    Charset told = byMark(bytes) != null ? byMark(bytes) : byZeros(bytes);
    if (told != null) {
      return new String(bytes, told);
    }
    Optional<String> utf8 = strictUtf8(bytes);
    if (utf8.isPresent()) {
      return utf8.get();
    }
    String lenient = new String(bytes, StandardCharsets.UTF_8);
    long bad = lenient.chars().filter(c -> c == '\uFFFD').count();
    return bad * BLEMISH < bytes.length ? lenient : new String(bytes, StandardCharsets.ISO_8859_1);
  }

  /** The text if every byte is well-formed UTF-8. */
  static Optional<String> strictUtf8(byte[] bytes) {
    try {
      CharBuffer decoded =
          StandardCharsets.UTF_8
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(bytes));
      return Optional.of(decoded.toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  /** The encoding that a byte order mark at the start tells, or null where none stands there. */
  static @Nullable Charset byMark(byte[] bytes) {
    if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
      return StandardCharsets.UTF_8;
    }
    if (startsWith(bytes, 0xFE, 0xFF) || startsWith(bytes, 0xFF, 0xFE)) {
      return StandardCharsets.UTF_16;
    }
    return null;
  }

  /** UTF-16 that has no mark, told by where its zero bytes stand; null where it is none. */
  private static @Nullable Charset byZeros(byte[] bytes) {
    byte[] start = Arrays.copyOf(bytes, Math.min(bytes.length, TextStart.BYTES));
    return switch (TextStart.width(start)) {
      case BYTES -> null;
      case LITTLE_ENDIAN -> StandardCharsets.UTF_16LE;
      case BIG_ENDIAN -> StandardCharsets.UTF_16BE;
    };
  }

  private static boolean startsWith(byte[] bytes, int... mark) {
    if (bytes.length < mark.length) {
      return false;
    }
    for (int i = 0; i < mark.length; i++) {
      if ((bytes[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }
}
