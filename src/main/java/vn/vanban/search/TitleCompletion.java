package vn.vanban.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.OptionalLong;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.AutomatonQuery;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.util.automaton.Automata;
import org.apache.lucene.util.automaton.Automaton;
import org.apache.lucene.util.automaton.Operations;
import org.jspecify.annotations.Nullable;
import vn.vanban.index.Fields;
import vn.vanban.index.Snapshot;
import vn.vanban.index.analysis.Token;
import vn.vanban.search.Suggestion.Kind;
import vn.vanban.text.Letters;

/**
 * Goes on with titles of the collection in which all typed words stand, the last of them begun:
 * with those first in which they stand side by side, and with short ones. Equal titles are one.
 */
final class TitleCompletion {

  /** What a begun word most often becomes; others are found but not ranked. */
  private static final int ENDINGS = 50;

  /** Titles that are looked at: some are the same. */
  private static final int CANDIDATES = 200;

  /** Titles whose text is read. */
  private static final int READ = 30;

  private static final float SIDE_BY_SIDE = 4f;

  /** A longer one is cut; nobody types so many words of a title. */
  private static final int WORDS = 30;

  private final Snapshot snapshot;
  private final CollectionWords words;

  private record Title(String text, long hash, int rank) {}

  TitleCompletion(Snapshot snapshot) {
    this.snapshot = snapshot;
    this.words = new CollectionWords(snapshot.searcher().getIndexReader());
  }

  List<Suggestion> titles(TypedRun typed, int most) throws IOException {
    if (most < 1 || typed.isEmpty() || typed.tokens().size() > WORDS) {
      return List.of();
    }
    var all = allWords(typed);
    var titles = candidates(all, sideBySide(typed));
    String asTyped = typed.last(typed.tokens().size());
    titles.sort(
        Comparator.comparing((Title title) -> !begins(asTyped, title.text()))
            .thenComparingInt(Title::rank));
    var best = titles.subList(0, Math.min(most, titles.size()));
    var counts = counts(all, best);
    var found = new ArrayList<Suggestion>();
    for (int i = 0; i < best.size(); i++) {
      found.add(
          new Suggestion(
              Kind.TITLE,
              best.get(i).text(),
              typed.tokens().getFirst().start(),
              typed.text().length(),
              counts[i]));
    }
    return found;
  }

  private static boolean begins(String typed, String title) {
    String begun = typed.strip();
    return title.length() >= begun.length()
        && WordCompletion.stands(begun, title.substring(0, begun.length()));
  }

  private Query allWords(TypedRun typed) {
    var all = new BooleanQuery.Builder();
    for (var token : typed.tokens()) {
      boolean open = typed.isOpen() && token.equals(typed.tokens().getLast());
      all.add(word(typed.text(), token, open), Occur.FILTER);
    }
    return all.build();
  }

  private static Query word(String text, Token token, boolean open) {
    String asTyped = Letters.lower(text.substring(token.start(), token.end()));
    boolean accented = !Letters.fold(asTyped).equals(asTyped);
    if (!accented) {
      var term = new Term(Fields.TITLE_FOLD, token.fold());
      return open ? new PrefixQuery(term) : new TermQuery(term);
    }
    return open
        ? new AutomatonQuery(new Term(Fields.TITLE, asTyped), begun(asTyped))
        : new TermQuery(new Term(Fields.TITLE, token.syllable()));
  }

  private static Automaton begun(String typed) {
    return CollectionWords.determinized(
        Operations.concatenate(List.of(TypedLetters.automaton(typed), Automata.makeAnyString())));
  }

  /** Ranks: nothing needs to match it. */
  private @Nullable Query sideBySide(TypedRun typed) throws IOException {
    var last = typed.tokens().getLast();
    var endings =
        typed.isOpen()
            ? words.fitting(Fields.TITLE_FOLD, begun(last.fold()), ENDINGS).best().stream()
                .map(CollectionWords.Word::text)
                .toList()
            : List.of(last.fold());
    if (endings.isEmpty()) {
      return null;
    }
    if (typed.tokens().size() == 1) {
      var any = new SynonymQuery.Builder(Fields.TITLE_FOLD);
      endings.forEach(ending -> any.addTerm(new Term(Fields.TITLE_FOLD, ending)));
      return any.build();
    }
    var phrase = new MultiPhraseQuery.Builder();
    for (var token : typed.tokens().subList(0, typed.tokens().size() - 1)) {
      phrase.add(new Term(Fields.TITLE_FOLD, token.fold()));
    }
    phrase.add(endings.stream().map(one -> new Term(Fields.TITLE_FOLD, one)).toArray(Term[]::new));
    return phrase.build();
  }

  /** Distinct titles, best first. */
  private List<Title> candidates(Query all, @Nullable Query better) throws IOException {
    var query = new BooleanQuery.Builder().add(all, Occur.FILTER);
    if (better != null) {
      query.add(new BoostQuery(better, SIDE_BY_SIDE), Occur.SHOULD);
    }
    var top =
        snapshot
            .searcher()
            .search(query.build(), new TopScoreDocCollectorManager(CANDIDATES, CANDIDATES));
    var byHash = new LinkedHashMap<Long, Integer>();
    for (var hit : top.scoreDocs) {
      hash(hit.doc).ifPresent(hash -> byHash.putIfAbsent(hash, hit.doc));
    }
    var titles = new ArrayList<Title>();
    for (var one : byHash.entrySet()) {
      String text = snapshot.card(one.getValue()).title();
      if (text != null && titles.size() < READ) {
        titles.add(new Title(text, one.getKey(), titles.size()));
      }
    }
    return titles;
  }

  private OptionalLong hash(int document) throws IOException {
    var leaf = snapshot.leaf(document);
    var hashes = DocValues.getNumeric(leaf.reader(), Fields.TITLE_HASH);
    return hashes.advanceExact(document - leaf.docBase)
        ? OptionalLong.of(hashes.longValue())
        : OptionalLong.empty();
  }

  /** Documents with each of the titles, which all match {@code all}. */
  private long[] counts(Query all, List<Title> titles) throws IOException {
    var hashes = titles.stream().mapToLong(Title::hash).toArray();
    var sorted = hashes.clone();
    Arrays.sort(sorted);
    var bySorted = new long[sorted.length];
    var searcher = snapshot.searcher();
    var weight = searcher.createWeight(searcher.rewrite(all), ScoreMode.COMPLETE_NO_SCORES, 1);
    for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
      var scorer = weight.scorer(leaf);
      if (scorer == null || titles.isEmpty()) {
        continue;
      }
      NumericDocValues column = DocValues.getNumeric(leaf.reader(), Fields.TITLE_HASH);
      var live = leaf.reader().getLiveDocs();
      var matches = scorer.iterator();
      for (int doc = matches.nextDoc();
          doc != DocIdSetIterator.NO_MORE_DOCS;
          doc = matches.nextDoc()) {
        if ((live == null || live.get(doc)) && column.advanceExact(doc)) {
          int at = Arrays.binarySearch(sorted, column.longValue());
          if (at >= 0) {
            bySorted[at]++;
          }
        }
      }
    }
    return Arrays.stream(hashes).map(hash -> bySorted[Arrays.binarySearch(sorted, hash)]).toArray();
  }
}
