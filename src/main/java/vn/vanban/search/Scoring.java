package vn.vanban.search;

import java.util.ArrayList;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.join.BitSetProducer;
import org.apache.lucene.search.join.ScoreMode;
import org.apache.lucene.search.join.ToParentBlockJoinQuery;
import vn.vanban.index.Fields;
import vn.vanban.index.analysis.Token;

/** How well documents answer a query: by their passages, titles and numbers. */
final class Scoring {

  private final BitSetProducer documents;

  Scoring(BitSetProducer documents) {
    this.documents = documents;
  }

  /** The documents that {@code matching} lets pass, scored. */
  Query documents(Query matching, Terms terms) {
    var query = new BooleanQuery.Builder().add(matching, Occur.FILTER);
    if (terms.hasWords()) {
      query.add(
          new ToParentBlockJoinQuery(passages(terms), documents, ScoreMode.Max), Occur.SHOULD);
      query.add(
          new BoostQuery(ranked(terms, TextFields.TITLE).build(), Weights.TITLE), Occur.SHOULD);
    }
    for (var key : terms.numbers()) {
      query.add(constant(Fields.NUMBER_KEY, key, Weights.OWN_NUMBER), Occur.SHOULD);
      query.add(constant(Fields.CITES, key, Weights.CITES_NUMBER), Occur.SHOULD);
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
        .limit(Terms.MAX_WORDS)
        .forEach(group -> query.add(ranked(group, fields), Occur.SHOULD));
    terms.exact().stream()
        .limit(Terms.MAX_WORDS)
        .forEach(word -> query.add(boosted(fields.exact(), word.syllable(), 1f), Occur.SHOULD));
    terms.pairs().stream()
        .limit(Terms.MAX_WORDS)
        .forEach(pair -> query.add(boosted(fields.pair(), pair, Weights.PAIR), Occur.SHOULD));
    for (var phrase : terms.phrases()) {
      Query words = fields.phrase(phrase.tokens(), phrase.exact());
      query.add(new BoostQuery(words, Weights.PHRASE), Occur.SHOULD);
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
      any.add(new BoostQuery(fields.phrase(synonym, false), weight));
    }
    return new DisjunctionMaxQuery(any, 0f);
  }

  private static void addWord(BooleanQuery.Builder query, Token word, TextFields fields) {
    boolean accented = !word.syllable().equals(word.fold());
    if (accented) {
      query.add(boosted(fields.exact(), word.syllable(), Weights.SYLLABLE), Occur.SHOULD);
    }
    query.add(
        boosted(fields.folded(), word.fold(), accented ? Weights.FOLDED_BESIDE_SYLLABLE : 1f),
        Occur.SHOULD);
  }

  private static Query boosted(String field, String term, float weight) {
    return new BoostQuery(new TermQuery(new Term(field, term)), weight);
  }

  private static Query constant(String field, String term, float score) {
    return new BoostQuery(new ConstantScoreQuery(new TermQuery(new Term(field, term))), score);
  }
}
