package vn.vanban.segment;

import com.coccoc.Tokenizer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Loads and initialises coccoc's library, once in a process: it keeps one dictionary for all, and a
 * second initialisation, or two at once, end the process.
 */
final class CoccocLibrary {

  static final List<String> DICTIONARY_FILES =
      List.of(
          "alphabetic",
          "numeric",
          "d_and_gi.txt",
          "i_and_y.txt",
          "multiterm_trie.dump",
          "syllable_trie.dump",
          "nontone_pair_freq_map.dump");

  private static final String NAME = "coccoc_tokenizer_jni";
  private static final int DONE = 0;

  private static final Object LOCK = new Object();

  /** What the one attempt was made with, and its outcome; the library itself is no less static. */
  private static @Nullable Attempt attempt;

  private record Attempt(Path dictionary, boolean succeeded) {}

  private CoccocLibrary() {}

  /**
   * The library, ready to segment.
   *
   * @param library its file; null looks for {@code coccoc_tokenizer_jni} on java.library.path
   * @param dictionary the folder with its seven files
   * @throws CoccocUnavailableException where anything is missing or has failed before
   */
  static Tokenizer ready(@Nullable Path library, Path dictionary) {
    Path folder = dictionary.toAbsolutePath().normalize();
    synchronized (LOCK) {
      var made = attempt;
      if (made != null) {
        return afterAttempt(made, folder);
      }
      checkFiles(folder);
      load(library);
      var tokenizer = new Tokenizer();
      boolean succeeded = initialize(tokenizer, folder);
      attempt = new Attempt(folder, succeeded);
      if (!succeeded) {
        throw new CoccocUnavailableException("its library refused the dictionary in " + folder);
      }
      return tokenizer;
    }
  }

  private static Tokenizer afterAttempt(Attempt made, Path folder) {
    if (!made.succeeded()) {
      throw new CoccocUnavailableException(
          "its initialisation with "
              + made.dictionary()
              + " failed before, and a second attempt would end the process; start anew");
    }
    if (!made.dictionary().equals(folder)) {
      throw new CoccocUnavailableException(
          "this process already uses the dictionary in "
              + made.dictionary()
              + " and cannot change to "
              + folder);
    }
    return new Tokenizer();
  }

  private static void checkFiles(Path folder) {
    var missing =
        DICTIONARY_FILES.stream().filter(name -> !Files.isReadable(folder.resolve(name))).toList();
    if (!missing.isEmpty()) {
      throw new CoccocUnavailableException(
          "its dictionary folder " + folder + " lacks " + String.join(", ", missing));
    }
  }

  @SuppressWarnings("restricted") // A native library is what is asked for.
  private static void load(@Nullable Path library) {
    try {
      if (library == null) {
        System.loadLibrary(NAME);
      } else {
        System.load(library.toAbsolutePath().toString());
      }
    } catch (UnsatisfiedLinkError e) {
      String place =
          library == null
              ? System.mapLibraryName(NAME)
                  + " on java.library.path ("
                  + System.getProperty("java.library.path")
                  + ")"
              : library.toAbsolutePath().toString();
      throw new CoccocUnavailableException("cannot load " + place + ": " + e.getMessage(), e);
    }
  }

  private static boolean initialize(Tokenizer tokenizer, Path folder) {
    try {
      return tokenizer.initialize(folder.toString()) == DONE;
    } catch (UnsatisfiedLinkError e) {
      throw new CoccocUnavailableException(
          "the library lacks what com.coccoc.Tokenizer needs: " + e.getMessage(), e);
    }
  }
}
