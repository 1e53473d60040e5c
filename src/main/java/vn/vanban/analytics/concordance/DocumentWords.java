package vn.vanban.analytics.concordance;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.vanban.document.PageStart;
import vn.vanban.index.Snapshot;
import vn.vanban.index.analysis.Token;
import vn.vanban.index.analysis.Tokens;
import vn.vanban.text.Span;

/**
 * The words of one document, read passage by passage where they are asked for; a few passages are
 * kept. A word is a syllable, a number or a word of another script; a document number is its parts.
 */
final class DocumentWords {

  /** A window seldom reaches farther, and what it does reach is read again. */
  private static final int KEPT = 8;

  /**
   * A passage as it was read.
   *
   * @param start first UTF-16 unit in the stored text
   * @param tokens with their places in {@code text}, document numbers among them
   * @param words the tokens without document numbers
   */
  record Passage(int start, String text, List<Token> tokens, List<Token> words) {}

  /**
   * A word and its place.
   *
   * @param passage in which passage of the document, from 0
   * @param index which word of the passage, from 0
   * @param span in the stored text
   */
  record Word(int passage, int index, Token token, Span span) {}

  private final Snapshot snapshot;
  private final int document;
  private final int firstMember;
  private final int[] starts;
  private @Nullable List<PageStart> pages;
  private final Map<Integer, Passage> read =
      new LinkedHashMap<>(2 * KEPT, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Integer, Passage> eldest) {
          return size() > KEPT;
        }
      };

  DocumentWords(Snapshot snapshot, int document) throws IOException {
    this.snapshot = snapshot;
    this.document = document;
    this.firstMember = snapshot.firstMember(document);
    this.starts = snapshot.passageStarts(document);
  }

  int document() {
    return document;
  }

  /** Where its pages start, in order; empty for formats without pages. */
  List<PageStart> pages() {
    if (pages == null) {
      pages = snapshot.pages(document);
    }
    return pages;
  }

  int firstMember() {
    return firstMember;
  }

  /** Which passage holds that unit of the stored text; the last one for what is behind all. */
  int passageAt(int offset) {
    int found = Arrays.binarySearch(starts, offset);
    return Math.max(0, found >= 0 ? found : -found - 2);
  }

  Passage passage(int index) {
    var known = read.get(index);
    if (known == null) {
      String text = snapshot.passage(firstMember + index).text();
      var tokens = Tokens.of(text).list();
      var words = tokens.stream().filter(token -> !token.isDocumentNumber()).toList();
      known = new Passage(starts[index], text, tokens, words);
      read.put(index, known);
    }
    return known;
  }

  /** Up to {@code count} words that end at {@code offset} or before, the nearest first. */
  List<Word> before(int offset, int count) {
    var words = new ArrayList<Word>(count);
    for (int p = passageAt(offset); p >= 0 && words.size() < count; p--) {
      var here = passage(p);
      for (int i = wordsStartedBy(here, offset) - 1; i >= 0 && words.size() < count; i--) {
        var word = word(p, i, here);
        if (word.span().end() <= offset) {
          words.add(word);
        }
      }
    }
    return words;
  }

  /** Up to {@code count} words that start at {@code offset} or behind, the nearest first. */
  List<Word> after(int offset, int count) {
    var words = new ArrayList<Word>(count);
    for (int p = passageAt(offset); p < starts.length && words.size() < count; p++) {
      var here = passage(p);
      int size = here.words().size();
      for (int i = wordsStartedBy(here, offset); i < size && words.size() < count; i++) {
        words.add(word(p, i, here));
      }
    }
    return words;
  }

  /** The words of a stretch of the stored text. */
  List<Word> within(Span span) {
    var words = new ArrayList<Word>();
    for (int p = passageAt(span.start()); p < starts.length && starts[p] < span.end(); p++) {
      var here = passage(p);
      int size = here.words().size();
      for (int i = wordsStartedBy(here, span.start()); i < size; i++) {
        var word = word(p, i, here);
        if (word.span().end() > span.end()) {
          break;
        }
        words.add(word);
      }
    }
    return words;
  }

  /** What {@code span} covers of the stored text. */
  String text(Span span) {
    var text = new StringBuilder(span.length());
    for (int p = passageAt(span.start()); p < starts.length && starts[p] < span.end(); p++) {
      var here = passage(p);
      int from = Math.max(0, span.start() - here.start());
      int to = Math.min(here.text().length(), span.end() - here.start());
      text.append(here.text(), Math.min(from, to), to);
    }
    return text.toString();
  }

  /** How many words of the passage start before {@code offset} of the stored text. */
  private static int wordsStartedBy(Passage passage, int offset) {
    int low = 0;
    int high = passage.words().size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (passage.start() + passage.words().get(middle).start() < offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private static Word word(int passage, int index, Passage in) {
    var token = in.words().get(index);
    var span = new Span(in.start() + token.start(), in.start() + token.end());
    return new Word(passage, index, token, span);
  }
}
