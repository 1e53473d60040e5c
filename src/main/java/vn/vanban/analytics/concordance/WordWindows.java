package vn.vanban.analytics.concordance;

import java.io.IOException;
import java.util.BitSet;
import vn.vanban.analytics.concordance.CollocatesRequest.Window;
import vn.vanban.analytics.concordance.WindowWords.Flank;
import vn.vanban.index.Snapshot;
import vn.vanban.index.analysis.TextWords;
import vn.vanban.index.analysis.WordFinder;
import vn.vanban.text.Sentences;
import vn.vanban.text.Span;

/**
 * The words of a document that are within the window of some hit, each once, as the index has them:
 * found by segmenting its whole text, because a word depends on what stands around it.
 */
final class WordWindows {

  /** Hears of words in their order. */
  @FunctionalInterface
  interface Visitor {
    void visit(String term, Flank flank);
  }

  private final Snapshot snapshot;
  private final Window window;
  private final WordFinder finder = new WordFinder();

  WordWindows(Snapshot snapshot, Window window) {
    this.snapshot = snapshot;
    this.window = window;
  }

  void visit(Hits hits, int document, Visitor visitor) throws IOException {
    String text = snapshot.text(document);
    var words = finder.of(text, Sentences.of(text));
    var left = new BitSet(words.count());
    var right = new BitSet(words.count());
    hits.visit(
        new DocumentWords(snapshot, document),
        0,
        hit -> {
          mark(hit, words, left, right);
          return true;
        });
    var near = (BitSet) left.clone();
    near.or(right);
    for (int i = near.nextSetBit(0); i >= 0; i = near.nextSetBit(i + 1)) {
      var flank = !right.get(i) ? Flank.LEFT : left.get(i) ? Flank.BOTH : Flank.RIGHT;
      visitor.visit(words.term(i), flank);
    }
  }

  /** A word that begins inside the hit or ends in it is no neighbour of it. */
  private void mark(Span hit, TextWords words, BitSet left, BitSet right) {
    int before = firstFrom(hit.start(), words);
    while (before > 0 && words.span(before - 1).end() > hit.start()) {
      before--;
    }
    left.set(Math.max(0, before - window.left()), before);
    int behind = firstFrom(hit.end(), words);
    right.set(behind, Math.min(words.count(), behind + window.right()));
  }

  /** The first word that starts at {@code offset} or behind. */
  private static int firstFrom(int offset, TextWords words) {
    int low = 0;
    int high = words.count();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (words.span(middle).start() < offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
