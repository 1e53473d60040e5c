package vn.vanban.analytics.keyness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.vanban.text.Letters;
import vn.vanban.text.SpellingVariants;

/** What words do in key phrases. Immutable and thread-safe. */
final class PhraseWords {

  /** What a word does in a phrase. */
  enum Role {
    /** Begins, ends or is one. */
    CONTENT,
    /** Only stands between such words: "quyền của công dân". */
    JOINING,
    /** Is in none, and parts those before and behind it. */
    NEVER
  }

  private static final String FILE = "phrase-words.txt";

  private final Set<String> joining = new HashSet<>();
  private final Set<String> never = new HashSet<>();

  private PhraseWords() {}

  /** Those that come with the program. */
  static PhraseWords builtIn() {
    try (var in = PhraseWords.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IllegalStateException("the program is incomplete: no " + FILE + " in it");
      }
      return read(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the built-in " + FILE, e);
    }
  }

  private static PhraseWords read(String text) {
    var words = new PhraseWords();
    var section = words.never;
    for (String line : text.lines().toList()) {
      switch (line.strip()) {
        case "[joining]" -> section = words.joining;
        case "[never]" -> section = words.never;
        case String other when !other.startsWith("#") ->
            Stream.of(other.split(",")).map(PhraseWords::term).forEach(section::add);
        default -> {
          // A comment.
        }
      }
    }
    // "về" joins, and parts nothing.
    words.never.removeAll(words.joining);
    return words;
  }

  /** As the index spells words. */
  private static String term(String typed) {
    return Stream.of(typed.strip().split(" "))
        .map(syllable -> SpellingVariants.unify(Letters.lower(syllable)))
        .collect(Collectors.joining(" "));
  }

  /**
   * @param word as the index has it
   */
  Role role(String word) {
    if (joining.contains(word)) {
      return Role.JOINING;
    }
    return never.contains(word) ? Role.NEVER : Role.CONTENT;
  }
}
