package vn.vanban.analytics.concordance;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What becomes of words that only hold a sentence together; {@link #toString()} is the code in
 * questions.
 */
public enum StopWords {
  KEEP,
  /** Collocates that are such a word, or hold one, are left out. */
  DROP;

  private static final String FILE = "stop-words.txt";

  private static final Set<String> WORDS = read();

  /**
   * @param words lower-case syllables with a space between them
   */
  boolean isKept(String words) {
    if (this == KEEP) {
      return true;
    }
    for (var word : words.split(" ", -1)) {
      if (WORDS.contains(word)) {
        return false;
      }
    }
    return true;
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }

  private static Set<String> read() {
    try (InputStream in = StopWords.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IllegalStateException("the program is incomplete: no " + FILE + " in it");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(String::strip)
          .collect(Collectors.toUnmodifiableSet());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the built-in " + FILE, e);
    }
  }
}
