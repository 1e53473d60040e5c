package vn.vanban.search;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.apache.lucene.document.IntField;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.join.BitSetProducer;
import org.apache.lucene.search.join.ScoreMode;
import org.apache.lucene.search.join.ToParentBlockJoinQuery;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import vn.vanban.citation.History.Status;
import vn.vanban.document.DocumentNumber;
import vn.vanban.document.ProvisionPath;
import vn.vanban.index.Citation;
import vn.vanban.index.Fields;
import vn.vanban.index.ProvisionTerms;
import vn.vanban.index.analysis.Synonyms;
import vn.vanban.index.analysis.Token;
import vn.vanban.text.Letters;

/** Which documents answer a query, without a score: {@link Scoring} says how well they do. */
final class Matching {

  static final Query NOTHING = new MatchNoDocsQuery("a value that no document can have");

  /** Lucene takes a thousand clauses in all, and a query has up to a hundred parts. */
  private static final int MANY = 8;

  private final @Nullable TermLookup lookup;
  private final BitSetProducer documents;
  private final Synonyms synonyms;
  private final Function<Status, Query> statuses;

  /**
   * @param lookup in the index that will be searched; null where none remembers its terms
   * @param statuses the documents that are in force, ended, …
   */
  Matching(
      @Nullable TermLookup lookup,
      BitSetProducer documents,
      Synonyms synonyms,
      Function<Status, Query> statuses) {
    this.lookup = lookup;
    this.documents = documents;
    this.synonyms = synonyms;
    this.statuses = statuses;
  }

  /**
   * Documents that answer {@code node}, without a score.
   *
   * @param exact whether accents have to be as typed
   */
  Query documents(QueryNode node, boolean exact) {
    return switch (node) {
      case QueryNode.Words(var typed) -> {
        var tokens = Terms.tokens(String.join(" ", typed));
        yield exact ? allOf(tokens) : words(tokens);
      }
      case QueryNode.Phrase(var text) -> phrase(Terms.tokens(text), exact);
      case QueryNode.Numbered(var number, _) -> number(number);
      case QueryNode.Spellings spellings -> spellings(spellings, exact);
      case QueryNode.Near near -> near(near, exact);
      case QueryNode.ShortNumber(_, _, _, _, var typed, _) ->
          documents(new QueryNode.Words(typed), exact);
      case QueryNode.Named(var name, var keys) ->
          keys.isEmpty() ? documents(new QueryNode.Words(name), exact) : named(keys);
      case QueryNode.Provision(var path, var document, _, _) -> provision(path, document);
      case QueryNode.Field(var field, var value, _, _) -> field(field, value);
      case QueryNode.Exact(var inner) -> documents(inner, true);
      case QueryNode.Not(var inner) -> not(documents(inner, exact));
      case QueryNode.And(var nodes) -> all(nodes, exact);
      case QueryNode.Or(var nodes) -> any(nodes, exact);
    };
  }

  private Query any(List<QueryNode> nodes, boolean exact) {
    var queries = nodes.stream().map(each -> documents(each, exact)).toList();
    if (queries.size() > MANY) {
      return new SomeOf(lookup, queries, 1);
    }
    var any = new BooleanQuery.Builder();
    queries.forEach(each -> any.add(each, Occur.SHOULD));
    return any.build();
  }

  private Query all(List<QueryNode> nodes, boolean exact) {
    if (nodes.size() > MANY) {
      return new SomeOf(
          lookup, nodes.stream().map(node -> documents(node, exact)).toList(), nodes.size());
    }
    var all = new BooleanQuery.Builder();
    nodes.forEach(node -> all.add(documents(node, exact), Occur.FILTER));
    return all.build();
  }

  private static Query not(Query unwanted) {
    return new BooleanQuery.Builder()
        .add(everyDocument(), Occur.FILTER)
        .add(unwanted, Occur.MUST_NOT)
        .build();
  }

  static Query everyDocument() {
    return new TermQuery(new Term(Fields.ROLE, Fields.DOCUMENT));
  }

  private Query allOf(List<Token> tokens) {
    var words =
        tokens.stream()
            .limit(Terms.MAX_WORDS)
            .map(Token::syllable)
            .distinct()
            .map(word -> term(Fields.ALL, word))
            .toList();
    if (words.size() > MANY) {
      return new SomeOf(lookup, words, words.size());
    }
    var query = new BooleanQuery.Builder().add(everyDocument(), Occur.FILTER);
    words.forEach(word -> query.add(word, Occur.FILTER));
    return query.build();
  }

  private Query words(List<Token> typed) {
    var counted = new HashSet<>(CountedWords.of(typed));
    var clauses = new LinkedHashMap<String, Query>();
    for (var group : WordGroup.of(typed, synonyms)) {
      for (var word : group.typed()) {
        if (clauses.size() < Terms.MAX_WORDS && counted.contains(word)) {
          clauses.putIfAbsent(word.fold(), present(word, group.synonyms()));
        }
      }
    }
    if (clauses.isEmpty()) {
      // Signs alone: nothing to look for, and nothing that they rule out.
      return everyDocument();
    }
    int needed = CountedWords.needed(clauses.size());
    if (needed < clauses.size()) {
      return new SomeOf(lookup, List.copyOf(clauses.values()), needed);
    }
    var query = new BooleanQuery.Builder();
    clauses.values().forEach(clause -> query.add(clause, Occur.FILTER));
    return query.build();
  }

  /** The word itself, or what stands for it and its neighbours. */
  private Query present(Token word, List<List<Token>> synonyms) {
    var itself = term(Fields.ALL_FOLD, word.fold());
    if (synonyms.isEmpty()) {
      return itself;
    }
    var any = new BooleanQuery.Builder().add(itself, Occur.SHOULD);
    for (var synonym : synonyms) {
      boolean alone = synonym.size() == 1;
      any.add(
          alone ? term(Fields.ALL_FOLD, synonym.getFirst().fold()) : phrase(synonym, false),
          Occur.SHOULD);
    }
    return any.build();
  }

  private Query phrase(List<Token> tokens, boolean exact) {
    if (tokens.isEmpty()) {
      return everyDocument();
    }
    var inPassage = TextFields.PASSAGE.phrase(tokens, exact);
    return new BooleanQuery.Builder()
        .add(new ToParentBlockJoinQuery(inPassage, documents, ScoreMode.None), Occur.SHOULD)
        .add(TextFields.TITLE.phrase(tokens, exact), Occur.SHOULD)
        .build();
  }

  private Query number(DocumentNumber number) {
    var printed = new TermQuery(new Term(Fields.TEXT_FOLD, number.key()));
    return new BooleanQuery.Builder()
        .add(new TermQuery(new Term(Fields.NUMBER_KEY, number.key())), Occur.SHOULD)
        .add(new TermQuery(new Term(Fields.CITES, number.key())), Occur.SHOULD)
        .add(new ToParentBlockJoinQuery(printed, documents, ScoreMode.None), Occur.SHOULD)
        .build();
  }

  private static Query spellings(QueryNode.Spellings spellings, boolean exact) {
    if (spellings.found().isEmpty()) {
      return NOTHING;
    }
    return new TermInSetQuery(
        exact || spellings.isAccented() ? Fields.ALL : Fields.ALL_FOLD,
        spellings.found().stream().map(BytesRef::new).toList());
  }

  private Query near(QueryNode.Near near, boolean exact) {
    var inPassage = TextFields.PASSAGE.near(near, exact);
    return new BooleanQuery.Builder()
        .add(new ToParentBlockJoinQuery(inPassage, documents, ScoreMode.None), Occur.SHOULD)
        .add(TextFields.TITLE.near(near, exact), Occur.SHOULD)
        .build();
  }

  /** The document itself, and those that cite that provision or one inside it. */
  private Query provision(ProvisionPath path, QueryNode document) {
    var any = new BooleanQuery.Builder();
    for (var key : QueryNode.keys(document)) {
      any.add(term(Fields.KEY, key), Occur.SHOULD);
      any.add(
          new ToParentBlockJoinQuery(citing(path, key), documents, ScoreMode.None), Occur.SHOULD);
    }
    return any.build();
  }

  /** The references to that provision of the document of that key, or to one inside it. */
  static Query citing(ProvisionPath path, String key) {
    return new BooleanQuery.Builder()
        .add(new PrefixQuery(new Term(Fields.CITED, Citation.prefix(key))), Occur.FILTER)
        .add(term(Fields.PROVISION, ProvisionTerms.term(path)), Occur.FILTER)
        .build();
  }

  private static Query named(List<String> keys) {
    var any = new BooleanQuery.Builder();
    for (var key : keys) {
      any.add(term(Fields.KEY, key), Occur.SHOULD);
      any.add(term(Fields.CITES, key), Occur.SHOULD);
    }
    return any.build();
  }

  private Query field(QueryField field, String value) {
    return switch (field) {
      case KIND -> folded(Fields.KIND, value);
      case FAMILY -> folded(Fields.FAMILY, value);
      case ISSUER -> wordsOf(Fields.ISSUER_FOLD, value);
      case SIGNER -> wordsOf(Fields.SIGNER_FOLD, value);
      case TITLE -> wordsOf(Fields.TITLE_FOLD, value);
      case THEME -> theme(value);
      case CITES -> cites(value);
      case NUMBER -> numberField(value);
      case YEAR -> YearRange.parse(value).map(Matching::years).orElseGet(() -> NOTHING);
      case FROM ->
          YearRange.parse(value)
              .map(range -> years(new YearRange(range.from(), YearRange.LAST)))
              .or(() -> DayRange.parse(value).map(Matching::since))
              .orElseGet(() -> NOTHING);
      case TO ->
          YearRange.parse(value)
              .map(range -> years(new YearRange(YearRange.FIRST, range.to())))
              .or(() -> DayRange.parse(value).map(Matching::until))
              .orElseGet(() -> NOTHING);
      case STATUS -> FieldValue.status(value).map(statuses).orElseGet(() -> NOTHING);
    };
  }

  /** Issued then or later; where the month or the day is not known, if that is possible. */
  private static Query since(DayRange day) {
    int year = day.first() / 10_000 * 10_000;
    int month = day.first() / 100 * 100;
    return new BooleanQuery.Builder()
        .add(issued(day.first(), Integer.MAX_VALUE), Occur.SHOULD)
        .add(issued(month, month), Occur.SHOULD)
        .add(issued(year, year), Occur.SHOULD)
        .build();
  }

  private static Query until(DayRange day) {
    return issued(1, day.last());
  }

  private static Query issued(int first, int last) {
    return NumericDocValuesField.newSlowRangeQuery(Fields.ISSUED, first, last);
  }

  /** A whole number, or one of its parts: {@code so:45}. */
  private static Query numberField(String value) {
    return keyOf(value)
        .map(key -> term(Fields.NUMBER_KEY, key))
        .orElseGet(() -> term(Fields.NUMBER_PART, Letters.fold(value)));
  }

  /** Mentions carry themes too: only the documents are meant. */
  static Query theme(String id) {
    return new BooleanQuery.Builder()
        .add(everyDocument(), Occur.FILTER)
        .add(term(Fields.THEME, id), Occur.FILTER)
        .build();
  }

  /** By number, or by name: "Luật Đất đai 2024". */
  static Query cites(String cited) {
    var any = new BooleanQuery.Builder();
    DocumentNames.keys(cited).forEach(key -> any.add(term(Fields.CITES, key), Occur.SHOULD));
    return any.build();
  }

  static Query years(YearRange range) {
    return IntField.newRangeQuery(Fields.YEAR, range.from(), range.to());
  }

  static Query wordsOf(String field, String value) {
    var tokens = Terms.tokens(value);
    return tokens.isEmpty() ? NOTHING : TextFields.phrase(field, tokens, false);
  }

  static Query folded(String field, String value) {
    return term(field, Letters.fold(Letters.collapseSpaces(value)));
  }

  private static Optional<String> keyOf(String number) {
    return DocumentNumber.parse(number).map(DocumentNumber::key);
  }

  private static Query term(String field, String term) {
    return new TermQuery(new Term(field, term));
  }
}
