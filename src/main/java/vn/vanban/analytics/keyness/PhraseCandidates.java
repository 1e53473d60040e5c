package vn.vanban.analytics.keyness;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.vanban.analytics.keyness.PhraseWords.Role;

/**
 * The phrases of texts that may be key phrases: up to five words, of two syllables or more, that
 * begin and end with a word of content, with at most one word between that only joins. Longer ones
 * are looked for only where both of their shorter parts are frequent enough, so memory stays within
 * a few numbers for each place of the texts.
 */
final class PhraseCandidates {

  /**
   * @param text its words with spaces between them
   * @param frequency in all texts
   */
  record Candidate(String text, List<String> words, long frequency) {

    Candidate {
      words = List.copyOf(words);
    }

    int syllables() {
      return (int) text.chars().filter(c -> c == ' ').count() + 1;
    }

    private Candidate and(Candidate same) {
      return new Candidate(text, words, frequency + same.frequency);
    }
  }

  /** Several words that stand together once are a clause; twice they are a phrase. */
  private static final long REPEATED = 2;

  private static final int MOST_WORDS = 5;
  private static final int MOST_SYLLABLES = 10;

  /** A run that is not frequent enough, or none at all. */
  private static final int NONE = -1;

  private final PhraseText text;
  private final long leastOfWord;
  private final Map<String, Candidate> found = new HashMap<>();

  /** At each place the number of the run that begins there. */
  private final int[] runs;

  private PhraseCandidates(PhraseText text, long leastOfWord) {
    this.text = text;
    this.leastOfWord = leastOfWord;
    this.runs = new int[text.size()];
  }

  /**
   * By their text.
   *
   * @param leastOfWord how often a phrase of one word must stand in the texts, 1 or more
   */
  static Map<String, Candidate> of(PhraseText text, long leastOfWord) {
    var candidates = new PhraseCandidates(text, leastOfWord);
    for (int length = 1; length <= MOST_WORDS; length++) {
      candidates.count(length);
    }
    return candidates.found;
  }

  /** Numbers the runs of {@code length} words, from the numbers of those one word shorter. */
  private void count(int length) {
    long least = length == 1 ? leastOfWord : REPEATED;
    Map<Long, Integer> numbers = new HashMap<>();
    var frequencies = new ArrayList<Long>();
    var places = new ArrayList<Integer>();
    for (int i = 0; i < runs.length; i++) {
      long key = key(i, length);
      if (key == NONE) {
        runs[i] = NONE;
        continue;
      }
      int place = i;
      int number =
          numbers.computeIfAbsent(
              key,
              _ -> {
                frequencies.add(0L);
                places.add(place);
                return frequencies.size() - 1;
              });
      frequencies.set(number, frequencies.get(number) + 1);
      runs[i] = number;
    }
    for (int i = 0; i < runs.length; i++) {
      if (runs[i] != NONE && frequencies.get(runs[i]) < least) {
        runs[i] = NONE;
      }
    }
    for (int number = 0; number < places.size(); number++) {
      if (frequencies.get(number) >= least) {
        add(places.get(number), length, frequencies.get(number));
      }
    }
  }

  /** What runs of the same words share; reads the shorter runs, which are still at later places. */
  private long key(int place, int length) {
    if (length == 1) {
      return text.word(place);
    }
    if (place + 1 == runs.length || runs[place] == NONE || runs[place + 1] == NONE) {
      return NONE;
    }
    return (long) runs[place] << 32 | runs[place + 1];
  }

  private void add(int place, int length, long frequency) {
    int joining = 0;
    var words = new String[length];
    for (int i = 0; i < length; i++) {
      int word = text.word(place + i);
      joining += text.role(word) == Role.JOINING ? 1 : 0;
      words[i] = text.term(word);
    }
    boolean whole =
        joining <= 1
            && text.role(text.word(place)) == Role.CONTENT
            && text.role(text.word(place + length - 1)) == Role.CONTENT;
    if (!whole) {
      return;
    }
    var candidate = new Candidate(String.join(" ", words), Arrays.asList(words), frequency);
    if (candidate.syllables() >= 2 && candidate.syllables() <= MOST_SYLLABLES) {
      found.merge(candidate.text(), candidate, Candidate::and);
    }
  }
}
