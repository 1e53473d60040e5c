package vn.vanban.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopScoreDocCollectorManager;
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

  /** What a begun word most often becomes; rarer words take one more letter. */
  private static final int ENDINGS = 50;

  /** Titles that are looked at: some are the same. */
  private static final int CANDIDATES = 200;

  /** Titles whose text is read. */
  private static final int READ = 30;

  /** A longer one is cut; nobody types so many words of a title. */
  private static final int WORDS = 30;

  private final Snapshot snapshot;
  private final SuggestionFacts facts;

  private record Title(String text, long hash, int rank) {}

  TitleCompletion(Snapshot snapshot, SuggestionFacts facts) {
    this.snapshot = snapshot;
    this.facts = facts;
  }

  List<Suggestion> titles(TypedRun typed, int most) throws IOException {
    if (most < 1 || typed.isEmpty() || typed.tokens().size() > WORDS) {
      return List.of();
    }
    var endings = endings(typed);
    if (endings.isEmpty()) {
      return List.of();
    }
    var titles = candidates(titlesOf(typed, endings));
    String asTyped = typed.last(typed.tokens().size());
    titles.sort(
        Comparator.comparing((Title title) -> !begins(asTyped, title.text()))
            .thenComparingInt(Title::rank));
    var best = titles.subList(0, Math.min(most, titles.size()));
    return best.stream()
        .map(title ->
            new Suggestion(
                Kind.TITLE,
                title.text(),
                typed.tokens().getFirst().start(),
                typed.text().length(),
                facts.documents(title.hash())))
        .toList();
  }

  private static boolean begins(String typed, String title) {
    String begun = typed.strip();
    return title.length() >= begun.length()
        && WordCompletion.stands(begun, title.substring(0, begun.length()));
  }

  /** The word at the end, or what it most often becomes in titles. */
  private List<Term> endings(TypedRun typed) {
    var last = typed.tokens().getLast();
    if (!typed.isOpen()) {
      return List.of(closed(typed.text(), last));
    }
    String asTyped = asTyped(typed.text(), last);
    boolean accented = isAccented(asTyped);
    var begun =
        accented
            ? facts.titleWords().begunWith(asTyped, ENDINGS)
            : facts.titleLetters().begunWith(last.fold(), ENDINGS);
    String field = accented ? Fields.TITLE : Fields.TITLE_FOLD;
    return begun.stream().map(word -> new Term(field, word.text())).toList();
  }

  private static Term closed(String text, Token token) {
    return isAccented(asTyped(text, token))
        ? new Term(Fields.TITLE, token.syllable())
        : new Term(Fields.TITLE_FOLD, token.fold());
  }

  private static String asTyped(String text, Token token) {
    return Letters.lower(text.substring(token.start(), token.end()));
  }

  private static boolean isAccented(String asTyped) {
    return !Letters.fold(asTyped).equals(asTyped);
  }

  private static Query any(List<Term> terms) {
    var any = new SynonymQuery.Builder(terms.getFirst().field());
    terms.forEach(any::addTerm);
    return any.build();
  }

  /** Matches titles with all words; those score best in which they stand side by side. */
  private static Query titlesOf(TypedRun typed, List<Term> endings) {
    if (typed.tokens().size() == 1) {
      return any(endings);
    }
    var query = new BooleanQuery.Builder().add(any(endings), Occur.FILTER);
    var sideBySide = new MultiPhraseQuery.Builder();
    for (var token : typed.tokens().subList(0, typed.tokens().size() - 1)) {
      query.add(new TermQuery(closed(typed.text(), token)), Occur.FILTER);
      sideBySide.add(new Term(Fields.TITLE_FOLD, token.fold()));
    }
    sideBySide.add(
        endings.stream()
            .map(ending -> new Term(Fields.TITLE_FOLD, Letters.fold(ending.text())))
            .distinct()
            .toArray(Term[]::new));
    return query.add(sideBySide.build(), Occur.SHOULD).build();
  }

  /** Distinct titles, best first. */
  private List<Title> candidates(Query query) throws IOException {
    var top =
        snapshot.searcher().search(query, new TopScoreDocCollectorManager(CANDIDATES, CANDIDATES));
    var hashes = hashes(top.scoreDocs);
    var byHash = new LinkedHashMap<Long, Integer>();
    for (var hit : top.scoreDocs) {
      Long hash = hashes.get(hit.doc);
      if (hash != null) {
        byHash.putIfAbsent(hash, hit.doc);
      }
    }
    var titles = new ArrayList<Title>();
    for (var one : byHash.entrySet()) {
      String text = facts.title(one.getKey(), snapshot, one.getValue());
      if (!text.isEmpty() && titles.size() < READ) {
        titles.add(new Title(text, one.getKey(), titles.size()));
      }
    }
    return titles;
  }

  /** Of the titles of documents, by their numbers; read in the order of the index. */
  private Map<Integer, Long> hashes(ScoreDoc[] hits) throws IOException {
    int[] documents = Arrays.stream(hits).mapToInt(hit -> hit.doc).sorted().toArray();
    var found = new HashMap<Integer, Long>();
    LeafReaderContext leaf = null;
    NumericDocValues column = DocValues.emptyNumeric();
    for (int document : documents) {
      if (leaf == null || document >= leaf.docBase + leaf.reader().maxDoc()) {
        leaf = snapshot.leaf(document);
        column = DocValues.getNumeric(leaf.reader(), Fields.TITLE_HASH);
      }
      if (column.advanceExact(document - leaf.docBase)) {
        found.put(document, column.longValue());
      }
    }
    return found;
  }
}
