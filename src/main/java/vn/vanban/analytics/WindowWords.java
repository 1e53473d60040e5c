package vn.vanban.analytics;

import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.vanban.analytics.CollocatesRequest.Window;
import vn.vanban.analytics.DocumentWords.Word;
import vn.vanban.index.analysis.Token;
import vn.vanban.text.Span;

/**
 * The words of one document that are within the window of some hit, each once. Hits come in the
 * order of their start; words that no later hit can reach are given on and forgotten.
 */
final class WindowWords {

  /** Hears of words in their order. */
  interface Visitor {
    void visit(Marked word);
  }

  /**
   * A word within a window.
   *
   * @param isLeft whether it is before a hit
   * @param isRight whether it is behind one; it may be both
   * @param followsLast whether it is the word behind the one visited before, in the same sentence
   */
  record Marked(Token word, boolean isLeft, boolean isRight, boolean followsLast) {}

  private static final int LEFT = 1;
  private static final int RIGHT = 2;

  private static final class Mark {
    private final Word word;
    private int sides;

    Mark(Word word) {
      this.word = word;
    }
  }

  private final DocumentWords document;
  private final Window window;
  private final Visitor visitor;
  private final TreeMap<Integer, Mark> marks = new TreeMap<>();
  private @Nullable Word last;

  WindowWords(DocumentWords document, Window window, Visitor visitor) {
    this.document = document;
    this.window = window;
    this.visitor = visitor;
  }

  void add(Span hit) {
    var before = document.before(hit.start(), window.left());
    giveUpTo(before.isEmpty() ? hit.start() : before.getLast().span().start());
    before.forEach(word -> mark(word, LEFT));
    document.after(hit.end(), window.right()).forEach(word -> mark(word, RIGHT));
  }

  /** Gives on what is left, behind the last hit. */
  void end() {
    giveUpTo(Integer.MAX_VALUE);
  }

  private void mark(Word word, int side) {
    marks.computeIfAbsent(word.span().start(), _ -> new Mark(word)).sides |= side;
  }

  private void giveUpTo(int offset) {
    var done = marks.headMap(offset);
    for (var mark : done.values()) {
      var word = mark.word;
      visitor.visit(
          new Marked(
              word.token(), (mark.sides & LEFT) != 0, (mark.sides & RIGHT) != 0, follows(word)));
      last = word;
    }
    done.clear();
  }

  /** As the index makes pairs: neighbours of one sentence of one passage. */
  private boolean follows(Word word) {
    return last != null
        && last.passage() == word.passage()
        && last.index() + 1 == word.index()
        && last.token().sentence() == word.token().sentence();
  }
}
