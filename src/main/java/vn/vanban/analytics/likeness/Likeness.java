package vn.vanban.analytics.likeness;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.jspecify.annotations.Nullable;
import vn.vanban.analytics.Basis;
import vn.vanban.analytics.count.BasisCount;
import vn.vanban.analytics.count.DocumentColumns;
import vn.vanban.analytics.likeness.SimilarDocuments.Hit;
import vn.vanban.analytics.likeness.SimilarDocuments.Reasons;
import vn.vanban.index.Citation;
import vn.vanban.index.Fields;
import vn.vanban.index.Paging;
import vn.vanban.index.Snapshot;
import vn.vanban.index.analysis.WordFinder;
import vn.vanban.search.FilterQuery;
import vn.vanban.search.Filters;
import vn.vanban.text.Sentences;

/** Finds what is like one document by the words and the citations that tell it from others. */
final class Likeness {

  /** Words beyond the first sixty or so change the order no more; each costs its postings. */
  private static final int WORDS = 60;

  /** A codification cites thousands; the rarest of them tell enough. */
  private static final int CITATIONS = 200;

  private static final int WORDS_SHOWN = 8;

  private static final Sort BEST_FIRST =
      new Sort(SortField.FIELD_SCORE, new SortField(Fields.ID, SortField.Type.STRING));

  private final Snapshot snapshot;
  private final int document;
  private final Map<String, String> shown = new HashMap<>();
  private final Traits words;
  private final Traits citations;

  Likeness(Snapshot snapshot, int document) throws IOException {
    this.snapshot = snapshot;
    this.document = document;
    this.words = Traits.of(snapshot, Fields.WORDS, wordFrequencies(), WORDS);
    this.citations = Traits.of(snapshot, Fields.CITES, citationFrequencies(), CITATIONS);
  }

  SimilarDocuments run(Filters filters, int from, int size) throws IOException {
    String id = snapshot.card(document).id();
    var query = new BooleanQuery.Builder();
    query.add(FilterQuery.of(filters), Occur.FILTER);
    query.add(new TermQuery(new Term(Fields.ID, id)), Occur.MUST_NOT);
    double weight = citations.isEmpty() ? 1 : 0.5;
    words.addTo(query, weight);
    citations.addTo(query, weight);
    query.setMinimumNumberShouldMatch(1);
    int most = Math.max(1, Math.min(from + size, snapshot.searcher().getIndexReader().maxDoc()));
    var top =
        snapshot
            .searcher()
            .search(
                query.build(),
                new TopFieldCollectorManager(BEST_FIRST, most, null, Integer.MAX_VALUE));
    var page = new LinkedHashSet<Integer>();
    for (int i = from; i < top.scoreDocs.length; i++) {
      page.add(((FieldDoc) top.scoreDocs[i]).doc);
    }
    long total = top.totalHits.value();
    return new SimilarDocuments(
        id, basis(filters), total, true, hits(page), Paging.next(from, size, total));
  }

  private Map<String, Integer> wordFrequencies() {
    String text = snapshot.text(document);
    var found = new WordFinder().of(text, Sentences.of(text));
    var frequencies = new HashMap<String, Integer>();
    for (int i = 0; i < found.count(); i++) {
      frequencies.merge(found.term(i), 1, Integer::sum);
    }
    return frequencies;
  }

  private Map<String, Integer> citationFrequencies() throws IOException {
    var columns = new DocumentColumns(snapshot);
    columns.moveTo(document);
    var frequencies = new HashMap<String, Integer>();
    for (var member : columns.members(Fields.CITED, Fields.CITED_AS)) {
      String key = Citation.parse(member.value()).key();
      frequencies.put(key, 1);
      shown.putIfAbsent(key, member.shown() == null ? key : member.shown());
    }
    return frequencies;
  }

  private Basis basis(Filters filters) throws IOException {
    var basis = new BasisCount();
    var columns = new DocumentColumns(snapshot);
    snapshot.forEach(
        FilterQuery.of(filters),
        other -> {
          columns.moveTo(other);
          basis.add(columns);
        });
    return basis.basis(filters, snapshot.id());
  }

  private List<Hit> hits(Set<Integer> page) throws IOException {
    var sharedWords = words.in(snapshot, page);
    var sharedCitations = citations.in(snapshot, page);
    var near = new NearDocuments(snapshot);
    var shingles = near.shingles(document);
    var candidates = near.candidates(shingles);
    var hits = new ArrayList<Hit>();
    for (int other : page) {
      Double overlap = candidates.contains(other) ? shingles.overlap(near.shingles(other)) : null;
      boolean nearlyTheSame = overlap != null && overlap >= Duplicates.LEAST;
      hits.add(
          hit(
              other,
              sharedWords.getOrDefault(other, List.of()),
              sharedCitations.getOrDefault(other, List.of()),
              nearlyTheSame ? overlap : null));
    }
    return hits;
  }

  private Hit hit(
      int other, List<String> ofWords, List<String> ofCitations, @Nullable Double overlap) {
    var card = snapshot.card(other);
    double byWords = words.share(ofWords);
    double byCitations = citations.share(ofCitations);
    var reasons =
        new Reasons(
            byWords,
            byCitations,
            ofWords.subList(0, Math.min(WORDS_SHOWN, ofWords.size())),
            ofCitations.stream().map(key -> shown.getOrDefault(key, key)).toList(),
            overlap);
    return new Hit(
        card.id(),
        card.source(),
        card.number(),
        card.title(),
        card.kind(),
        card.issuer(),
        card.issued(),
        reasons,
        citations.isEmpty() ? byWords : (byWords + byCitations) / 2);
  }
}
