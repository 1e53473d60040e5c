package vn.vanban.ingest.format;

import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorName;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.util.Matrix;
import org.jspecify.annotations.Nullable;

/**
 * The straight lines that a page draws across and down: strokes, the borders of boxes, and boxes so
 * thin that they are lines. Not thread-safe.
 */
final class PdfRules {

  /** A filled box that is thinner is a line (points). */
  private static final float THIN = 3;

  /** Shorter lines are parts of drawings, or the corners of borders (points). */
  private static final float SHORTEST = 4;

  /** Lines that are closer are one; borders of neighbouring cells leave such gaps (points). */
  private static final float GAP = 3;

  /** A page with more is a drawing. */
  private static final int MOST = 20_000;

  private final List<Segment> painted = new ArrayList<>();
  private final List<Segment> path = new ArrayList<>();
  private final List<float[]> boxes = new ArrayList<>();
  private float @Nullable [] pen;
  private float @Nullable [] start;

  /** From one point to another, in the units of the page, y upwards. */
  record Segment(float x1, float y1, float x2, float y2) {}

  /**
   * A line across or down.
   *
   * @param at its height, or its distance from the left edge
   */
  record Rule(float at, float from, float to) {}

  /**
   * @param across from left to right, by height
   * @param down from top to bottom, by distance from the left edge
   */
  record Grid(List<Rule> across, List<Rule> down) {}

  /** Where a point of the page stands as its text is read. */
  interface Turn {
    Point2D.Float turned(float x, float y);
  }

  void see(Operator operator, List<COSBase> operands, Matrix matrix) {
    switch (operator.getName()) {
      case OperatorName.MOVE_TO -> move(operands, matrix);
      case OperatorName.LINE_TO -> line(operands, matrix);
      case OperatorName.CLOSE_PATH -> closePath();
      case OperatorName.APPEND_RECT -> box(operands, matrix);
      case OperatorName.STROKE_PATH,
          OperatorName.CLOSE_AND_STROKE,
          OperatorName.FILL_NON_ZERO_AND_STROKE,
          OperatorName.FILL_EVEN_ODD_AND_STROKE,
          OperatorName.CLOSE_FILL_NON_ZERO_AND_STROKE,
          OperatorName.CLOSE_FILL_EVEN_ODD_AND_STROKE ->
          paint(true);
      case OperatorName.FILL_NON_ZERO,
          OperatorName.FILL_EVEN_ODD,
          OperatorName.LEGACY_FILL_NON_ZERO ->
          paint(false);
      case OperatorName.ENDPATH -> clear();
      default -> {
        // Says nothing about straight lines.
      }
    }
  }

  private void move(List<COSBase> operands, Matrix matrix) {
    float[] point = point(operands, matrix);
    pen = point;
    start = point;
  }

  private void line(List<COSBase> operands, Matrix matrix) {
    float[] to = point(operands, matrix);
    if (pen != null && to != null && path.size() < MOST) {
      path.add(new Segment(pen[0], pen[1], to[0], to[1]));
    }
    pen = to;
  }

  private void closePath() {
    if (pen != null && start != null && path.size() < MOST) {
      path.add(new Segment(pen[0], pen[1], start[0], start[1]));
    }
    pen = start;
  }

  private void box(List<COSBase> operands, Matrix matrix) {
    float[] corner = numbers(operands, 4);
    if (corner != null && boxes.size() < MOST) {
      var one = matrix.transformPoint(corner[0], corner[1]);
      var other = matrix.transformPoint(corner[0] + corner[2], corner[1] + corner[3]);
      boxes.add(
          new float[] {
            Math.min(one.x, other.x), Math.min(one.y, other.y),
            Math.max(one.x, other.x), Math.max(one.y, other.y)
          });
    }
  }

  private void paint(boolean stroked) {
    if (stroked) {
      path.forEach(this::add);
    }
    for (float[] box : boxes) {
      float width = box[2] - box[0];
      float height = box[3] - box[1];
      if (height < THIN && width >= height) {
        float middle = (box[1] + box[3]) / 2;
        add(new Segment(box[0], middle, box[2], middle));
      } else if (width < THIN) {
        float middle = (box[0] + box[2]) / 2;
        add(new Segment(middle, box[1], middle, box[3]));
      } else if (stroked) {
        add(new Segment(box[0], box[1], box[2], box[1]));
        add(new Segment(box[0], box[3], box[2], box[3]));
        add(new Segment(box[0], box[1], box[0], box[3]));
        add(new Segment(box[2], box[1], box[2], box[3]));
      }
    }
    clear();
  }

  private void add(Segment segment) {
    if (painted.size() < MOST) {
      painted.add(segment);
    }
  }

  private void clear() {
    path.clear();
    boxes.clear();
    pen = null;
    start = null;
  }

  private static float @Nullable [] point(List<COSBase> operands, Matrix matrix) {
    float[] numbers = numbers(operands, 2);
    if (numbers == null) {
      return null;
    }
    var point = matrix.transformPoint(numbers[0], numbers[1]);
    return new float[] {point.x, point.y};
  }

  private static float @Nullable [] numbers(List<COSBase> operands, int count) {
    if (operands.size() < count) {
      return null;
    }
    var numbers = new float[count];
    for (int i = 0; i < count; i++) {
      if (!(operands.get(i) instanceof COSNumber number)) {
        return null;
      }
      numbers[i] = number.floatValue();
    }
    return numbers;
  }

  /**
   * The lines so far, those that go on from each other as one; none of a page that has too many.
   */
  Grid grid(Turn turn) {
    var across = new ArrayList<Rule>();
    var down = new ArrayList<Rule>();
    if (painted.size() < MOST) {
      for (var segment : painted) {
        var one = turn.turned(segment.x1, segment.y1);
        var other = turn.turned(segment.x2, segment.y2);
        if (Math.abs(one.y - other.y) < THIN) {
          addTo(across, (one.y + other.y) / 2, one.x, other.x);
        } else if (Math.abs(one.x - other.x) < THIN) {
          addTo(down, (one.x + other.x) / 2, one.y, other.y);
        }
      }
    }
    return new Grid(merged(across), merged(down));
  }

  private static void addTo(List<Rule> rules, float at, float from, float to) {
    rules.add(new Rule(at, Math.min(from, to), Math.max(from, to)));
  }

  private static List<Rule> merged(List<Rule> rules) {
    rules.sort(Comparator.comparingDouble(Rule::at));
    var merged = new ArrayList<Rule>();
    int from = 0;
    for (int i = 1; i <= rules.size(); i++) {
      if (i == rules.size() || rules.get(i).at() - rules.get(i - 1).at() > GAP / 2) {
        mergeLevel(rules.subList(from, i), merged);
        from = i;
      }
    }
    merged.removeIf(rule -> rule.to() - rule.from() < SHORTEST);
    return merged;
  }

  private static void mergeLevel(List<Rule> level, List<Rule> merged) {
    var sorted = new ArrayList<>(level);
    sorted.sort(Comparator.comparingDouble(Rule::from));
    Rule last = null;
    for (var rule : sorted) {
      if (last != null && rule.from() - last.to() <= GAP) {
        last = new Rule(last.at(), last.from(), Math.max(last.to(), rule.to()));
        merged.set(merged.size() - 1, last);
      } else {
        last = rule;
        merged.add(last);
      }
    }
  }
}
