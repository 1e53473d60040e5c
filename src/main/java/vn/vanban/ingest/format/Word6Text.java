package vn.vanban.ingest.format;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.BooleanSupplier;

/**
 * The characters of a Word 6 text, some of which mean marks and breaks, as lines. Not thread-safe.
 */
final class Word6Text {

  private static final char CELL_END = 0x07;
  private static final char PAGE_BREAK = '\f';
  private static final char COLUMN_BREAK = 0x0E;
  private static final char FIELD_START = 0x13;
  private static final char FIELD_RESULT = 0x14;
  private static final char FIELD_END = 0x15;
  private static final char NO_BREAK_HYPHEN = 0x1E;
  private static final char OPTIONAL_HYPHEN = 0x1F;

  private final LineBuilder lines;
  private final StringBuilder paragraph = new StringBuilder();
  private boolean inRow;
  private boolean inCell;

  /** Fields within fields: each shows its code, until its result starts. */
  private final Deque<Boolean> fieldsInCode = new ArrayDeque<>();

  private int codes;

  Word6Text(LineBuilder lines) {
    this.lines = lines;
  }

  /**
   * @param full asked after each paragraph; true ends the reading
   */
  void read(String text, BooleanSupplier full) {
    for (int i = 0; i < text.length() && !full.getAsBoolean(); i++) {
      character(text.charAt(i));
    }
    endParagraph();
    lines.finish();
  }

  private void character(char c) {
    switch (c) {
      case '\r', PAGE_BREAK, COLUMN_BREAK -> endParagraph();
      case CELL_END -> endCell();
      case FIELD_START -> pushField(true);
      case FIELD_RESULT -> {
        popField();
        pushField(false);
      }
      case FIELD_END -> popField();
      default -> {
        if (codes == 0) {
          append(c);
        }
      }
    }
  }

  private void pushField(boolean inCode) {
    fieldsInCode.push(inCode);
    codes += inCode ? 1 : 0;
  }

  private void popField() {
    codes -= Boolean.TRUE.equals(fieldsInCode.poll()) ? 1 : 0;
  }

  private void append(char c) {
    if (c == NO_BREAK_HYPHEN) {
      paragraph.append('\u2011');
    } else if (c > CELL_END && c != '\b' && c != OPTIONAL_HYPHEN) {
      // Left out: pictures and marks of notes; U+00AD for the hyphen would be a letter of TCVN3.
      paragraph.append(c);
    }
  }

  private void endParagraph() {
    if (inRow && !inCell) {
      lines.start("td");
      inCell = true;
    }
    lines.start("p");
    lines.text(paragraph);
    lines.end("p");
    clearParagraph();
  }

  /** The mark of a row stands right behind that of its last cell. */
  private void endCell() {
    if (inCell || !paragraph.isEmpty()) {
      if (!inRow) {
        lines.start("tr");
        inRow = true;
      }
      endParagraph();
      lines.end("td");
      inCell = false;
    } else if (inRow) {
      lines.end("tr");
      inRow = false;
    }
    clearParagraph();
  }

  /** A field's code ends with its paragraph: what is left open must not hide the rest. */
  private void clearParagraph() {
    paragraph.setLength(0);
    fieldsInCode.clear();
    codes = 0;
  }
}
