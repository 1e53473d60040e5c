package vn.vanban.analytics.concordance;

import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.vanban.analytics.concordance.CollocatesRequest.Window;
import vn.vanban.analytics.concordance.DocumentWords.Word;
import vn.vanban.index.analysis.Token;
import vn.vanban.text.Span;

/**
 * The words of one document that are within the window of some hit, each once. Hits come in the
 * order of their start; words that no later hit can reach are given on and forgotten.
 */
final class WindowWords {

  /** Hears of words in their order. */
  @FunctionalInterface
  interface Visitor {
    void visit(Marked word);
  }

  /** On which side of some hit a word is. */
  enum Flank {
    LEFT,
    RIGHT,
    /** At the left of one hit and at the right of another. */
    BOTH;

    boolean isLeft() {
      return this != RIGHT;
    }

    boolean isRight() {
      return this != LEFT;
    }

    /** The flank of a word that is on either's. */
    Flank or(Flank other) {
      return this == other ? this : BOTH;
    }

    /** The flank on which both words are. */
    Optional<Flank> and(Flank other) {
      if (this == BOTH) {
        return Optional.of(other);
      }
      return other == BOTH || this == other ? Optional.of(this) : Optional.empty();
    }
  }

  /**
   * A word within a window.
   *
   * @param followsLast whether it is the word behind the one visited before, in the same sentence
   */
  record Marked(Token word, Flank flank, boolean followsLast) {}

  private record Mark(Word word, Flank flank) {
    Mark or(Mark other) {
      return new Mark(word, flank.or(other.flank));
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
    before.forEach(word -> mark(word, Flank.LEFT));
    document.after(hit.end(), window.right()).forEach(word -> mark(word, Flank.RIGHT));
  }

  /** Gives on what is left, behind the last hit. */
  void end() {
    giveUpTo(Integer.MAX_VALUE);
  }

  private void mark(Word word, Flank side) {
    marks.merge(word.span().start(), new Mark(word, side), Mark::or);
  }

  private void giveUpTo(int offset) {
    var done = marks.headMap(offset);
    for (var mark : done.values()) {
      visitor.visit(new Marked(mark.word().token(), mark.flank(), follows(mark.word())));
      last = mark.word();
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
