package vn.vanban.search;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.apache.lucene.document.IntField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.join.BitSetProducer;
import org.apache.lucene.search.join.ScoreMode;
import org.apache.lucene.search.join.ToParentBlockJoinQuery;
import org.jspecify.annotations.Nullable;
import vn.vanban.document.DocumentNumber;
import vn.vanban.index.Fields;
import vn.vanban.index.analysis.Synonyms;
import vn.vanban.index.analysis.Token;
import vn.vanban.text.Letters;

/** Makes Lucene queries: which documents answer, and how well their passages and titles do. */
final class QueryBuilder {

  /** Up to so many words all have to occur. */
  private static final int ALL_OF = 3;

  /** Of more words this share has to: questions hold words that no answer repeats. */
  private static final double MOST = 0.6;

  /** A query of more words is cut: a pasted page is no better a question than its start. */
  private static final int MAX_WORDS = 256;

  // Weights. Typed accents are worth more than letters alone, so a match with them ranks first.
  private static final float SYLLABLE = 0.6f;
  private static final float FOLDED_BESIDE_SYLLABLE = 0.4f;
  private static final float PAIR = 1f;
  private static final float TITLE = 0.3f;
  private static final float PHRASE = 2f;

  /** The document itself stands before all that cite it, and those before all that print it. */
  private static final float OWN_NUMBER = 1_000f;

  private static final float CITES_NUMBER = 10f;

  private static final Query NOTHING = new MatchNoDocsQuery("a value that no document can have");

  /** Where words of one text stand. */
  private record TextFields(String exact, String folded, String pair) {

    static final TextFields PASSAGE =
        new TextFields(Fields.TEXT, Fields.TEXT_FOLD, Fields.TEXT_PAIR);
    static final TextFields TITLE =
        new TextFields(Fields.TITLE, Fields.TITLE_FOLD, Fields.TITLE_PAIR);

    String of(boolean accents) {
      return accents ? exact : folded;
    }
  }

  private final BitSetProducer documents;
  private final Synonyms synonyms;

  QueryBuilder(BitSetProducer documents, Synonyms synonyms) {
    this.documents = documents;
    this.synonyms = synonyms;
  }

  /** Documents that answer {@code node}, scored. */
  Query documents(QueryNode node, Terms terms) {
    var query = new BooleanQuery.Builder().add(matches(node, false), Occur.FILTER);
    if (terms.hasWords()) {
      query.add(
          new ToParentBlockJoinQuery(passages(terms), documents, ScoreMode.Max), Occur.SHOULD);
      query.add(new BoostQuery(ranked(terms, TextFields.TITLE).build(), TITLE), Occur.SHOULD);
    }
    for (var key : terms.numbers()) {
      query.add(constant(Fields.NUMBER_KEY, key, OWN_NUMBER), Occur.SHOULD);
      query.add(constant(Fields.CITES, key, CITES_NUMBER), Occur.SHOULD);
    }
    return query.build();
  }

  /** Passages by how well they answer; matches those that share any word with the query. */
  Query passages(Terms terms) {
    var query = ranked(terms, TextFields.PASSAGE);
    terms
        .numbers()
        .forEach(key -> query.add(new TermQuery(new Term(Fields.TEXT_FOLD, key)), Occur.SHOULD));
    return query.build();
  }

  private static BooleanQuery.Builder ranked(Terms terms, TextFields fields) {
    var query = new BooleanQuery.Builder();
    terms.groups().stream()
        .limit(MAX_WORDS)
        .forEach(group -> query.add(ranked(group, fields), Occur.SHOULD));
    terms.exact().stream()
        .limit(MAX_WORDS)
        .forEach(word -> query.add(boosted(fields.exact(), word.syllable(), 1f), Occur.SHOULD));
    terms.pairs().stream()
        .limit(MAX_WORDS)
        .forEach(pair -> query.add(boosted(fields.pair(), pair, PAIR), Occur.SHOULD));
    for (var phrase : terms.phrases()) {
      Query words = phrase(fields.of(phrase.exact()), phrase.tokens(), phrase.exact());
      query.add(new BoostQuery(words, PHRASE), Occur.SHOULD);
    }
    return query;
  }

  /** The typed words or a synonym, whichever says more; a synonym is worth what was typed. */
  private static Query ranked(WordGroup group, TextFields fields) {
    var typed = new BooleanQuery.Builder();
    group.typed().forEach(word -> addWord(typed, word, fields));
    if (group.synonyms().isEmpty()) {
      return typed.build();
    }
    var any = new ArrayList<Query>();
    any.add(typed.build());
    for (var synonym : group.synonyms()) {
      float weight = (float) group.typed().size() / synonym.size();
      any.add(new BoostQuery(phrase(fields.folded(), synonym, false), weight));
    }
    return new DisjunctionMaxQuery(any, 0f);
  }

  private static void addWord(BooleanQuery.Builder query, Token word, TextFields fields) {
    boolean accented = !word.syllable().equals(word.fold());
    if (accented) {
      query.add(boosted(fields.exact(), word.syllable(), SYLLABLE), Occur.SHOULD);
    }
    query.add(
        boosted(fields.folded(), word.fold(), accented ? FOLDED_BESIDE_SYLLABLE : 1f),
        Occur.SHOULD);
  }

  /**
   * Documents that answer {@code node}, without a score.
   *
   * @param exact whether accents have to be as typed
   */
  Query matches(QueryNode node, boolean exact) {
    return switch (node) {
      case QueryNode.Words(var typed) -> {
        var tokens = Terms.tokens(String.join(" ", typed));
        yield exact ? allOf(tokens) : words(WordGroup.of(tokens, synonyms));
      }
      case QueryNode.Phrase(var text) -> phrase(Terms.tokens(text), exact);
      case QueryNode.Numbered(var number) -> number(number);
      case QueryNode.Field(var field, var value) -> field(field, value);
      case QueryNode.Exact(var inner) -> matches(inner, true);
      case QueryNode.Not(var inner) -> not(matches(inner, exact));
      case QueryNode.And(var nodes) -> all(nodes, exact);
      case QueryNode.Or(var nodes) -> {
        var any = new BooleanQuery.Builder();
        nodes.forEach(each -> any.add(matches(each, exact), Occur.SHOULD));
        yield any.build();
      }
    };
  }

  private Query all(List<QueryNode> nodes, boolean exact) {
    var all = new BooleanQuery.Builder();
    nodes.forEach(node -> all.add(matches(node, exact), Occur.FILTER));
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

  private static Query allOf(List<Token> tokens) {
    var query = new BooleanQuery.Builder().add(everyDocument(), Occur.FILTER);
    tokens.stream()
        .limit(MAX_WORDS)
        .forEach(word -> query.add(term(Fields.ALL, word.syllable()), Occur.FILTER));
    return query.build();
  }

  private Query words(List<WordGroup> groups) {
    var clauses = new LinkedHashMap<String, Query>();
    for (var group : groups) {
      for (var word : group.typed()) {
        if (clauses.size() < MAX_WORDS) {
          clauses.putIfAbsent(word.fold(), present(word, group.synonyms()));
        }
      }
    }
    if (clauses.isEmpty()) {
      // Signs alone: nothing to look for, and nothing that they rule out.
      return everyDocument();
    }
    var query = new BooleanQuery.Builder();
    clauses.values().forEach(clause -> query.add(clause, Occur.SHOULD));
    int words = clauses.size();
    int needed = words <= ALL_OF ? words : (int) Math.ceil(MOST * words);
    return query.setMinimumNumberShouldMatch(needed).build();
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
    var inPassage = phrase(TextFields.PASSAGE.of(exact), tokens, exact);
    return new BooleanQuery.Builder()
        .add(new ToParentBlockJoinQuery(inPassage, documents, ScoreMode.None), Occur.SHOULD)
        .add(phrase(TextFields.TITLE.of(exact), tokens, exact), Occur.SHOULD)
        .build();
  }

  private static Query phrase(String field, List<Token> tokens, boolean exact) {
    if (tokens.size() == 1) {
      return term(field, exact ? tokens.getFirst().syllable() : tokens.getFirst().fold());
    }
    var phrase = new PhraseQuery.Builder();
    tokens.stream()
        .limit(MAX_WORDS)
        .forEach(token -> phrase.add(new Term(field, exact ? token.syllable() : token.fold())));
    return phrase.build();
  }

  private Query number(DocumentNumber number) {
    var printed = new TermQuery(new Term(Fields.TEXT_FOLD, number.key()));
    return new BooleanQuery.Builder()
        .add(new TermQuery(new Term(Fields.NUMBER_KEY, number.key())), Occur.SHOULD)
        .add(new TermQuery(new Term(Fields.CITES, number.key())), Occur.SHOULD)
        .add(new ToParentBlockJoinQuery(printed, documents, ScoreMode.None), Occur.SHOULD)
        .build();
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
      case YEAR -> YearRange.parse(value).map(QueryBuilder::years).orElseGet(() -> NOTHING);
      case FROM ->
          YearRange.parse(value)
              .map(range -> years(new YearRange(range.from(), YearRange.LAST)))
              .orElseGet(() -> NOTHING);
      case TO ->
          YearRange.parse(value)
              .map(range -> years(new YearRange(YearRange.FIRST, range.to())))
              .orElseGet(() -> NOTHING);
    };
  }

  /** A whole number, or one of its parts: {@code so:45}. */
  private static Query numberField(String value) {
    return keyOf(value)
        .map(key -> term(Fields.NUMBER_KEY, key))
        .orElseGet(() -> term(Fields.NUMBER_PART, Letters.fold(value)));
  }

  /** Filters of a request, each a clause of its own. */
  static void addFilters(BooleanQuery.Builder query, Filters filters) {
    query.add(everyDocument(), Occur.FILTER);
    add(query, filters.kind(), value -> folded(Fields.KIND, value));
    add(query, filters.issuer(), value -> wordsOf(Fields.ISSUER_FOLD, value));
    add(query, filters.family(), value -> folded(Fields.FAMILY, value));
    add(query, filters.theme(), QueryBuilder::theme);
    add(query, filters.cites(), QueryBuilder::cites);
    Integer from = filters.fromYear();
    Integer to = filters.toYear();
    if (from != null || to != null) {
      var range =
          new YearRange(from == null ? YearRange.FIRST : from, to == null ? YearRange.LAST : to);
      query.add(years(range), Occur.FILTER);
    }
  }

  private static void add(
      BooleanQuery.Builder query, @Nullable String value, Function<String, Query> filter) {
    if (value != null && !value.isBlank()) {
      query.add(filter.apply(value), Occur.FILTER);
    }
  }

  /** Mentions carry themes too: only the documents are meant. */
  private static Query theme(String id) {
    return new BooleanQuery.Builder()
        .add(everyDocument(), Occur.FILTER)
        .add(term(Fields.THEME, id), Occur.FILTER)
        .build();
  }

  private static Query cites(String number) {
    return keyOf(number).map(key -> term(Fields.CITES, key)).orElseGet(() -> NOTHING);
  }

  private static Query years(YearRange range) {
    return IntField.newRangeQuery(Fields.YEAR, range.from(), range.to());
  }

  private static Query wordsOf(String field, String value) {
    var tokens = Terms.tokens(value);
    return tokens.isEmpty() ? NOTHING : phrase(field, tokens, false);
  }

  private static Query folded(String field, String value) {
    return term(field, Letters.fold(Letters.collapseSpaces(value)));
  }

  private static Optional<String> keyOf(String number) {
    return DocumentNumber.parse(number).map(DocumentNumber::key);
  }

  private static Query term(String field, String term) {
    return new TermQuery(new Term(field, term));
  }

  private static Query boosted(String field, String term, float weight) {
    return new BoostQuery(new TermQuery(new Term(field, term)), weight);
  }

  private static Query constant(String field, String term, float score) {
    return new BoostQuery(new ConstantScoreQuery(new TermQuery(new Term(field, term))), score);
  }
}
