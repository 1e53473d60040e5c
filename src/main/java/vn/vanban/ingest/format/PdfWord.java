package vn.vanban.ingest.format;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.vanban.ingest.format.PdfPage.Line;
import vn.vanban.ingest.format.PdfPage.Trait;
import vn.vanban.text.Letters;
import vn.vanban.text.Syllable;

/**
 * A word in its place on a page, in points from the upper left corner.
 *
 * @param foot where its letters stand
 * @param size of its largest letters
 */
record PdfWord(String text, float left, float right, float foot, float size, boolean bold) {

  static final String SUPERSCRIPTS = "\u2070\u00B9\u00B2\u00B3\u2074\u2075\u2076\u2077\u2078\u2079";

  /** Raised numbers are set in about two thirds of the size of the text beside them. */
  private static final float RAISED = 0.8f;

  /** Wider than the widest space of a justified line (in sizes of the letters). */
  private static final float COLUMN_GAP = 2.5f;

  /** Words of one line stand this close in height; lines are a whole size apart and more. */
  private static final float SAME_LINE = 0.45f;

  /** A raised number stands higher. */
  private static final float RAISED_LINE = 0.65f;

  /** A space is a quarter of a size wide; what is closer was one word, set in two pieces. */
  private static final float PIECE_GAP = 0.35f;

  float middle() {
    return (left + right) / 2;
  }

  /** Where most of its letters have their middle. */
  float centre() {
    return foot - size * 0.3f;
  }

  /** Words of one column as lines, each from left to right; the lines from top to bottom. */
  static List<List<PdfWord>> lines(List<PdfWord> words) {
    var sorted = new ArrayList<>(words);
    sorted.sort(Comparator.comparingDouble(PdfWord::foot).thenComparingDouble(PdfWord::left));
    var lines = new ArrayList<List<PdfWord>>();
    PdfWord first = null;
    for (var word : sorted) {
      if (first == null || word.foot - first.foot > sameLine(first, word)) {
        lines.add(new ArrayList<>());
        first = word;
      } else if (word.size > first.size) {
        // A raised number came first: the words behind it say where the line stands.
        first = word;
      }
      lines.getLast().add(word);
    }
    lines.replaceAll(PdfWord::inOrder);
    return lines;
  }

  private static float sameLine(PdfWord first, PdfWord second) {
    boolean raised = first.size < RAISED * second.size;
    return (raised ? RAISED_LINE : SAME_LINE) * Math.max(first.size, second.size);
  }

  private static List<PdfWord> inOrder(List<PdfWord> line) {
    line.sort(Comparator.comparingDouble(PdfWord::left));
    return line.size() < 2 ? line : withRaisedNumbers(line);
  }

  /** A note's number that stands apart from the words, before them or behind them. */
  private static List<PdfWord> withRaisedNumbers(List<PdfWord> line) {
    var marked = new ArrayList<PdfWord>();
    for (int i = 0; i < line.size(); i++) {
      var word = line.get(i);
      var beside = line.get(i == 0 ? 1 : i - 1);
      boolean raised =
          word.text.length() <= 3
              && word.text.chars().allMatch(c -> c >= '0' && c <= '9')
              && word.size < RAISED * beside.size
              && word.foot < beside.foot - beside.size / 10;
      marked.add(raised ? word.asNoteNumber() : word);
    }
    return marked;
  }

  private PdfWord asNoteNumber() {
    return new PdfWord(raised(Integer.parseInt(text)), left, right, foot, size, bold);
  }

  /** The number of a note as it is printed. */
  static String raised(int number) {
    var raised = new StringBuilder();
    String.valueOf(number).chars().forEach(c -> raised.append(SUPERSCRIPTS.charAt(c - '0')));
    return raised.toString();
  }

  private boolean isNoteNumber() {
    return SUPERSCRIPTS.indexOf(text.charAt(0)) >= 0;
  }

  /**
   * @param words of one line, from left to right; not empty
   */
  static Line line(List<PdfWord> words, Set<Trait> traits) {
    var all = new HashSet<>(traits);
    if (words.getFirst().isNoteNumber()) {
      all.add(Trait.FOOTNOTE);
    }
    if (words.stream().allMatch(word -> word.bold || word.isNoteNumber())) {
      all.add(Trait.BOLD);
    }
    float size = size(words);
    float foot = words.getLast().foot;
    for (var word : words) {
      foot = word.size >= size ? word.foot : foot;
    }
    return new Line(text(words), words.getFirst().left, words.getLast().right, foot, size, all);
  }

  private static float size(List<PdfWord> words) {
    Map<Float, Integer> letters = new HashMap<>();
    for (var word : words) {
      letters.merge(word.size, word.text.length(), Integer::sum);
    }
    return letters.entrySet().stream()
        .max(Map.Entry.<Float, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
        .orElseThrow()
        .getKey();
  }

  private static String text(List<PdfWord> words) {
    var text = new StringBuilder();
    PdfWord before = null;
    for (var word : words) {
      boolean glued = before != null && (isOneWord(before, word) || word.isNoteOf(before));
      if (before != null && !glued) {
        float gap = word.left - before.right;
        text.append(gap > COLUMN_GAP * Math.max(before.size, word.size) ? '\t' : ' ');
      }
      text.append(word.text);
      before = word;
    }
    return text.toString().strip();
  }

  /** Behind a word, not behind a list mark. */
  private boolean isNoteOf(PdfWord before) {
    char last = before.text.charAt(before.text.length() - 1);
    return isNoteNumber()
        && left - before.right < PIECE_GAP * before.size
        && (before.text.length() > 4 || Character.isLetter(last));
  }

  /** "PH ẠM" and "T ăng": one letter came from another font and left a gap. */
  private static boolean isOneWord(PdfWord first, PdfWord second) {
    if (second.left - first.right > PIECE_GAP * first.size
        || first.text.length() + second.text.length() > 7
        || !areLetters(first.text)
        || !areLetters(second.text)) {
      return false;
    }
    String whole = first.text + second.text;
    boolean parts =
        Syllable.isValid(first.text, 0, first.text.length())
            && Syllable.isValid(second.text, 0, second.text.length());
    return !parts && Syllable.isValid(whole, 0, whole.length()) && isOneCase(whole);
  }

  private static boolean areLetters(String word) {
    return word.chars().allMatch(Character::isLetter);
  }

  /** All capitals, or none behind the first letter. */
  private static boolean isOneCase(String word) {
    String rest = word.substring(1);
    return rest.equals(Letters.lower(rest)) || word.chars().noneMatch(Character::isLowerCase);
  }
}
