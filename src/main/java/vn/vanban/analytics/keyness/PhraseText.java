package vn.vanban.analytics.keyness;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.vanban.analytics.keyness.PhraseWords.Role;
import vn.vanban.index.analysis.TextWords;
import vn.vanban.index.analysis.WordFinder;
import vn.vanban.text.Letters;
import vn.vanban.text.Sentences;

/**
 * Texts as the words that phrases can be made of, with breaks where no phrase goes on: at signs,
 * numbers, ends of sentences and words that are in no phrase. Four bytes a word. Not thread-safe.
 */
final class PhraseText {

  /** In place of a word. */
  static final int BREAK = -1;

  private final WordFinder finder = new WordFinder();
  private final PhraseWords roles;
  private final Map<String, Integer> numbers = new HashMap<>();
  private final List<String> terms = new ArrayList<>();
  private final List<Role> roleOf = new ArrayList<>();
  private int[] words = new int[1024];
  private int size;

  PhraseText(PhraseWords roles) {
    this.roles = roles;
  }

  /** Reads a stored text; no phrase goes on from one to the next. */
  void add(String text) {
    var sentences = Sentences.of(text);
    var found = finder.of(text, sentences);
    for (int i = 0; i < found.count(); i++) {
      if (i == 0 || parts(text, found, i, sentences)) {
        append(BREAK);
      }
      int word = number(found.term(i));
      append(roleOf.get(word) == Role.NEVER ? BREAK : word);
    }
  }

  private static boolean parts(String text, TextWords found, int word, Sentences sentences) {
    int from = found.span(word - 1).end();
    int to = found.span(word).start();
    boolean lineEnds = false;
    for (int i = from; i < to; i++) {
      if (!Letters.isSpace(text.charAt(i))) {
        return true;
      }
      lineEnds |= text.charAt(i) == '\n';
    }
    return lineEnds && sentences.around(from - 1).start() != sentences.around(to).start();
  }

  private int number(String term) {
    return numbers.computeIfAbsent(
        term,
        added -> {
          terms.add(added);
          roleOf.add(roles.role(added));
          return terms.size() - 1;
        });
  }

  private void append(int word) {
    if (size == words.length) {
      words = Arrays.copyOf(words, 2 * size);
    }
    words[size++] = word;
  }

  int size() {
    return size;
  }

  /** The number of the word at a place, or {@link #BREAK}. */
  int word(int place) {
    return words[place];
  }

  String term(int word) {
    return terms.get(word);
  }

  Role role(int word) {
    return roleOf.get(word);
  }
}
