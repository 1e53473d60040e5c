package vn.vanban.ingest.format;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorName;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.jspecify.annotations.Nullable;
import vn.vanban.text.Letters;

/** Words of a PDF as lines, top to bottom and left to right, with the gaps between columns kept. */
final class PdfStripper extends PDFTextStripper {

  /** Wider than the widest space of a justified line (in sizes of the letters). */
  private static final float COLUMN_GAP = 2.5f;

  /** Lines of one paragraph are 1.2 to 1.5 sizes apart, paragraphs up to 2. */
  private static final float LINE_GAP = 2.3f;

  /** Raised numbers are set in about two thirds of the size of the text beside them. */
  private static final float RAISED = 0.8f;

  private final int maxUnits;
  private final List<PdfPage> pages = new ArrayList<>();
  private final List<PdfPage.Line> lines = new ArrayList<>();
  private final Set<String> fonts = new LinkedHashSet<>();
  private final StringBuilder line = new StringBuilder();
  private float previousEnd;
  private float baseline;
  private float previousBaseline;
  private float size = 1;
  private float firstSize;
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
    lines.clear();
    line.setLength(0);
    previousBaseline = 0;
    pictures = 0;
  }

  @Override
  protected void endPage(PDPage page) {
    endLine();
    var box = page.getCropBox();
    double area = (double) box.getWidth() * box.getHeight();
    pages.add(new PdfPage(lines, area > 0 ? pictures / area : 0));
  }

  @Override
  protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
    if (drawsPicture(operator, operands)) {
      // A picture fills the unit square, which the matrix puts in its place.
      var matrix = getGraphicsState().getCurrentTransformationMatrix();
      double area =
          (double) matrix.getScaleX() * matrix.getScaleY()
              - (double) matrix.getShearX() * matrix.getShearY();
      pictures += Math.abs(area);
    }
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
  protected void writeString(String word, List<TextPosition> letters) {
    if (letters.isEmpty()) {
      line.append(word);
      return;
    }
    var first = letters.getFirst();
    var last = letters.getLast();
    addFont(first.getFont().getName());
    if (line.isEmpty()) {
      baseline = first.getYDirAdj();
      firstSize = first.getFontSizeInPt();
    } else if (first.getXDirAdj() - previousEnd > COLUMN_GAP * size) {
      setLastSpace();
    }
    line.append(apart(word, letters));
    size = Math.max(1, last.getFontSizeInPt());
    previousEnd = last.getXDirAdj() + last.getWidthDirAdj();
  }

  /** "ABCDEF+.VnTime" is a part of .VnTime. */
  private void addFont(@Nullable String name) {
    if (name != null) {
      fonts.add(name.substring(name.indexOf('+') + 1));
    }
  }

  /** A footnote's number behind a list mark: "4.⁸ Xác định" is the fourth item, not item 4.8. */
  private static String apart(String word, List<TextPosition> letters) {
    if (letters.size() != word.length()) {
      return word;
    }
    for (int i = 1; i < word.length(); i++) {
      boolean raised =
          letters.get(i).getFontSizeInPt() < RAISED * letters.get(i - 1).getFontSizeInPt();
      if (raised && ".)".indexOf(word.charAt(i - 1)) >= 0 && Letters.isDigit(word.charAt(i))) {
        return word.substring(0, i) + ' ' + word.substring(i);
      }
    }
    return word;
  }

  private void setLastSpace() {
    int last = line.length() - 1;
    if (line.charAt(last) == ' ') {
      line.setCharAt(last, '\t');
    } else {
      line.append('\t');
    }
  }

  @Override
  protected void writeWordSeparator() {
    line.append(' ');
  }

  @Override
  protected void writeLineSeparator() {
    endLine();
  }

  private void endLine() {
    String text = line.toString().strip();
    line.setLength(0);
    if (text.isEmpty()) {
      return;
    }
    boolean afterGap = previousBaseline > 0 && baseline - previousBaseline > LINE_GAP * size;
    boolean footnote = firstSize < RAISED * size && Letters.isDigit(text.charAt(0));
    lines.add(new PdfPage.Line(text, afterGap, size, footnote));
    previousBaseline = baseline;
    units += text.length() + 1;
  }
}
