package vn.vanban.theme;

import vn.vanban.text.Letters;

/** What stands between two syllables, as a set of bits. */
final class Gap {

  static final int NEWLINE = 1;
  static final int COMMA = 2;
  static final int SEMICOLON = 4;
  static final int DASH = 8;
  static final int QUOTE = 16;

  /** A quotation mark that can only close; always together with {@link #QUOTE}. */
  static final int CLOSING = 64;

  /** What ends a run: a full stop, a colon, a bracket, an empty line. */
  static final int BREAK = 32;

  /** What a comma of a pattern stands for. */
  private static final int LISTING = COMMA | SEMICOLON | DASH;

  private Gap() {}

  /** Of the characters in {@code [start, end)}; 0 is white space within a line, or nothing. */
  static int between(CharSequence text, int start, int end) {
    int gap = 0;
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      if (c == '\n') {
        gap |= (gap & NEWLINE) == 0 ? NEWLINE : BREAK;
      } else if (!Letters.isSpace(c)) {
        gap |= of(c);
      }
    }
    return gap;
  }

  private static int of(char c) {
    if (Letters.isHyphen(c) || c == '/' || c == '&' || c == '+') {
      return DASH;
    }
    return switch (c) {
      case ',' -> COMMA;
      case ';' -> SEMICOLON;
      // Asterisks and underscores are emphasis in text taken from web pages.
      case '”', '’', '»' -> QUOTE | CLOSING;
      case '"', '\'', '“', '‘', '«', '*', '_' -> QUOTE;
      default -> BREAK;
    };
  }

  static boolean isBreak(int gap) {
    return (gap & BREAK) != 0;
  }

  /** Whether a comma of a pattern matches it. */
  static boolean lists(int gap) {
    return (gap & LISTING) != 0 && !isBreak(gap);
  }

  /** Whether the phrase before it is at its end. */
  static boolean endsPhrase(int gap) {
    return (gap & (LISTING | BREAK | CLOSING)) != 0;
  }

  /** Whether it parts nothing: white space or quotation marks. */
  static boolean isOpen(int gap) {
    return (gap & (LISTING | BREAK)) == 0;
  }
}
