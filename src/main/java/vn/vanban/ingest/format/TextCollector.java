package vn.vanban.ingest.format;

/**
 * Lines that grow into a text, up to a limit. White space inside a line is kept; at its ends it is
 * dropped; several empty lines become one. Not thread-safe.
 */
final class TextCollector {

  private final StringBuilder text = new StringBuilder();
  private final int maxUnits;
  private boolean cut;

  TextCollector(int maxUnits) {
    this.maxUnits = maxUnits;
  }

  void line(CharSequence line) {
    String stripped = line.toString().strip();
    if (stripped.isEmpty()) {
      blank();
      return;
    }
    int room = maxUnits - text.length() - 1;
    if (stripped.length() > room) {
      cut = true;
      stripped = stripped.substring(0, withoutHalfPair(stripped, Math.max(0, room)));
    }
    if (!stripped.isEmpty()) {
      text.append(stripped).append('\n');
    }
  }

  /** An empty line, unless nothing or another empty line stands before it. */
  void blank() {
    int length = text.length();
    if (length > 1 && text.charAt(length - 2) != '\n' && length < maxUnits) {
      text.append('\n');
    }
  }

  /** UTF-16 units collected so far: where the next line starts. */
  int length() {
    return text.length();
  }

  /** Whether the limit is reached: what follows would be left out. */
  boolean isFull() {
    return cut;
  }

  String text() {
    int end = text.length();
    while (end > 0 && text.charAt(end - 1) == '\n') {
      end--;
    }
    return end == 0 ? "" : text.substring(0, end) + "\n";
  }

  /** {@code end}, or one less where it would part a surrogate pair. */
  static int withoutHalfPair(CharSequence text, int end) {
    return end > 0 && end < text.length() && Character.isHighSurrogate(text.charAt(end - 1))
        ? end - 1
        : end;
  }
}
