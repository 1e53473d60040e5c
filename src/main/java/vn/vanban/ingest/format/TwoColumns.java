package vn.vanban.ingest.format;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.vanban.text.Letters;

/**
 * Finds where a page has two columns side by side, a letterhead or a signature beside the list of
 * recipients, and puts the right one behind the left one.
 */
final class TwoColumns {

  /** What the right column of a letterhead is headed by, folded. */
  private static final List<String> MOTTOS =
      List.of("cong hoa xa hoi chu nghia viet nam", "dang cong san viet nam");

  private static final String RECIPIENTS = "noi nhan";

  /** The gap between columns; a space is a quarter of a size (in sizes of the letters). */
  private static final float GAP = 0.8f;

  /** Lines that start this much to the left of the right column are in it (points). */
  private static final float RAGGED = 45;

  /** Their middles are as close; that of a title below is in the middle of the page (points). */
  private static final float OFF_MIDDLE = 62;

  /** Lines of a letterhead are at most so far apart (in sizes of the letters). */
  private static final float LEADING = 3.2f;

  /** A letterhead with the longest subject of a letter has fewer lines. */
  private static final int MOST_LINES = 16;

  private final List<List<PdfWord>> lines;
  private final List<List<PdfWord>> left = new ArrayList<>();
  private final List<List<PdfWord>> right = new ArrayList<>();

  private TwoColumns(List<List<PdfWord>> lines) {
    this.lines = lines;
  }

  /** The lines from top to bottom; those of two columns are one part, any other line is one too. */
  static List<List<List<PdfWord>>> parts(List<List<PdfWord>> lines) {
    var parts = new ArrayList<List<List<PdfWord>>>();
    int next = 0;
    while (next < lines.size()) {
      var columns = new TwoColumns(lines);
      int end = columns.read(next);
      if (end > next) {
        // Lines above the motto that are in its left column were taken for single ones.
        var part = new ArrayList<>(columns.left);
        part.addAll(columns.right);
        parts.add(part);
        next = end;
      } else {
        parts.add(List.of(lines.get(next)));
        next++;
      }
    }
    return parts;
  }

  /** The end of the columns that start at {@code from}; {@code from} where none do. */
  private int read(int from) {
    Anchor anchor = anchor(from);
    if (anchor == null) {
      return from;
    }
    int end = from;
    while (end < lines.size() && end - from < MOST_LINES && take(anchor, end, from)) {
      end++;
    }
    return left.isEmpty() || right.isEmpty() || end - from < 2 ? from : end;
  }

  /**
   * What tells the right column.
   *
   * @param open whether it has no certain end: a signature, which the page or a gap ends
   */
  private record Anchor(float left, float middle, boolean open) {}

  /** From the line of a motto, or up to three lines above it; or from the line of recipients. */
  private @Nullable Anchor anchor(int from) {
    for (int i = from; i < Math.min(from + 4, lines.size()); i++) {
      Anchor motto = motto(lines.get(i));
      if (motto != null) {
        return motto;
      }
    }
    var line = lines.get(from);
    if (Letters.fold(text(line, 0)).startsWith(RECIPIENTS)) {
      return signature(from);
    }
    return null;
  }

  private static @Nullable Anchor motto(List<PdfWord> line) {
    for (int i = 0; i < line.size(); i++) {
      String rest = text(line, i);
      if (MOTTOS.contains(Letters.fold(rest))
          && rest.equals(rest.toUpperCase(java.util.Locale.ROOT))) {
        float from = line.get(i).left();
        return new Anchor(from, (from + line.getLast().right()) / 2, false);
      }
    }
    return null;
  }

  /** The first words to the right of the recipients, in capitals as offices are. */
  private @Nullable Anchor signature(int from) {
    for (int i = from; i < Math.min(from + 4, lines.size()); i++) {
      var line = lines.get(i);
      int split = i == from ? widestGap(line) : Math.max(0, widestGap(line));
      if (split < 0) {
        continue;
      }
      String words = text(line, split);
      float start = line.get(split).left();
      boolean office = words.length() > 3 && words.chars().noneMatch(Character::isLowerCase);
      if (office && start > line.getFirst().left() + RAGGED || office && i > from) {
        return new Anchor(start, (start + line.getLast().right()) / 2, true);
      }
    }
    return null;
  }

  private boolean take(Anchor anchor, int index, int from) {
    var line = lines.get(index);
    if (index > from && isFar(lines.get(index - 1), line) && !anchor.open) {
      return false;
    }
    int split = split(line, anchor);
    if (split > 0) {
      left.add(line.subList(0, split));
      right.add(line.subList(split, line.size()));
      return true;
    }
    if (isLeft(line, anchor)) {
      left.add(line);
      return true;
    }
    boolean inRight = isRight(line, anchor) && (anchor.open || !isDated());
    if (inRight) {
      right.add(line);
    }
    return inRight;
  }

  /** A letterhead's right column ends with its date. */
  private boolean isDated() {
    if (right.isEmpty()) {
      return false;
    }
    String folded = Letters.fold(text(right.getLast(), 0));
    return folded.contains("ngay") && folded.contains("thang");
  }

  private static boolean isFar(List<PdfWord> line, List<PdfWord> next) {
    return next.getFirst().foot() - line.getFirst().foot() > LEADING * next.getFirst().size();
  }

  /** Where the right column starts in a line of both; 0 where the line is of one. */
  private static int split(List<PdfWord> line, Anchor anchor) {
    int widest = widestGap(line);
    return widest > 0
            && line.get(widest).left() > anchor.left - RAGGED
            && line.get(widest - 1).right() < anchor.left + RAGGED
            && isRight(line.subList(widest, line.size()), anchor)
        ? widest
        : 0;
  }

  /** The word behind the widest gap; -1 where all gaps are spaces. */
  private static int widestGap(List<PdfWord> line) {
    int widest = -1;
    float gap = GAP * line.getFirst().size();
    for (int i = 1; i < line.size(); i++) {
      float space = line.get(i).left() - line.get(i - 1).right();
      if (space > gap) {
        gap = space;
        widest = i;
      }
    }
    return widest;
  }

  private static boolean isLeft(List<PdfWord> line, Anchor anchor) {
    return line.getLast().right() < anchor.left + RAGGED / 3
        && (line.getFirst().left() + line.getLast().right()) / 2 < anchor.left - RAGGED / 2;
  }

  private static boolean isRight(List<PdfWord> line, Anchor anchor) {
    float middle = (line.getFirst().left() + line.getLast().right()) / 2;
    return line.getFirst().left() > anchor.left - 2 * RAGGED
        && Math.abs(middle - anchor.middle) < OFF_MIDDLE;
  }

  private static String text(List<PdfWord> line, int from) {
    var text = new StringBuilder();
    for (var word : line.subList(from, line.size())) {
      text.append(text.isEmpty() ? "" : " ").append(word.text());
    }
    return text.toString();
  }
}
