package vn.vanban.segment;

import com.coccoc.Tokenizer;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import vn.vanban.document.NumberScanner;

/**
 * Coccoc's native engine, where it is installed. Numbers of documents, which it cuts, are put
 * together again, and white space inside a word does not break it, as in the built-in engine.
 */
public final class CoccocSegmenter implements WordSegmenter {

  /** As long as a stored text can be; the library counts in 32 bits and checks nothing. */
  static final int LONGEST = 20_000_000;

  /** Of the library's ways to segment: running text, neither host nor URL. */
  private static final int NORMAL = 0;

  private static final long HEADER_BYTES = 64;
  private static final int COUNT = 2;
  private static final int TOKENS = 3;

  private static final long TOKEN_BYTES = 24;
  private static final long START = 8;
  private static final long END = 12;
  private static final long TYPE = 16;

  private final Tokenizer tokenizer;

  private CoccocSegmenter(Tokenizer tokenizer) {
    this.tokenizer = tokenizer;
  }

  /**
   * Loads the library, or takes the one that this process has loaded.
   *
   * @param library its file; null looks for it on java.library.path
   * @param dictionary the folder with its seven files; one folder for the life of the process
   * @throws CoccocUnavailableException where that cannot be
   */
  public static CoccocSegmenter open(@Nullable Path library, Path dictionary) {
    return new CoccocSegmenter(CoccocLibrary.ready(library, dictionary));
  }

  /**
   * @throws IllegalArgumentException where the text has more than 20 million UTF-16 units
   */
  @Override
  public Words segment(CharSequence text) {
    if (text.length() > LONGEST) {
      throw new IllegalArgumentException(
          "a text of " + text.length() + " characters; coccoc's engine takes " + LONGEST);
    }
    var collapsed = CollapsedText.of(text);
    var words = new TokenCover(collapsed, NumberScanner.find(text), text);
    if (!collapsed.isEmpty()) {
      addTokens(collapsed.text(), words);
    }
    return words.build();
  }

  @SuppressWarnings("restricted") // The library hands out addresses; their sizes are its contract.
  private void addTokens(String text, TokenCover words) {
    long pointer = tokenizer.segmentPointer(text, false, NORMAL, true);
    if (pointer == 0) {
      throw new IllegalStateException("coccoc's library returned no tokens");
    }
    try {
      var header = MemorySegment.ofAddress(pointer).reinterpret(HEADER_BYTES);
      long count = header.getAtIndex(ValueLayout.JAVA_LONG_UNALIGNED, COUNT);
      long address = header.getAtIndex(ValueLayout.JAVA_LONG_UNALIGNED, TOKENS);
      if (count <= 0 || address == 0) {
        return;
      }
      // With spaces and marks of its own a text still has no more tokens than this.
      if (count > 2L * text.length() + 2) {
        throw new IllegalStateException("coccoc's library returned " + count + " tokens");
      }
      read(MemorySegment.ofAddress(address).reinterpret(count * TOKEN_BYTES), count, words);
    } finally {
      tokenizer.freeMemory(pointer);
    }
  }

  private static void read(MemorySegment tokens, long count, TokenCover words) {
    for (long at = 0; at < count * TOKEN_BYTES; at += TOKEN_BYTES) {
      words.add(
          tokens.get(ValueLayout.JAVA_INT_UNALIGNED, at + START),
          tokens.get(ValueLayout.JAVA_INT_UNALIGNED, at + END),
          tokens.get(ValueLayout.JAVA_INT_UNALIGNED, at + TYPE));
    }
  }
}
