package vn.vanban.search;

import java.io.IOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.ScoreMode;
import vn.vanban.index.Fields;
import vn.vanban.index.Snapshot;
import vn.vanban.text.Letters;

/** How the collection spells words of which only the letters are known. */
final class Spelling {

  /** Passages that are read for how they spell two words. */
  private static final int READ = 5;

  private final Snapshot snapshot;
  private final CollectionWords words;

  Spelling(Snapshot snapshot, CollectionWords words) {
    this.snapshot = snapshot;
    this.words = words;
  }

  /**
   * A word in place of a typed one: without accents where none are typed; with the typed ones where
   * it is typed for what sounds alike; else as it is spelt beside its neighbours, or most like the
   * typed one.
   *
   * @param fold one word, or two that were typed as one
   * @param before letters of the word before it; empty where there is none
   * @param behind letters of the word behind it
   */
  String of(String typed, String fold, String before, String behind) throws IOException {
    String lower = Letters.lower(typed);
    if (lower.equals(Letters.fold(typed))) {
      return fold;
    }
    int space = fold.indexOf(' ');
    if (space > 0) {
      return together(fold.substring(0, space), fold.substring(space + 1)).orElse(fold);
    }
    var alike = alike(lower, fold);
    if (alike.isPresent()) {
      return alike.get();
    }
    var afterIt = before.isEmpty() ? Optional.<String>empty() : together(before, fold);
    if (afterIt.isPresent()) {
      return afterIt.get().substring(afterIt.get().indexOf(' ') + 1);
    }
    var beforeIt = behind.isEmpty() ? Optional.<String>empty() : together(fold, behind);
    if (beforeIt.isPresent()) {
      return beforeIt.get().substring(0, beforeIt.get().indexOf(' '));
    }
    return words.spellings(fold).stream()
        .map(CollectionWords.Word::text)
        .min(Comparator.comparingInt(word -> EditDistance.of(word, lower)))
        .orElse(fold);
  }

  /** The word of these letters that sounds like {@code typed}, with its accents. */
  Optional<String> alike(String typed, String fold) throws IOException {
    for (String alike : SoundAlikes.of(Letters.lower(typed))) {
      if (Letters.fold(alike).equals(fold) && words.accented(alike) > 0) {
        return Optional.of(alike);
      }
    }
    return Optional.empty();
  }

  /** Whether words with their accents stand side by side so many times; reads no further. */
  boolean stands(List<String> accented, int times) throws IOException {
    var phrase = new PhraseQuery(Fields.TEXT, accented.toArray(String[]::new));
    int found = 0;
    for (var leaf : snapshot.searcher().getIndexReader().leaves()) {
      // A searcher of one segment looks the words up there alone: most pairs stand in the first.
      var searcher = new IndexSearcher(leaf.reader());
      var weight = searcher.createWeight(searcher.rewrite(phrase), ScoreMode.COMPLETE_NO_SCORES, 1);
      var scorer = weight.scorer(searcher.getIndexReader().leaves().getFirst());
      if (scorer != null) {
        var places = scorer.iterator();
        while (found < times && places.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
          found++;
        }
      }
      if (found >= times) {
        return true;
      }
    }
    return false;
  }

  /** How two words side by side are spelt nearly always; empty where that differs. */
  Optional<String> usual(String first, String second) throws IOException {
    var spellings = spellings(first, second);
    int all = spellings.values().stream().mapToInt(Integer::intValue).sum();
    return mostFrequent(spellings).filter(one -> 5 * spellings.getOrDefault(one, 0) >= 4 * all);
  }

  /** How two words side by side are spelt in most of the passages that are read. */
  private Optional<String> together(String first, String second) throws IOException {
    return mostFrequent(spellings(first, second));
  }

  private Map<String, Integer> spellings(String first, String second) throws IOException {
    var phrase = new PhraseQuery(Fields.TEXT_FOLD, first, second);
    Map<String, Integer> spellings = new HashMap<>();
    for (var found : snapshot.searcher().search(phrase, READ).scoreDocs) {
      var tokens = Terms.tokens(snapshot.passage(found.doc).text());
      for (int i = 1; i < tokens.size(); i++) {
        if (tokens.get(i - 1).fold().equals(first) && tokens.get(i).fold().equals(second)) {
          spellings.merge(
              tokens.get(i - 1).syllable() + " " + tokens.get(i).syllable(), 1, Integer::sum);
        }
      }
    }
    return spellings;
  }

  private static Optional<String> mostFrequent(Map<String, Integer> spellings) {
    return spellings.entrySet().stream()
        .min(
            Map.Entry.<String, Integer>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey()))
        .map(Map.Entry::getKey);
  }
}
