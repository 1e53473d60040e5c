package vn.vanban.index;

import vn.vanban.text.Letters;

/** The words "DỰ THẢO" above, beside or below the letterhead. */
public final class DraftMark {

  private static final int HEAD_LINES = 25;

  private DraftMark() {}

  /**
   * @param text of a document, or its first lines
   */
  public static boolean isOn(String text) {
    return text.lines()
        .limit(HEAD_LINES)
        .anyMatch(line -> Letters.fold(line.strip()).startsWith("du thao"));
  }
}
