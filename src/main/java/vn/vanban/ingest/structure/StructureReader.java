package vn.vanban.ingest.structure;

import java.util.List;
import vn.vanban.document.Provision;
import vn.vanban.document.ProvisionPath.Level;
import vn.vanban.text.Letters;

/**
 * Reads the provisions of a document from the marks at the start of its lines. A mark counts where
 * it goes on from the one before on its level; what stands in quotation marks is another document's
 * wording and gives nothing. A signature closes all that is open, so that what is attached starts
 * anew. Linear in the length of the text.
 */
public final class StructureReader {

  /**
   * Provisions that are kept of a text, the first ones. The longest laws have some thousands; what
   * has more is a table or was made to fill the memory, where each takes many times its letters.
   */
  public static final int MOST = 100_000;

  /** "PHỤ LỤC I" and the like stand alone on their line. */
  private static final int SHORT_LINE = 30;

  private final Lines lines;
  private final Quotations quotations;
  private final Outline outline = new Outline();

  /** Where the line of the last mark ends, if it bears a heading. */
  private int headingEnd = -1;

  private StructureReader(String text) {
    this.lines = new Lines(text);
    this.quotations = Quotations.of(text);
  }

  /**
   * @param text the stored text
   * @return in order of their start, inner ones after those that hold them; {@value #MOST} at most
   */
  public static List<Provision> read(String text) {
    var reader = new StructureReader(text);
    while (reader.lines.advance()) {
      reader.line();
    }
    return reader.outline.finish(text.length());
  }

  private void line() {
    String line = lines.line();
    if (quotations.startsInside(lines.start())) {
      return;
    }
    if (Attachments.endsBody(line)) {
      outline.close(lines.start());
      return;
    }
    if (Attachments.startsAttachment(line)) {
      outline.close(lines.start());
      return;
    }
    if (MarkReader.isDecimal(line)) {
      outline.restartPoints();
      return;
    }
    Mark mark = MarkReader.in(line);
    if (mark != null && (afterHeading() || !lines.continues()) && fits(mark)) {
      String rest = line.substring(mark.end()).strip();
      String heading = Headings.of(lines, mark.level(), rest, lines.afterLine(lines.end()));
      outline.open(mark.level(), mark.value(), heading, lines.start());
      headingEnd = heading.isEmpty() ? -1 : lines.end();
    }
  }

  /** Right below a heading nothing goes on, whatever word the heading ends in. */
  private boolean afterHeading() {
    return headingEnd >= 0 && lines.previousEnd() == headingEnd;
  }

  private boolean fits(Mark mark) {
    boolean anew = lines.startsAnew() || afterHeading();
    return switch (mark.level()) {
      case PART, SUBSECTION -> anew;
      case CHAPTER -> anew || Numbering.section(outline.last(Level.CHAPTER), mark.value());
      case ANNEX -> anew || lines.line().length() < SHORT_LINE;
      case SECTION -> anew && fitsSection(mark);
      case ARTICLE ->
          (anew || !mark.bare())
              && Numbering.article(outline.last(Level.ARTICLE), mark.value(), anew);
      case CLAUSE ->
          outline.takesClauses()
              && Numbering.clause(outline.last(Level.CLAUSE), mark.value(), anew && !mark.bare());
      case POINT ->
          outline.takesClauses() && Numbering.point(outline.last(Level.POINT), mark.value());
      case SUBPOINT, DASH -> false;
    };
  }

  /** "Mục 1" stands above articles; a Roman numeral alone only where there are none. */
  private boolean fitsSection(Mark mark) {
    boolean named = Character.isUpperCase(lines.line().charAt(0)) && isNamed(lines.line());
    return named
        || !outline.isOpen(Level.ARTICLE)
            && Numbering.section(outline.last(Level.SECTION), mark.value());
  }

  private static boolean isNamed(String line) {
    return Letters.lower(line.substring(0, Math.min(3, line.length()))).equals("mục");
  }

  /** Where the body of a document ends and what is attached to it begins. */
  private static final class Attachments {

    private static final List<String> ENDS = List.of("nơi nhận", "tm. ", "t/m ", "kt. ", "tuq. ");

    private static final List<String> STARTS =
        List.of("(ban hành kèm theo", "(kèm theo", "(ban hành theo", "(được ban hành kèm theo");

    static boolean endsBody(String line) {
      String lower = Letters.lower(line.substring(0, Math.min(12, line.length())));
      boolean signature = ENDS.stream().anyMatch(lower::startsWith);
      return signature && (lower.startsWith("nơi nhận") || isCapitals(line))
          || lower.startsWith("luật này") && line.contains("thông qua")
          || lower.startsWith("bộ luật này") && line.contains("thông qua");
    }

    static boolean startsAttachment(String line) {
      String lower = Letters.lower(line.substring(0, Math.min(30, line.length())));
      return STARTS.stream().anyMatch(lower::startsWith);
    }

    private static boolean isCapitals(String line) {
      return line.chars().noneMatch(Character::isLowerCase);
    }
  }
}
