package vn.vanban.ingest.ocr;

import java.util.ArrayList;
import java.util.List;
import vn.vanban.text.Syllable;

/**
 * Reads the recogniser's table, a row for each word with its place, and leaves out what is no
 * writing: specks, rules, stamps.
 */
final class TsvPage {

  // Columns of the table.
  private static final int LEVEL = 0;
  private static final int LINE_FIRST = 2;
  private static final int LINE_LAST = 4;
  private static final int LEFT = 6;
  private static final int TOP = 7;
  private static final int WIDTH = 8;
  private static final int HEIGHT = 9;
  private static final int CONFIDENCE = 10;
  private static final int TEXT = 11;

  private static final String WORD = "5";

  /** Wider than the widest space of a justified line (in heights of a line). */
  private static final double COLUMN_GAP = 2.0;

  private static final float POINTS = 72f / Tesseract.RESOLUTION;

  /** Of 100. Lines that spell nothing and are less sure than this are stains. */
  private static final double SURE = 60;

  private final List<RecognisedPage.Line> lines = new ArrayList<>();
  private final List<Word> line = new ArrayList<>();
  private String lineKey = "";
  private int letters;
  private double sureness;

  private record Word(int left, int top, int width, int height, double confidence, String text) {

    int right() {
      return left + width;
    }

    int foot() {
      return top + height;
    }
  }

  private TsvPage() {}

  static RecognisedPage read(String table) {
    var page = new TsvPage();
    table.lines().forEach(page::row);
    page.endLine();
    double confidence = page.letters == 0 ? 0 : page.sureness / page.letters / 100;
    return new RecognisedPage(page.lines, page.letters, confidence);
  }

  private void row(String row) {
    String[] cells = row.split("\t", -1);
    if (cells.length <= TEXT || !cells[LEVEL].equals(WORD)) {
      return;
    }
    var key = new StringBuilder();
    for (int i = LINE_FIRST; i <= LINE_LAST; i++) {
      key.append(cells[i]).append(' ');
    }
    if (!lineKey.contentEquals(key)) {
      endLine();
      lineKey = key.toString();
    }
    String text = Misreadings.word(cells[TEXT]);
    if (!text.isEmpty()) {
      line.add(
          new Word(
              number(cells[LEFT]),
              number(cells[TOP]),
              number(cells[WIDTH]),
              number(cells[HEIGHT]),
              Double.parseDouble(cells[CONFIDENCE]),
              text));
    }
  }

  private static int number(String cell) {
    return Integer.parseInt(cell);
  }

  private void endLine() {
    while (!line.isEmpty() && isSpeck(line.getLast())) {
      line.removeLast();
    }
    while (!line.isEmpty() && isSpeck(line.getFirst())) {
      line.removeFirst();
    }
    if (!line.isEmpty() && isWriting()) {
      addLine();
    }
    line.clear();
  }

  private static boolean isSpeck(Word word) {
    return letters(word.text()) == 0 && word.confidence() < SURE;
  }

  private boolean isWriting() {
    boolean spells = false;
    int letters = 0;
    double sureness = 0;
    for (var word : line) {
      int count = letters(word.text());
      letters += count;
      sureness += count * word.confidence();
      spells |= count >= 2 && spells(word.text());
    }
    boolean star = line.size() == 1 && line.getFirst().text().equals("*");
    return star || letters > 0 && (spells || sureness >= SURE * letters);
  }

  private static boolean spells(String word) {
    int start = 0;
    int end = word.length();
    while (start < end && !isWriting(word.charAt(start))) {
      start++;
    }
    while (end > start && !isWriting(word.charAt(end - 1))) {
      end--;
    }
    return Syllable.isValid(word, start, end);
  }

  /** A mark that stands alone (ˆ) is a speck, though Unicode calls it a letter. */
  private static boolean isWriting(char c) {
    return Character.isLetterOrDigit(c) && Character.getType(c) != Character.MODIFIER_LETTER;
  }

  private static int letters(String word) {
    int count = 0;
    for (int i = 0; i < word.length(); i++) {
      count += isWriting(word.charAt(i)) ? 1 : 0;
    }
    return count;
  }

  private void addLine() {
    double height =
        line.stream().mapToInt(Word::height).sorted().skip(line.size() / 2).findFirst().orElse(1);
    double foot = line.stream().mapToInt(Word::foot).average().orElse(0);
    var text = new StringBuilder();
    Word before = null;
    for (var word : line) {
      if (before != null) {
        text.append(word.left() - before.right() > COLUMN_GAP * height ? '\t' : ' ');
      }
      text.append(word.text());
      int count = letters(word.text());
      letters += count;
      sureness += count * word.confidence();
      before = word;
    }
    float left = line.getFirst().left() * POINTS;
    float right = line.getLast().right() * POINTS;
    String words = Misreadings.line(text.toString());
    lines.add(new RecognisedPage.Line(words, left, right, (float) foot * POINTS));
  }
}
