package vn.vanban.yaml;

import java.util.Collection;
import java.util.Optional;
import java.util.TreeSet;
import vn.vanban.document.Warning.Message;

/** The words that are allowed at a place, as messages list them. */
final class Words {

  /** A word that differs in more of its letters was not meant. */
  private static final int MOST_DIFFERENCES = 2;

  private Words() {}

  static String listed(Collection<String> words) {
    return String.join(", ", new TreeSet<>(words));
  }

  /** What is allowed, and which of it was probably meant by {@code written}. */
  static Message allowed(String written, Collection<String> words) {
    String list = listed(words);
    var meant = closest(written, words);
    return new Message(
        meant.map(word -> "có phải là '" + word + "'? ").orElse("") + "được phép: " + list,
        meant.map(word -> "did you mean '" + word + "'? ").orElse("") + "allowed: " + list);
  }

  /** The word that is fewest letters away, if these are few; the first by letters among equals. */
  static Optional<String> closest(String written, Collection<String> words) {
    String best = null;
    int fewest = Math.min(MOST_DIFFERENCES, (written.length() + 1) / 3) + 1;
    for (String word : new TreeSet<>(words)) {
      int differences = differences(written, word);
      if (differences < fewest) {
        fewest = differences;
        best = word;
      }
    }
    return Optional.ofNullable(best);
  }

  /** Letters added, left out, changed, or swapped with their neighbour. */
  private static int differences(String a, String b) {
    if (Math.abs(a.length() - b.length()) > MOST_DIFFERENCES) {
      return MOST_DIFFERENCES + 1;
    }
    var rows = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        rows[i][j] = i == 0 || j == 0 ? i + j : step(rows, a, b, i, j);
      }
    }
    return rows[a.length()][b.length()];
  }

  private static int step(int[][] rows, String a, String b, int i, int j) {
    int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
    int fewest =
        Math.min(rows[i - 1][j - 1] + change, Math.min(rows[i - 1][j], rows[i][j - 1]) + 1);
    boolean swapped =
        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
    return swapped ? Math.min(fewest, rows[i - 2][j - 2] + 1) : fewest;
  }
}
