package vn.vanban.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.join.BitSetProducer;
import org.apache.lucene.search.join.ScoreMode;
import org.apache.lucene.search.join.ToParentBlockJoinQuery;
import org.apache.lucene.util.BytesRef;
import vn.vanban.index.Fields;
import vn.vanban.index.analysis.Token;

/** How well documents answer a query: by their passages, titles and numbers. */
final class Scoring {

  private static final int FEW = 3;

  /** What stands for one word of the query, the best first; all others are worth the same. */
  static final int RANKED_SYNONYMS = 32;

  /** Words that are ranked by in all, since Lucene takes a thousand clauses. */
  private static final int RANKED_WORDS = 384;

  /** Numbers that are ranked by one for one. */
  private static final int RANKED_NUMBERS = 20;

  /** What holds a word that is found and not ranked, beside 1 for a ranked one. */
  private static final float FOUND = 0.1f;

  private final BitSetProducer documents;
  private final TermLookup lookup;

  Scoring(BitSetProducer documents, TermLookup lookup) {
    this.documents = documents;
    this.lookup = lookup;
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
    for (var key : ranked(terms.numbers())) {
      query.add(constant(Fields.NUMBER_KEY, key, Weights.OWN_NUMBER), Occur.SHOULD);
      query.add(constant(Fields.CITES, key, Weights.CITES_NUMBER), Occur.SHOULD);
    }
    return query.build();
  }

  private static List<String> ranked(Set<String> numbers) {
    return numbers.stream().limit(RANKED_NUMBERS).toList();
  }

  /** Passages by how well they answer; matches those that share any word with the query. */
  BooleanQuery passages(Terms terms) {
    var query = ranked(terms, TextFields.PASSAGE);
    ranked(terms.numbers())
        .forEach(key -> query.add(new TermQuery(new Term(Fields.TEXT_FOLD, key)), Occur.SHOULD));
    return query.build();
  }

  /** Titles by how well they answer; matches those that share any word with the query. */
  BooleanQuery titles(Terms terms) {
    return ranked(terms, TextFields.TITLE).build();
  }

  private BooleanQuery.Builder ranked(Terms terms, TextFields fields) {
    var query = new BooleanQuery.Builder();
    boolean few = terms.groups().size() <= FEW;
    int ranked = 0;
    for (var group : terms.groups().stream().limit(Terms.MAX_WORDS).toList()) {
      ranked += group.typed().size() + Math.min(RANKED_SYNONYMS, group.synonyms().size());
      if (ranked > RANKED_WORDS) {
        break;
      }
      addGroup(query, group, fields, few);
    }
    terms.exact().stream()
        .limit(Terms.MAX_WORDS)
        .forEach(word -> query.add(boosted(fields.exact(), word.syllable(), 1f), Occur.SHOULD));
    terms.pairs().stream()
        .limit(Terms.MAX_WORDS)
        .forEach(pair -> query.add(boosted(fields.pair(), pair, Weights.PAIR), Occur.SHOULD));
    for (var phrase : terms.phrases().stream().limit(Terms.MAX_PHRASES).toList()) {
      Query words = fields.phrase(phrase.tokens(), phrase.exact());
      query.add(new BoostQuery(words, Weights.PHRASE), Occur.SHOULD);
    }
    return query;
  }

  /** The typed words or a synonym, whichever says more; a synonym is worth what was typed. */
  private void addGroup(
      BooleanQuery.Builder query, WordGroup group, TextFields fields, boolean few) {
    if (group.synonyms().isEmpty()) {
      group.typed().forEach(word -> addWord(query, word, fields, few));
      return;
    }
    var typed = new BooleanQuery.Builder();
    group.typed().forEach(word -> addWord(typed, word, fields, few));
    var any = new ArrayList<Query>();
    any.add(typed.build());
    var synonyms = group.synonyms();
    if (synonyms.size() > RANKED_SYNONYMS) {
      var others = synonyms.subList(RANKED_SYNONYMS, synonyms.size());
      any.add(new BoostQuery(anyOf(fields.folded(), others), FOUND));
      synonyms = synonyms.subList(0, RANKED_SYNONYMS);
    }
    for (var synonym : synonyms) {
      float weight = (float) (told(group.typed()) / Math.max(told(synonym), 1e-3));
      any.add(new BoostQuery(fields.phrase(synonym, false), weight));
    }
    query.add(new DisjunctionMaxQuery(any, 0f), Occur.SHOULD);
  }

  /** Those of {@code words} that are one each, whichever of them it is. */
  private static Query anyOf(String field, List<List<Token>> words) {
    return new TermInSetQuery(
        field,
        words.stream()
            .filter(word -> word.size() == 1)
            .map(word -> new BytesRef(word.getFirst().fold()))
            .toList());
  }

  /** What words say together, in passages. */
  private double told(List<Token> words) {
    double passages = lookup.searcher().getIndexReader().maxDoc();
    double sum = 0;
    for (var word : words) {
      double holders = lookup.holders(new Term(Fields.TEXT_FOLD, word.fold()));
      sum += Math.log(1 + passages / (holders + 1));
    }
    return sum;
  }

  /** Of many words the pairs find what is written without accents; of few the letters have to. */
  private void addWord(BooleanQuery.Builder query, Token word, TextFields fields, boolean few) {
    boolean accented = !word.syllable().equals(word.fold());
    if (accented) {
      query.add(
          boosted(fields.exact(), word.syllable(), few ? Weights.SYLLABLE : 1f), Occur.SHOULD);
    }
    if (!accented || few) {
      query.add(
          boosted(fields.folded(), word.fold(), accented ? Weights.FOLDED_BESIDE_SYLLABLE : 1f),
          Occur.SHOULD);
    }
  }

  private Query boosted(String field, String term, float weight) {
    return weight == 1
        ? lookup.query(field, term)
        : new BoostQuery(lookup.query(field, term), weight);
  }

  private static Query constant(String field, String term, float score) {
    return new BoostQuery(new ConstantScoreQuery(new TermQuery(new Term(field, term))), score);
  }
}
