package vn.vanban.theme;

import java.util.Arrays;
import java.util.List;
import vn.vanban.theme.Part.Run;
import vn.vanban.theme.Sign.Kind;

/** Whether the people around a run act in a duty, judged by the words around it. */
final class DutyContext {

  /** Syllables on each side that are looked at: about two sentences of a newspaper. */
  private static final int REACH = 60;

  /** A word in the run's own sentence tells more than one in a neighbouring sentence. */
  private static final int SENTENCE_WEIGHT = 2;

  /** What a word of duty or private life tells; twice a hint. */
  private static final int WORD = 2;

  /** What the nearest word before the run in its sentence tells besides: who acts stands there. */
  private static final int NEAREST_WEIGHT = 2 * WORD;

  /** Syllables between that word and the run, at most. */
  private static final int NEAREST_REACH = 15;

  /** So many members in a row are the formula of official language. */
  private static final int FORMULA = 3;

  /** The least score of such a formula: it may stand without any words around. */
  private static final int ENOUGH_FOR_FORMULA = 0;

  /** The least score of a clear phrase or of two parts: something around it speaks of duty. */
  private static final int ENOUGH_WHEN_CLEAR = WORD;

  /** The least score of a word of everyday speech: one word of duty in its sentence. */
  private static final int ENOUGH_WHEN_VAGUE = 2 * WORD;

  private final Syllables syllables;

  /** Sum of what the words before a syllable tell: above 0 duty, below private life. */
  private final int[] balance;

  /** The same with what runs tell of duty. */
  private final int[] balanceWithRuns;

  /** Of the word, not a hint, that ends with a syllable: 1 duty, -1 private, 0 none. */
  private final byte[] words;

  /** By theme: where its runs stand that are a word of duty to the other themes, ascending. */
  private final List<int[]> telling;

  /**
   * @param shared the dictionary's words of duty and of private life
   * @param runs by theme, of those that ask for duty; several members together speak of it
   *     themselves, one tells the other themes of it
   */
  DutyContext(Syllables syllables, List<Match> shared, List<List<Run>> runs) {
    this.syllables = syllables;
    this.telling =
        runs.stream()
            .map(own -> own.stream().filter(DutyContext::tells).mapToInt(Run::from).toArray())
            .toList();
    this.balance = new int[syllables.count() + 1];
    this.words = new byte[syllables.count()];
    int end = 0;
    for (int i = 0; i < shared.size(); i++) {
      Match match = shared.get(i);
      boolean longest = i + 1 == shared.size() || shared.get(i + 1).from() > match.from();
      // What overlaps a word that counted already says the same thing once more.
      if (longest && match.from() >= end) {
        int weight = weight(match);
        balance[match.from() + 1] += weight;
        words[match.to() - 1] = (byte) (weight / WORD);
        end = match.to();
      }
    }
    sumUp(balance);
    int[] told = new int[balance.length];
    runs.stream()
        .flatMap(List::stream)
        .filter(run -> saysMuch(run) && score(run, balance) >= 0)
        .forEach(run -> told[run.from() + 1] = ENOUGH_WHEN_VAGUE);
    sumUp(told);
    this.balanceWithRuns = new int[balance.length];
    Arrays.setAll(balanceWithRuns, i -> balance[i] + told[i]);
  }

  private static void sumUp(int[] values) {
    for (int i = 1; i < values.length; i++) {
      values[i] += values[i - 1];
    }
  }

  private int weight(Match match) {
    // "minh" without accents may be minh, mình or mịnh.
    if (match.to() - match.from() == 1 && syllables.isAccentless(match.from())) {
      return 0;
    }
    return switch (match.sign().kind()) {
      case DUTY -> WORD;
      case DUTY_HINT -> WORD / 2;
      case PRIVATE -> -WORD;
      case PRIVATE_HINT -> -WORD / 2;
      default -> 0;
    };
  }

  /**
   * @param theme the run's, as an index of the runs given
   */
  boolean admits(Run run, int theme) {
    return score(run, balanceWithRuns) + told(run, theme) >= enough(run);
  }

  /** What the other themes' runs within reach say of duty. */
  private int told(Run run, int theme) {
    int told = 0;
    for (int other = 0; other < telling.size(); other++) {
      if (other != theme) {
        told +=
            countBelow(telling.get(other), run.to() + REACH)
                - countBelow(telling.get(other), run.from() - REACH);
      }
    }
    return WORD * told;
  }

  private static int countBelow(int[] ascending, int limit) {
    int at = Arrays.binarySearch(ascending, limit);
    return at < 0 ? -at - 1 : at;
  }

  private static boolean tells(Run run) {
    boolean member = run.has(Kind.MEMBER) && run.parts().stream().noneMatch(Part::isRefusal);
    return !saysMuch(run) && (member || run.has(Kind.PHRASE));
  }

  private static int enough(Run run) {
    if (saysMuch(run) && run.parts().size() >= FORMULA) {
      return ENOUGH_FOR_FORMULA;
    }
    boolean clear =
        saysMuch(run)
            || run.has(Kind.SLOGAN)
            || run.has(Kind.PHRASE)
            || (run.parts().size() > 1 && run.parts().stream().anyMatch(DutyContext::isHint));
    return clear ? ENOUGH_WHEN_CLEAR : ENOUGH_WHEN_VAGUE;
  }

  private static boolean saysMuch(Run run) {
    return run.parts().size() > 1
        && !run.parts().stream().allMatch(part -> part.isRefusal() || isHint(part));
  }

  private static boolean isHint(Part part) {
    return part.kind() == Kind.HINT || part.kind() == Kind.ALONE;
  }

  /** 1 where the nearest word before the run is one of duty, -1 where of private life, else 0. */
  private int nearest(Run run, int sentenceFrom) {
    int limit = Math.max(sentenceFrom, run.from() - NEAREST_REACH);
    for (int i = run.from(); i > limit; i--) {
      if (words[i - 1] != 0) {
        return words[i - 1];
      }
    }
    return 0;
  }

  /** What the words in the run and around it tell, summed up in {@code sums}. */
  private int score(Run run, int[] sums) {
    int from = Math.max(0, run.from() - REACH);
    int to = Math.min(syllables.count(), run.to() + REACH);
    int sentenceFrom = run.from();
    while (sentenceFrom > from
        && syllables.sentence(sentenceFrom - 1) == syllables.sentence(run.from())) {
      sentenceFrom--;
    }
    int sentenceTo = run.to();
    while (sentenceTo < to && syllables.sentence(sentenceTo) == syllables.sentence(run.to() - 1)) {
      sentenceTo++;
    }
    int inside = balance[run.to()] - balance[run.from()];
    return inside
        + outside(run, from, to, sums)
        + (SENTENCE_WEIGHT - 1) * outside(run, sentenceFrom, sentenceTo, sums)
        + NEAREST_WEIGHT * nearest(run, sentenceFrom);
  }

  private static int outside(Run run, int from, int to, int[] sums) {
    return sums[to] - sums[run.to()] + sums[run.from()] - sums[from];
  }
}
