package vn.vanban.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.Predicate;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.util.BytesRef;
import vn.vanban.search.CollectionWords.Word;
import vn.vanban.text.Letters;

/**
 * Words of a collection in the order of their letters without accents: what goes on with some
 * letters is one stretch of them. Takes some hundred bytes a word. Immutable.
 */
final class SortedWords {

  private static final Comparator<Word> BY_LETTERS =
      Comparator.comparing((Word word) -> Letters.fold(word.text())).thenComparing(Word::text);

  private final Word[] words;

  private SortedWords(Word[] words) {
    this.words = words;
  }

  /** The terms of {@code field} that are {@code kept}; deleted documents may still count. */
  static SortedWords of(IndexReader reader, String field, Predicate<String> kept)
      throws IOException {
    var terms = MultiTerms.getTerms(reader, field);
    var words = new ArrayList<Word>();
    if (terms != null) {
      var each = terms.iterator();
      for (BytesRef term = each.next(); term != null; term = each.next()) {
        String text = term.utf8ToString();
        if (kept.test(text)) {
          words.add(new Word(text, each.docFreq()));
        }
      }
    }
    words.sort(BY_LETTERS);
    return new SortedWords(words.toArray(Word[]::new));
  }

  /**
   * Words that begin as {@code typed} may be meant ({@link TypedLetters}), the most frequent first.
   */
  List<Word> begunWith(String typed, int most) {
    var worstFirst = new PriorityQueue<>(CollectionWords.MOST_FREQUENT_FIRST.reversed());
    for (int i = first(typed); i < words.length && compare(words[i].text(), typed) == 0; i++) {
      if (isMeant(typed, words[i].text())) {
        worstFirst.add(words[i]);
        if (worstFirst.size() > most) {
          worstFirst.remove();
        }
      }
    }
    return worstFirst.stream().sorted(CollectionWords.MOST_FREQUENT_FIRST).toList();
  }

  private int first(String typed) {
    int low = 0;
    int high = words.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (compare(words[middle].text(), typed) < 0) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** By letters without accents; a word is equal to what it begins with. */
  private static int compare(String word, String typed) {
    for (int i = 0; i < typed.length(); i++) {
      if (i == word.length()) {
        return -1;
      }
      int order = Character.compare(Letters.fold(word.charAt(i)), Letters.fold(typed.charAt(i)));
      if (order != 0) {
        return order;
      }
    }
    return 0;
  }

  private static boolean isMeant(String typed, String word) {
    for (int i = 0; i < typed.length(); i++) {
      if (!TypedLetters.allows(typed.charAt(i), word.charAt(i))) {
        return false;
      }
    }
    return true;
  }
}
