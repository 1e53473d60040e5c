package vn.vanban.search;

/** How many letters have to be put in, taken out, changed or swapped with their neighbour. */
final class EditDistance {

  private EditDistance() {}

  static boolean within(String one, String other, int most) {
    return Math.abs(one.length() - other.length()) <= most && of(one, other) <= most;
  }

  /** Of short words; time and memory grow with the product of their lengths. */
  static int of(String one, String other) {
    var rows = new int[one.length() + 1][other.length() + 1];
    for (int i = 0; i <= one.length(); i++) {
      for (int j = 0; j <= other.length(); j++) {
        rows[i][j] = i == 0 || j == 0 ? i + j : step(one, other, rows, i, j);
      }
    }
    return rows[one.length()][other.length()];
  }

  private static int step(String one, String other, int[][] rows, int i, int j) {
    char a = one.charAt(i - 1);
    char b = other.charAt(j - 1);
    int best = Math.min(rows[i - 1][j], rows[i][j - 1]) + 1;
    best = Math.min(best, rows[i - 1][j - 1] + (a == b ? 0 : 1));
    boolean swapped = i > 1 && j > 1 && a == other.charAt(j - 2) && b == one.charAt(i - 2);
    return swapped ? Math.min(best, rows[i - 2][j - 2] + 1) : best;
  }
}
