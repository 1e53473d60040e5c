package vn.vanban.ingest.format;

import java.util.Set;
import vn.vanban.ingest.format.PdfPage.Line;
import vn.vanban.ingest.format.PdfPage.Trait;
import vn.vanban.text.Letters;

/**
 * Whether a printed line goes on in the next one: it does where the next word had no place in it
 * and nothing says that another paragraph starts.
 */
final class Paragraphs {

  /** The narrowest space of a justified line (in sizes of the letters). */
  private static final float SPACE = 0.2f;

  /** The width of a word is known only from that of its line (in sizes of the letters). */
  private static final float SLACK = 0.6f;

  /** Lines of one paragraph differ by less; words of one font do so in old files (points). */
  private static final float SAME_SIZE = 0.8f;

  /** First lines are indented by 18 points and more. */
  private static final float INDENT = 7;

  /** Between paragraphs there are 3 points more than within them, at least. */
  private static final float GAP = 1.16f;

  /** A line with a raised number may be as far from the one before. */
  private static final float WIDE_GAP = 1.6f;

  /** A centred line leaves more free on both sides (points). */
  private static final float CENTRED = 20;

  private static final Set<String> HEADINGS =
      Set.of("điều", "chương", "mục", "phần", "phụ", "tiểu");

  private Paragraphs() {}

  /** Whether {@code line} ends within a word or number: at a hyphen or slash. */
  static boolean isBroken(CharSequence line, String next) {
    int last = line.length() - 1;
    return last > 0
        && !next.isEmpty()
        && (line.charAt(last) == '-' || line.charAt(last) == '/')
        && Character.isLetterOrDigit(line.charAt(last - 1))
        && Character.isLetterOrDigit(next.charAt(0));
  }

  /**
   * @param margins of the page that {@code line} is on
   * @param nextMargins of the page that {@code next} is on
   * @param samePage whether the distance between the lines tells anything
   */
  static boolean goesOn(
      Line line, Line next, Margins margins, Margins nextMargins, boolean samePage) {
    boolean text =
        Margins.isRunning(line)
            && Margins.isRunning(next)
            && !next.is(Trait.FOOTNOTE)
            && Math.abs(line.size() - next.size()) < SAME_SIZE
            && !endsInDots(line.text());
    if (!text || !isFull(line, next, margins) || isCentred(line, margins)) {
      return false;
    }
    boolean small = startsSmall(next.text());
    boolean sentenceOver = endsSentence(line.text());
    if (isHeading(line, next, small)) {
      return false;
    }
    boolean indented = next.left() - nextMargins.left() > INDENT;
    boolean inSentence = !sentenceOver && (small || !indented);
    if (samePage && isApart(line, next, margins, inSentence)) {
      return false;
    }
    boolean mark = startsWithMark(next.text());
    return indented ? !mark && !sentenceOver : !(mark && sentenceOver);
  }

  /** Whether the first word of {@code next} had no place behind {@code line}. */
  private static boolean isFull(Line line, Line next, Margins margins) {
    String text = next.text();
    int space = text.indexOf(' ');
    int length = space < 0 ? text.length() : space;
    float word = (next.right() - next.left()) * length / text.length();
    float slack = SLACK * line.size();
    return line.right() + SPACE * line.size() + word > margins.right() - slack;
  }

  private static boolean isCentred(Line line, Margins margins) {
    float before = line.left() - margins.left();
    float behind = margins.right() - line.right();
    return before > CENTRED && behind > CENTRED && Math.abs(before - behind) < CENTRED / 2;
  }

  /** Headings are bold or in capitals, what is below them is not. */
  private static boolean isHeading(Line line, Line next, boolean small) {
    if (isCapitals(line.text()) || isCapitals(next.text())) {
      return true;
    }
    boolean bold = line.is(Trait.BOLD);
    return bold != next.is(Trait.BOLD) && (bold || !small);
  }

  /** Words in capitals; "NĐ-CP" alone, the end of a number, is none. */
  private static boolean isCapitals(String text) {
    return text.chars().noneMatch(Character::isLowerCase)
        && text.chars().filter(Character::isUpperCase).count() > 3
        && text.indexOf(' ') > 0;
  }

  private static boolean isApart(Line line, Line next, Margins margins, boolean inSentence) {
    float leading = (next.foot() - line.foot()) / next.size();
    return leading < 0 || leading > margins.leading() * (inSentence ? WIDE_GAP : GAP);
  }

  private static boolean endsInDots(String text) {
    return text.endsWith("...") && text.length() > 40 || text.contains(".....");
  }

  /** A mark that ends a sentence, an item or a title, or a quotation behind one. */
  private static boolean endsSentence(String text) {
    int end = text.length();
    while (end > 0 && "\"”’»)]*".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    boolean closed = end < text.length() && text.charAt(text.length() - 1) != ')';
    return end == 0 || closed || ".;:!?".indexOf(text.charAt(end - 1)) >= 0;
  }

  private static boolean startsSmall(String text) {
    return Character.isLowerCase(text.charAt(0)) && !startsWithMark(text);
  }

  /** "1.", "1.2.", "a)", "(1)", "-", "+", "Điều 5", "Chương II". */
  static boolean startsWithMark(String text) {
    char first = text.charAt(0);
    if ("-–—+•*“\"".indexOf(first) >= 0) {
      return true;
    }
    int space = text.indexOf(' ');
    String word = space < 0 ? text : text.substring(0, space);
    if (HEADINGS.contains(Letters.lower(word))) {
      return Character.isUpperCase(first) && (space < 0 || isNumber(text, space + 1));
    }
    int last = word.length() - 1;
    boolean mark = last > 0 && ".)".indexOf(word.charAt(last)) >= 0 && word.length() <= 8;
    if (!mark) {
      return false;
    }
    String value = word.substring(first == '(' ? 1 : 0, last);
    return value.length() <= 2 && value.chars().allMatch(Character::isLetterOrDigit)
        || value.chars().allMatch(c -> c >= '0' && c <= '9' || c == '.')
        || value.chars().allMatch(c -> "IVX".indexOf(c) >= 0);
  }

  /** "5.", "II", "lục I". */
  private static boolean isNumber(String text, int from) {
    if (from >= text.length()) {
      return true;
    }
    char c = text.charAt(from);
    return Letters.isDigit(c)
        || "IVX".indexOf(c) >= 0
        || text.startsWith("lục", from)
        || text.startsWith("mục", from);
  }
}
