package vn.vanban.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.join.BitSetProducer;
import org.jspecify.annotations.Nullable;
import vn.vanban.document.NumberScanner;
import vn.vanban.document.Warning.Message;
import vn.vanban.index.Fields;
import vn.vanban.index.Snapshot;
import vn.vanban.index.analysis.Synonyms;
import vn.vanban.index.analysis.Token;
import vn.vanban.text.Span;

/**
 * What a query looks for in running text, place by place. Words typed side by side are one run, as
 * a phrase in quotation marks is; a run typed with any accent is found with its accents only, one
 * without accents with all. Synonyms are not looked for: what is counted is what was typed. Fields
 * and negated parts say which documents count. Immutable.
 */
public final class TextQuery {

  /** Lucene takes some thousand alternatives; nobody types so many. */
  private static final int MOST = 500;

  /** Words that stand together, in the form in which they are compared. */
  private record Run(List<String> terms, boolean exact) {

    String term(Token token) {
      return exact ? token.syllable() : token.fold();
    }

    /** Whether the run begins with the word at {@code first}. */
    boolean isAt(int first, List<Token> words) {
      if (first + terms.size() > words.size()) {
        return false;
      }
      for (int i = 0; i < terms.size(); i++) {
        if (!terms.get(i).equals(term(words.get(first + i)))) {
          return false;
        }
      }
      return true;
    }

    Query query() {
      String field = exact ? Fields.TEXT : Fields.TEXT_FOLD;
      if (terms.size() == 1) {
        return new TermQuery(new Term(field, terms.getFirst()));
      }
      var phrase = new PhraseQuery.Builder();
      terms.forEach(term -> phrase.add(new Term(field, term)));
      return phrase.build();
    }
  }

  private final QueryNode node;
  private final Set<Run> runs = new LinkedHashSet<>();
  private final Set<String> numbers = new LinkedHashSet<>();
  private final Map<String, List<Run>> byFirstTerm = new HashMap<>();

  /** Words with signs for letters, which stand for nothing before anyone looked. */
  private int patterns;

  private TextQuery(QueryNode node) {
    this.node = node;
    collectNumbers(node);
    collectRuns(node, false);
    // What has the letters of a folded run is found by that one already.
    var folded = new HashSet<List<String>>();
    runs.stream().filter(run -> !run.exact()).forEach(run -> folded.add(run.terms()));
    runs.removeIf(run -> run.exact() && folded.contains(foldOf(run)));
    runs.forEach(run ->
        byFirstTerm.computeIfAbsent(run.terms().getFirst(), _ -> new ArrayList<>()).add(run));
  }

  /**
   * @throws IllegalArgumentException where there is a {@link #problemWith}
   */
  public static TextQuery of(String query) {
    var problem = problemWith(query);
    if (problem.isPresent()) {
      throw new IllegalArgumentException(problem.get().en() + ": " + query);
    }
    return parse(query).orElseThrow();
  }

  /** Why {@code query} cannot be looked for in texts; empty where it can. */
  public static Optional<Message> problemWith(String query) {
    var elsewhere = QueryParser.parse(query).node().flatMap(TextQuery::onlyForSearch);
    if (elsewhere.isPresent()) {
      return Optional.of(
          new Message(
              "chỉ lệnh search hiểu được phần này, nó không có chỗ trong văn bản: "
                  + elsewhere.get(),
              "only search takes this part, it has no places in texts: " + elsewhere.get()));
    }
    int asked = parse(query).map(parsed -> parsed.asked()).orElse(0);
    if (asked == 0) {
      return Optional.of(
          new Message(
              "câu hỏi phải có ít nhất một từ, cụm từ hoặc số văn bản không bị phủ định",
              "the query has to hold a word, a phrase or a document number that is not negated"));
    }
    return asked <= MOST
        ? Optional.empty()
        : Optional.of(
            new Message(
                "câu hỏi có " + asked + " vế cần tìm, nhiều nhất là " + MOST,
                "the query asks for " + asked + " things, at most " + MOST + " are possible"));
  }

  private int asked() {
    return runs.size() + numbers.size() + patterns;
  }

  /** The same with what its patterns stand for in the collection. */
  public TextQuery in(Snapshot snapshot) throws IOException {
    var reader = snapshot.searcher().getIndexReader();
    return new TextQuery(
        new Expansion(reader, TimeLimit.none(snapshot.searcher()), 0, new ArrayList<>()).of(node));
  }

  private static Optional<TextQuery> parse(String query) {
    return QueryParser.parse(query).node().map(node -> new TextQuery(asRuns(node)));
  }

  /**
   * The documents in which places count, without a score; they need not hold one.
   *
   * @param documents the last members of the blocks
   */
  public Query documents(BitSetProducer documents) {
    return isImpliedByPlaces(node)
        ? Matching.everyDocument()
        : new Matching(null, documents, Synonyms.none(), _ -> Matching.NOTHING)
            .documents(node, false);
  }

  /** Passages with such places; with frequencies for scores, the score is their number. */
  public Query passages() {
    var query = new BooleanQuery.Builder();
    runs.forEach(run -> query.add(run.query(), Occur.SHOULD));
    for (var key : numbers) {
      query.add(new TermQuery(new Term(Fields.TEXT_FOLD, key)), Occur.SHOULD);
    }
    return query.build();
  }

  /**
   * The places in one passage, in order; they may overlap.
   *
   * @param tokens of the passage, with the document numbers
   */
  public List<Span> in(List<Token> tokens) {
    var places = new ArrayList<Span>();
    var words = new ArrayList<Token>(tokens.size());
    for (var token : tokens) {
      if (!token.isDocumentNumber()) {
        words.add(token);
      } else if (numbers.contains(token.fold())) {
        places.add(token.span());
      }
    }
    for (int i = 0; i < words.size(); i++) {
      var token = words.get(i);
      addRuns(byFirstTerm.get(token.fold()), i, words, places);
      if (!token.fold().equals(token.syllable())) {
        addRuns(byFirstTerm.get(token.syllable()), i, words, places);
      }
    }
    places.sort(null);
    return places;
  }

  private static void addRuns(
      @Nullable List<Run> beginning, int at, List<Token> words, List<Span> places) {
    if (beginning == null) {
      return;
    }
    for (var run : beginning) {
      if (run.isAt(at, words)) {
        places.add(new Span(words.get(at).start(), words.get(at + run.terms().size() - 1).end()));
      }
    }
  }

  /** What finds documents and no places in them. */
  private static Optional<String> onlyForSearch(QueryNode node) {
    return switch (node) {
      case QueryNode.Near _ -> Optional.of(QueryText.of(node));
      case QueryNode.Field(var field, _, _, _) ->
          field == QueryField.STATUS ? Optional.of(QueryText.of(node)) : Optional.empty();
      case QueryNode.Exact(var inner) -> onlyForSearch(inner);
      case QueryNode.Not(var inner) -> onlyForSearch(inner);
      case QueryNode.And(var nodes) -> firstOnlyForSearch(nodes);
      case QueryNode.Or(var nodes) -> firstOnlyForSearch(nodes);
      case QueryNode.Words _,
          QueryNode.Phrase _,
          QueryNode.Spellings _,
          QueryNode.Numbered _,
          QueryNode.ShortNumber _,
          QueryNode.Named _,
          QueryNode.Provision _ ->
          Optional.empty();
    };
  }

  private static Optional<String> firstOnlyForSearch(List<QueryNode> nodes) {
    return nodes.stream().map(TextQuery::onlyForSearch).flatMap(Optional::stream).findFirst();
  }

  private static QueryNode asRuns(QueryNode node) {
    return switch (node) {
      case QueryNode.Words(var words) -> run(String.join(" ", words));
      case QueryNode.Phrase(var text) -> run(text);
      case QueryNode.Numbered numbered -> numbered;
      case QueryNode.ShortNumber(_, _, _, _, var typed, _) -> run(String.join(" ", typed));
      case QueryNode.Named(var name, _) -> run(String.join(" ", name));
      case QueryNode.Provision(_, var document, _, _) -> asRuns(document);
      case QueryNode.Spellings spellings -> spellings;
      case QueryNode.Near near -> near;
      case QueryNode.Field field -> field;
      case QueryNode.Exact(var inner) -> new QueryNode.Exact(asRuns(inner));
      case QueryNode.Not(var inner) -> new QueryNode.Not(asRuns(inner));
      case QueryNode.And(var nodes) ->
          new QueryNode.And(nodes.stream().map(TextQuery::asRuns).toList());
      case QueryNode.Or(var nodes) ->
          new QueryNode.Or(nodes.stream().map(TextQuery::asRuns).toList());
    };
  }

  private static QueryNode run(String text) {
    var phrase = new QueryNode.Phrase(text);
    boolean accented =
        Terms.tokens(text).stream().anyMatch(token -> !token.syllable().equals(token.fold()));
    return accented ? new QueryNode.Exact(phrase) : phrase;
  }

  private void collectNumbers(QueryNode part) {
    switch (part) {
      case QueryNode.Numbered(var number, _) -> numbers.add(number.key());
      case QueryNode.Exact(var inner) -> collectNumbers(inner);
      case QueryNode.And(var nodes) -> nodes.forEach(this::collectNumbers);
      case QueryNode.Or(var nodes) -> nodes.forEach(this::collectNumbers);
      case QueryNode.Words _,
          QueryNode.Phrase _,
          QueryNode.Spellings _,
          QueryNode.Near _,
          QueryNode.ShortNumber _,
          QueryNode.Named _,
          QueryNode.Provision _,
          QueryNode.Field _,
          QueryNode.Not _ -> {}
    }
  }

  private void collectRuns(QueryNode part, boolean exact) {
    switch (part) {
      case QueryNode.Phrase(var text) -> addRun(text, exact);
      case QueryNode.Spellings spellings -> addSpellings(spellings, exact);
      case QueryNode.Exact(var inner) -> collectRuns(inner, true);
      case QueryNode.And(var nodes) -> nodes.forEach(each -> collectRuns(each, exact));
      case QueryNode.Or(var nodes) -> nodes.forEach(each -> collectRuns(each, exact));
      case QueryNode.Words _,
          QueryNode.Near _,
          QueryNode.Numbered _,
          QueryNode.ShortNumber _,
          QueryNode.Named _,
          QueryNode.Provision _,
          QueryNode.Field _,
          QueryNode.Not _ -> {}
    }
  }

  private void addRun(String text, boolean exact) {
    var tokens = Terms.tokens(text);
    if (!tokens.isEmpty() && !isNumberLookedFor(text)) {
      runs.add(new Run(tokens.stream().map(exact ? Token::syllable : Token::fold).toList(), exact));
    }
  }

  private void addSpellings(QueryNode.Spellings spellings, boolean exact) {
    boolean accents = exact || spellings.isAccented();
    spellings.found().forEach(word -> runs.add(new Run(List.of(word), accents)));
    patterns++;
  }

  /** A quoted number beside the number itself would be found twice in one place. */
  private boolean isNumberLookedFor(String text) {
    return NumberScanner.findInQuery(text).stream()
        .anyMatch(match ->
            match.start() == 0
                && match.end() == text.length()
                && numbers.contains(match.number().key()));
  }

  private static List<String> foldOf(Run run) {
    return Terms.tokens(String.join(" ", run.terms())).stream().map(Token::fold).toList();
  }

  /** Whether a document with a place cannot but match. */
  private static boolean isImpliedByPlaces(QueryNode node) {
    return switch (node) {
      case QueryNode.Phrase _, QueryNode.Spellings _, QueryNode.Numbered _ -> true;
      case QueryNode.Exact(var inner) -> isImpliedByPlaces(inner);
      case QueryNode.Or(var nodes) -> nodes.stream().allMatch(TextQuery::isImpliedByPlaces);
      case QueryNode.Words _,
          QueryNode.Near _,
          QueryNode.ShortNumber _,
          QueryNode.Named _,
          QueryNode.Provision _,
          QueryNode.Field _,
          QueryNode.Not _,
          QueryNode.And _ ->
          false;
    };
  }
}
