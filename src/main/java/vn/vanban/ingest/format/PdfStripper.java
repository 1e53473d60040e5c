package vn.vanban.ingest.format;

import java.awt.geom.Point2D;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorName;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import vn.vanban.text.Letters;

/**
 * The words of a PDF and the lines that it draws, page by page, put in order by {@link PdfLayout}.
 */
final class PdfStripper extends PDFTextStripper {

  /** Raised numbers are set in about two thirds of the size of the text beside them. */
  private static final float RAISED = 0.8f;

  /** From here on a font is bold (400 is regular, 700 bold). */
  private static final float BOLD_WEIGHT = 600;

  /** "12)" and "15." before the number of a note. */
  private static final int LONGEST_MARK = 4;

  /** Their squares and cubes are written with plain figures: m2, km2, m3. */
  private static final Set<String> UNITS = Set.of("m", "km", "cm", "dm", "mm", "hm");

  private final int maxUnits;
  private final List<PdfPage> pages = new ArrayList<>();
  private final Set<String> fonts = new LinkedHashSet<>();

  /** By the direction in which they are read (degrees). */
  private final TreeMap<Integer, List<PdfWord>> words = new TreeMap<>();

  private PdfRules rules = new PdfRules();
  private int units;
  private double pictures;

  PdfStripper(int maxUnits) {
    this.maxUnits = maxUnits;
    setSortByPosition(true);
    setSuppressDuplicateOverlappingText(true);
  }

  List<PdfPage> read(PDDocument document) throws IOException {
    writeText(document, Writer.nullWriter());
    return List.copyOf(pages);
  }

  boolean isFull() {
    return units > maxUnits;
  }

  /** The names of the fonts of the text read so far. */
  Set<String> fonts() {
    return fonts;
  }

  @Override
  public void processPage(PDPage page) throws IOException {
    if (!isFull()) {
      super.processPage(page);
    }
  }

  @Override
  protected void startPage(PDPage page) {
    words.clear();
    rules = new PdfRules();
    pictures = 0;
  }

  @Override
  protected void endPage(PDPage page) {
    var lines = new ArrayList<PdfPage.Line>();
    words.forEach((direction, group) -> {
      var grid = rules.grid((x, y) -> turned(page, direction, x, y));
      lines.addAll(PdfLayout.lines(group, PdfTables.of(grid)));
    });
    var box = page.getCropBox();
    double area = (double) box.getWidth() * box.getHeight();
    pages.add(new PdfPage(lines, area > 0 ? pictures / area : 0));
    for (var line : lines) {
      units += line.text().length() + 1;
    }
  }

  /** As {@link TextPosition} turns the places of letters that are read in this direction. */
  private static Point2D.Float turned(PDPage page, int direction, float x, float y) {
    var box = page.getCropBox();
    float width = box.getWidth();
    float height = box.getHeight();
    float right = x - box.getLowerLeftX();
    float up = y - box.getLowerLeftY();
    return switch (direction) {
      case 90 -> new Point2D.Float(up, right);
      case 180 -> new Point2D.Float(width - right, up);
      case 270 -> new Point2D.Float(height - up, width - right);
      default -> new Point2D.Float(right, height - up);
    };
  }

  @Override
  protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
    var matrix = getGraphicsState().getCurrentTransformationMatrix();
    if (drawsPicture(operator, operands)) {
      // A picture fills the unit square, which the matrix puts in its place.
      double area =
          (double) matrix.getScaleX() * matrix.getScaleY()
              - (double) matrix.getShearX() * matrix.getShearY();
      pictures += Math.abs(area);
    }
    rules.see(operator, operands, matrix);
    super.processOperator(operator, operands);
  }

  private boolean drawsPicture(Operator operator, List<COSBase> operands) {
    return switch (operator.getName()) {
      case OperatorName.DRAW_OBJECT ->
          !operands.isEmpty()
              && operands.getFirst() instanceof COSName name
              && getResources() != null
              && getResources().isImageXObject(name);
      case OperatorName.BEGIN_INLINE_IMAGE -> true;
      default -> false;
    };
  }

  @Override
  protected void writeString(String text, List<TextPosition> letters) {
    // What the letters stand for may be spelt otherwise in the text: as ligatures, right to left.
    boolean same = letters.stream().mapToInt(l -> l.getUnicode().length()).sum() == text.length();
    int from = 0;
    int at = 0;
    int start = 0;
    for (int i = 0; i <= letters.size(); i++) {
      if (i < letters.size() && !letters.get(i).getUnicode().isBlank()) {
        at += letters.get(i).getUnicode().length();
        continue;
      }
      var part = letters.subList(from, i);
      addWord(same ? text.substring(start, at) : spelt(part), part);
      at += i < letters.size() ? letters.get(i).getUnicode().length() : 0;
      start = at;
      from = i + 1;
    }
  }

  private static String spelt(List<TextPosition> letters) {
    return letters.stream().map(TextPosition::getUnicode).collect(Collectors.joining());
  }

  private void addWord(String text, List<TextPosition> letters) {
    if (text.isBlank()) {
      return;
    }
    var first = letters.getFirst();
    var last = letters.getLast();
    float size = 1;
    float foot = first.getYDirAdj();
    for (var letter : letters) {
      if (letter.getFontSizeInPt() > size) {
        size = letter.getFontSizeInPt();
        foot = letter.getYDirAdj();
      }
    }
    addFont(first.getFont());
    String word = withRaisedNumbers(text, letters, size, foot);
    words
        .computeIfAbsent(Math.round(first.getDir()), direction -> new ArrayList<>())
        .add(
            new PdfWord(
                word,
                first.getXDirAdj(),
                last.getXDirAdj() + last.getWidthDirAdj(),
                foot,
                size,
                letters.stream().allMatch(letter -> isBold(letter.getFont()))));
  }

  /** "ABCDEF+.VnTime" is a part of .VnTime. */
  private void addFont(PDFont font) {
    String name = font.getName();
    if (name != null) {
      fonts.add(name.substring(name.indexOf('+') + 1));
    }
  }

  private static boolean isBold(PDFont font) {
    String name = font.getName();
    var descriptor = font.getFontDescriptor();
    return name != null && name.toLowerCase(Locale.ROOT).contains("bold")
        || descriptor != null
            && (descriptor.isForceBold() || descriptor.getFontWeight() >= BOLD_WEIGHT);
  }

  /**
   * The numbers of footnotes as they are printed, so that they belong to no word beside them: "4.⁸"
   * is the fourth item, not item 4.8, and "mạng¹" is "mạng". Behind a list mark they stand apart.
   */
  private static String withRaisedNumbers(
      String text, List<TextPosition> letters, float size, float foot) {
    if (letters.size() != text.length() || text.chars().noneMatch(c -> c >= '0' && c <= '9')) {
      return text;
    }
    var word = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      var letter = letters.get(i);
      boolean raised =
          c >= '0'
              && c <= '9'
              && letter.getFontSizeInPt() < RAISED * size
              && letter.getYDirAdj() < foot - size / 10;
      if (raised && !UNITS.contains(Letters.lower(word))) {
        if (i > 0 && i <= LONGEST_MARK && ".)".indexOf(word.charAt(word.length() - 1)) >= 0) {
          word.append(' ');
        }
        word.append(PdfWord.SUPERSCRIPTS.charAt(c - '0'));
      } else {
        word.append(c);
      }
    }
    return word.toString();
  }
}
