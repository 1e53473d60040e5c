package vn.vanban.analytics.likeness;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.TermQuery;
import vn.vanban.index.Snapshot;

/**
 * Terms of one field by which a document is told from others, each with its share of the whole. A
 * document that has them all scores 1, one that has none 0.
 *
 * @param shares of each term, the largest first; together 1, or nothing where there are none
 */
record Traits(String field, Map<String, Double> shares) {

  /** A term and how much it tells. */
  private record Trait(String term, double weight) {}

  private static final Comparator<Trait> MOST_TELLING_FIRST =
      Comparator.comparingDouble(Trait::weight).reversed().thenComparing(Trait::term);

  Traits {
    shares = Collections.unmodifiableMap(shares);
  }

  /**
   * Of how often a document has each term: repetitions tell less and less, rare terms tell more.
   *
   * @param most how many terms are kept; those that no other document has tell of none
   */
  static Traits of(Snapshot snapshot, String field, Map<String, Integer> frequencies, int most)
      throws IOException {
    var reader = snapshot.searcher().getIndexReader();
    double documents = reader.getDocCount(field);
    var traits = new ArrayList<Trait>();
    for (var entry : frequencies.entrySet()) {
      int having = reader.docFreq(new Term(field, entry.getKey()));
      if (having > 1) {
        double rarity = Math.log((documents + 1) / having);
        traits.add(new Trait(entry.getKey(), (1 + Math.log(entry.getValue())) * rarity));
      }
    }
    traits.sort(MOST_TELLING_FIRST);
    var kept = traits.subList(0, Math.min(most, traits.size()));
    double whole = kept.stream().mapToDouble(Trait::weight).sum();
    var shares = new LinkedHashMap<String, Double>();
    kept.stream()
        .filter(trait -> trait.weight() > 0)
        .forEach(trait -> shares.put(trait.term(), trait.weight() / whole));
    return new Traits(field, shares);
  }

  boolean isEmpty() {
    return shares.isEmpty();
  }

  /** Matches what has any of the terms; scores {@code weight} times the share of those it has. */
  void addTo(BooleanQuery.Builder query, double weight) {
    shares.forEach((term, share) -> {
      var matches = new ConstantScoreQuery(new TermQuery(new Term(field, term)));
      query.add(new BoostQuery(matches, (float) (weight * share)), Occur.SHOULD);
    });
  }

  /** Which terms each of {@code documents} has, those that tell most first. */
  Map<Integer, List<String>> in(Snapshot snapshot, Set<Integer> documents) throws IOException {
    Map<Integer, List<String>> found = new HashMap<>();
    documents.forEach(document -> found.put(document, new ArrayList<>()));
    for (var term : shares.keySet()) {
      for (int document : having(snapshot, term, documents)) {
        found.getOrDefault(document, new ArrayList<>()).add(term);
      }
    }
    return found;
  }

  private Set<Integer> having(Snapshot snapshot, String term, Set<Integer> documents)
      throws IOException {
    var having = new HashSet<Integer>();
    for (int document : documents) {
      var leaf = snapshot.leaf(document);
      var postings = leaf.reader().postings(new Term(field, term));
      int inLeaf = document - leaf.docBase;
      if (postings != null && postings.advance(inLeaf) == inLeaf) {
        having.add(document);
      }
    }
    return having;
  }

  double share(List<String> terms) {
    return terms.stream().mapToDouble(term -> shares.getOrDefault(term, 0.0)).sum();
  }
}
