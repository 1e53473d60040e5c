package vn.vanban.index;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.vanban.document.Provision;
import vn.vanban.document.ProvisionPath;
import vn.vanban.document.ProvisionPath.Level;
import vn.vanban.text.Letters;

/**
 * Cuts a stored text into passages that cover it without gap or overlap: each Điều one, longer ones
 * and text without Điều in windows that end where a provision, a paragraph, a line or a sentence
 * does.
 */
final class PassageCutter {

  /** A page of print has about 2,500 units; a longer passage ranks by what is not the answer. */
  private static final int LONGEST = 2_000;

  /** A window is at least so long, so that a cut has room to find a good place. */
  private static final int SHORTEST_WINDOW = 1_200;

  /** How far from the middle the last cut may be; leaves both halves shorter than the longest. */
  private static final int HALF_SLACK = 300;

  /** "Chương II" with its heading: what is shorter belongs to the passage that follows it. */
  private static final int HEADING = 200;

  private final String text;
  private final List<Provision> provisions;
  private final NavigableSet<Integer> provisionStarts = new TreeSet<>();
  private final List<Passage> passages = new ArrayList<>();

  private PassageCutter(String text, List<Provision> provisions) {
    this.text = text;
    this.provisions = provisions;
    for (var provision : provisions) {
      provisionStarts.add(provision.start());
    }
  }

  /** In order; at least one, of an empty text an empty one. */
  static List<Passage> cut(String text, List<Provision> provisions) {
    return new PassageCutter(text, provisions).cut();
  }

  private List<Passage> cut() {
    var boundaries = new ArrayList<>(mainStarts());
    boundaries.add(text.length());
    int start = 0;
    int behindHeadings = 0;
    for (int next : boundaries) {
      boolean heading = next - start < HEADING && next < text.length();
      if (next > start && !heading) {
        cutStretch(start, behindHeadings, next);
        start = next;
      }
      behindHeadings = next;
    }
    if (passages.isEmpty()) {
      passages.add(new Passage(null, 0, text.length()));
    }
    return passages;
  }

  /** Where an Điều or something above it starts. */
  private Set<Integer> mainStarts() {
    var starts = new TreeSet<Integer>();
    for (var provision : provisions) {
      var path = provision.path();
      if (path.get(Level.CLAUSE) == null
          && path.get(Level.POINT) == null
          && path.get(Level.SUBPOINT) == null
          && path.get(Level.DASH) == null) {
        starts.add(provision.start());
      }
    }
    return starts;
  }

  private void cutStretch(int start, int behindHeadings, int end) {
    int from = start;
    int anchor = behindHeadings;
    while (end - from > LONGEST) {
      int window = windowEnd(from, end);
      passages.add(new Passage(path(anchor, window), from, window));
      from = window;
      anchor = window;
    }
    passages.add(new Passage(path(anchor, end), from, end));
  }

  private int windowEnd(int from, int end) {
    int rest = end - from;
    if (rest >= LONGEST + SHORTEST_WINDOW) {
      return place(from + SHORTEST_WINDOW, from + LONGEST);
    }
    // Two windows of about one length rather than a long one and a scrap.
    int half = from + rest / 2;
    return place(half - HALF_SLACK, half + HALF_SLACK);
  }

  /** The best place to cut after {@code earliest} and not after {@code latest}. */
  private int place(int earliest, int latest) {
    Integer provision = provisionStarts.floor(latest);
    if (provision != null && provision > earliest) {
      return provision;
    }
    int line = 0;
    int sentence = 0;
    int space = 0;
    for (int i = latest; i > earliest; i--) {
      char before = text.charAt(i - 1);
      if (before == '\n' && i > 1 && text.charAt(i - 2) == '\n') {
        return i;
      }
      line = line == 0 && before == '\n' ? i : line;
      boolean stop = ".!?…;".indexOf(before) >= 0 && Letters.isSpace(text.charAt(i));
      sentence = sentence == 0 && stop ? i : sentence;
      space = space == 0 && Letters.isSpace(before) ? i : space;
    }
    int best = line > 0 && lineEndsSentence(line) ? line : sentence > 0 ? sentence : line;
    return best > 0 ? best : space > 0 ? space : wholeCharacter(latest);
  }

  private boolean lineEndsSentence(int lineEnd) {
    int i = lineEnd - 1;
    while (i > 0 && Letters.isSpace(text.charAt(i))) {
      i--;
    }
    return ".!?…;:".indexOf(text.charAt(i)) >= 0;
  }

  private int wholeCharacter(int at) {
    return Character.isLowSurrogate(text.charAt(at))
            && Character.isHighSurrogate(text.charAt(at - 1))
        ? at - 1
        : at;
  }

  /** Of the innermost provision from {@code start} or before to {@code end} or behind. */
  private @Nullable ProvisionPath path(int start, int end) {
    ProvisionPath best = null;
    int bestLength = Integer.MAX_VALUE;
    for (var provision : provisions) {
      if (provision.start() >= end) {
        break;
      }
      boolean holds = provision.start() <= start && provision.end() >= end;
      if (holds && provision.end() - provision.start() <= bestLength) {
        best = provision.path();
        bestLength = provision.end() - provision.start();
      }
    }
    return best;
  }
}
