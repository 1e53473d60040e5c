package vn.vanban.search;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.apache.lucene.document.IntField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
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

  private final BitSetProducer documents;

  QueryBuilder(BitSetProducer documents) {
    this.documents = documents;
  }

  /** Documents that answer {@code node}, scored. */
  Query documents(QueryNode node, Terms terms) {
    var query = new BooleanQuery.Builder().add(matches(node), Occur.FILTER);
    if (!terms.words().isEmpty() || !terms.phrases().isEmpty()) {
      query.add(
          new ToParentBlockJoinQuery(passages(terms), documents, ScoreMode.Max), Occur.SHOULD);
      query.add(new BoostQuery(title(terms), TITLE), Occur.SHOULD);
    }
    for (var key : terms.numbers()) {
      query.add(constant(Fields.NUMBER_KEY, key, OWN_NUMBER), Occur.SHOULD);
      query.add(constant(Fields.CITES, key, CITES_NUMBER), Occur.SHOULD);
    }
    return query.build();
  }

  /** Passages by how well they answer; matches those that share any word with the query. */
  Query passages(Terms terms) {
    var query = new BooleanQuery.Builder();
    terms.words().stream()
        .limit(MAX_WORDS)
        .forEach(word -> addWord(query, word, Fields.TEXT, Fields.TEXT_FOLD));
    terms.pairs().stream()
        .limit(MAX_WORDS)
        .forEach(pair -> query.add(boosted(Fields.TEXT_PAIR, pair, PAIR), Occur.SHOULD));
    for (var phrase : terms.phrases()) {
      query.add(new BoostQuery(phrase(Fields.TEXT_FOLD, phrase), PHRASE), Occur.SHOULD);
    }
    terms
        .numbers()
        .forEach(key -> query.add(new TermQuery(new Term(Fields.TEXT_FOLD, key)), Occur.SHOULD));
    return query.build();
  }

  private static Query title(Terms terms) {
    var query = new BooleanQuery.Builder();
    terms.words().stream()
        .limit(MAX_WORDS)
        .forEach(word -> addWord(query, word, Fields.TITLE, Fields.TITLE_FOLD));
    terms.pairs().stream()
        .limit(MAX_WORDS)
        .forEach(pair -> query.add(boosted(Fields.TITLE_PAIR, pair, PAIR), Occur.SHOULD));
    terms
        .phrases()
        .forEach(phrase ->
            query.add(new BoostQuery(phrase(Fields.TITLE_FOLD, phrase), PHRASE), Occur.SHOULD));
    return query.build();
  }

  private static void addWord(BooleanQuery.Builder query, Token word, String exact, String folded) {
    boolean accented = !word.syllable().equals(word.fold());
    if (accented) {
      query.add(boosted(exact, word.syllable(), SYLLABLE), Occur.SHOULD);
    }
    query.add(boosted(folded, word.fold(), accented ? FOLDED_BESIDE_SYLLABLE : 1f), Occur.SHOULD);
  }

  /** Documents that answer {@code node}, without a score. */
  private Query matches(QueryNode node) {
    return switch (node) {
      case QueryNode.Words(var words) -> words(Terms.tokens(String.join(" ", words)));
      case QueryNode.Phrase(var text) -> phrase(Terms.tokens(text));
      case QueryNode.Numbered(var number) -> number(number);
      case QueryNode.Field(var field, var value) -> field(field, value);
      case QueryNode.Not(var inner) -> not(matches(inner));
      case QueryNode.And(var nodes) -> all(nodes);
      case QueryNode.Or(var nodes) -> {
        var any = new BooleanQuery.Builder();
        nodes.forEach(each -> any.add(matches(each), Occur.SHOULD));
        yield any.build();
      }
    };
  }

  private Query all(List<QueryNode> nodes) {
    var all = new BooleanQuery.Builder();
    nodes.forEach(node -> all.add(matches(node), Occur.FILTER));
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

  private static Query words(List<Token> tokens) {
    var folded = tokens.stream().map(Token::fold).distinct().limit(MAX_WORDS).toList();
    if (folded.isEmpty()) {
      // Signs alone: nothing to look for, and nothing that they rule out.
      return everyDocument();
    }
    var query = new BooleanQuery.Builder();
    folded.forEach(word -> query.add(new TermQuery(new Term(Fields.ALL_FOLD, word)), Occur.SHOULD));
    int needed = folded.size() <= ALL_OF ? folded.size() : (int) Math.ceil(MOST * folded.size());
    return query.setMinimumNumberShouldMatch(needed).build();
  }

  private Query phrase(List<Token> tokens) {
    if (tokens.isEmpty()) {
      return everyDocument();
    }
    return new BooleanQuery.Builder()
        .add(
            new ToParentBlockJoinQuery(phrase(Fields.TEXT_FOLD, tokens), documents, ScoreMode.None),
            Occur.SHOULD)
        .add(phrase(Fields.TITLE_FOLD, tokens), Occur.SHOULD)
        .build();
  }

  private static Query phrase(String field, List<Token> tokens) {
    var phrase = new PhraseQuery.Builder();
    tokens.stream().limit(MAX_WORDS).forEach(token -> phrase.add(new Term(field, token.fold())));
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
      case CITES -> keyOf(value).map(key -> exact(Fields.CITES, key)).orElseGet(() -> NOTHING);
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
        .map(key -> exact(Fields.NUMBER_KEY, key))
        .orElseGet(() -> exact(Fields.NUMBER_PART, Letters.fold(value)));
  }

  /** Filters of a request, each a clause of its own. */
  void addFilters(BooleanQuery.Builder query, Filters filters) {
    query.add(everyDocument(), Occur.FILTER);
    add(query, filters.kind(), value -> folded(Fields.KIND, value));
    add(query, filters.issuer(), value -> wordsOf(Fields.ISSUER_FOLD, value));
    add(query, filters.family(), value -> folded(Fields.FAMILY, value));
    add(query, filters.theme(), QueryBuilder::theme);
    add(query, filters.cites(), value -> field(QueryField.CITES, value));
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
        .add(exact(Fields.THEME, id), Occur.FILTER)
        .build();
  }

  private static Query years(YearRange range) {
    return IntField.newRangeQuery(Fields.YEAR, range.from(), range.to());
  }

  private static Query wordsOf(String field, String value) {
    var tokens = Terms.tokens(value);
    return tokens.isEmpty() ? NOTHING : phrase(field, tokens);
  }

  private static Query folded(String field, String value) {
    return exact(field, Letters.fold(Letters.collapseSpaces(value)));
  }

  private static Optional<String> keyOf(String number) {
    return DocumentNumber.parse(number).map(DocumentNumber::key);
  }

  private static Query exact(String field, String term) {
    return new TermQuery(new Term(field, term));
  }

  private static Query boosted(String field, String term, float weight) {
    return new BoostQuery(new TermQuery(new Term(field, term)), weight);
  }

  private static Query constant(String field, String term, float score) {
    return new BoostQuery(new ConstantScoreQuery(new TermQuery(new Term(field, term))), score);
  }
}
