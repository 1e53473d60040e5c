package vn.vanban.search;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.LongStream;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.search.DocIdSetIterator;
import vn.vanban.index.Fields;
import vn.vanban.index.Snapshot;
import vn.vanban.search.CollectionWords.Word;

/**
 * What suggestions go through with every letter that is typed, read from a snapshot once: a tenth
 * of a second for a hundred thousand documents. Thread-safe.
 */
final class SuggestionFacts {

  /** Some two megabytes: those that beginnings lead to again and again. */
  private static final int MOST_TITLES = 10_000;

  private final SortedWords phrases;
  private final SortedWords titleWords;
  private final SortedWords titleLetters;
  private final List<Word> issuers;

  /** Of the title of each document that has one, sorted. */
  private final long[] titleHashes;

  private final Map<Long, String> titles = new ConcurrentHashMap<>();

  private SuggestionFacts(
      SortedWords phrases,
      SortedWords titleWords,
      SortedWords titleLetters,
      List<Word> issuers,
      long[] titleHashes) {
    this.phrases = phrases;
    this.titleWords = titleWords;
    this.titleLetters = titleLetters;
    this.issuers = issuers;
    this.titleHashes = titleHashes;
  }

  static SuggestionFacts of(Snapshot snapshot) throws IOException {
    var reader = snapshot.searcher().getIndexReader();
    return new SuggestionFacts(
        SortedWords.of(reader, Fields.WORDS, word -> word.indexOf(' ') > 0),
        SortedWords.of(reader, Fields.TITLE, _ -> true),
        SortedWords.of(reader, Fields.TITLE_FOLD, _ -> true),
        SortedWords.of(reader, Fields.ISSUER, _ -> true).begunWith("", Integer.MAX_VALUE),
        titleHashes(snapshot));
  }

  private static long[] titleHashes(Snapshot snapshot) throws IOException {
    var hashes = LongStream.builder();
    for (var leaf : snapshot.searcher().getIndexReader().leaves()) {
      var column = DocValues.getNumeric(leaf.reader(), Fields.TITLE_HASH);
      var live = leaf.reader().getLiveDocs();
      for (int document = column.nextDoc();
          document != DocIdSetIterator.NO_MORE_DOCS;
          document = column.nextDoc()) {
        if (live == null || live.get(document)) {
          hashes.add(column.longValue());
        }
      }
    }
    return hashes.build().sorted().toArray();
  }

  /** Words of several syllables. */
  SortedWords phrases() {
    return phrases;
  }

  /** Words of titles. */
  SortedWords titleWords() {
    return titleWords;
  }

  /** Words of titles without accents. */
  SortedWords titleLetters() {
    return titleLetters;
  }

  /** Folded names of issuers, the most frequent first. */
  List<Word> issuers() {
    return issuers;
  }

  /**
   * The title of that hash; empty where there is none. It stands packed with what else is kept of
   * the document, which takes longer to read than to find.
   *
   * @param document of {@code snapshot}, one that has the title
   */
  String title(long hash, Snapshot snapshot, int document) {
    var known = titles.get(hash);
    if (known == null) {
      if (titles.size() >= MOST_TITLES) {
        titles.clear();
      }
      known = Objects.requireNonNullElse(snapshot.card(document).title(), "");
      titles.put(hash, known);
    }
    return known;
  }

  /** How many documents have the title of that hash. */
  int documents(long titleHash) {
    int any = Arrays.binarySearch(titleHashes, titleHash);
    if (any < 0) {
      return 0;
    }
    int first = any;
    while (first > 0 && titleHashes[first - 1] == titleHash) {
      first--;
    }
    int end = any;
    while (end < titleHashes.length && titleHashes[end] == titleHash) {
      end++;
    }
    return end - first;
  }
}
