package vn.vanban.ingest.structure;

/**
 * Whether a line stands inside quoted text: the new wording that an amending document gives another
 * one. Fed line by line; forgets a quotation that is never closed. Not thread-safe.
 */
final class Quotations {

  /** The new wording of several articles; one that runs on longer has lost its closing mark. */
  private static final int LONGEST = 120_000;

  private int depth;
  private boolean straight;
  private int openedAt;

  /**
   * @param line without white space at its ends
   * @param offset of the line in the text
   * @return whether the line starts inside a quotation, or with one
   */
  boolean startsInside(String line, int offset) {
    if ((depth > 0 || straight) && offset - openedAt > LONGEST) {
      depth = 0;
      straight = false;
    }
    boolean inside = depth > 0 || straight || opens(line);
    if (depth == 0 && !straight) {
      openedAt = offset;
    }
    if (!straight && line.startsWith("\"") && !closesStraight(line, 1)) {
      straight = true;
    } else if (straight && closesStraight(line, 0)) {
      straight = false;
    }
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '“') {
        depth++;
      } else if (c == '”') {
        depth = Math.max(0, depth - 1);
      }
    }
    return inside;
  }

  /** A new article, chapter or signature that cannot be quoted ends what is still open. */
  void reset() {
    depth = 0;
    straight = false;
  }

  private static boolean opens(String line) {
    return !line.isEmpty() && (line.charAt(0) == '“' || line.charAt(0) == '"');
  }

  private static boolean closesStraight(String line, int from) {
    int end = line.length();
    while (end > from && ".;,/ ".indexOf(line.charAt(end - 1)) >= 0) {
      end--;
    }
    return end > from && line.charAt(end - 1) == '"' || line.indexOf('"', from) >= 0;
  }
}
