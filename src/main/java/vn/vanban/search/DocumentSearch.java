package vn.vanban.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;
import org.apache.lucene.search.join.ParentChildrenBlockJoinQuery;
import vn.vanban.index.Fields;
import vn.vanban.index.Paging;
import vn.vanban.index.Snapshot;
import vn.vanban.index.analysis.Synonyms;
import vn.vanban.search.SearchAnswer.Hit;
import vn.vanban.search.SearchAnswer.PassageHit;

/** Runs one query on one snapshot. */
final class DocumentSearch {

  /** Passages shown of each document. */
  private static final int PASSAGES = 3;

  static final Sort BY_SCORE =
      new Sort(SortField.FIELD_SCORE, new SortField(Fields.ID, SortField.Type.STRING));

  /** The latest first; those without a date last. */
  static final Sort BY_DATE =
      new Sort(
          new SortField(Fields.ISSUED, SortField.Type.INT, true, Integer.MIN_VALUE),
          new SortField(Fields.ID, SortField.Type.STRING));

  private final Snapshot snapshot;
  private final Synonyms synonyms;
  private final Matching matching;
  private final Scoring scoring;

  DocumentSearch(Snapshot snapshot, Synonyms synonyms) {
    this.snapshot = snapshot;
    this.synonyms = synonyms;
    this.matching = new Matching(snapshot.documents(), synonyms);
    this.scoring = new Scoring(snapshot.documents());
  }

  SearchAnswer run(SearchRequest request) throws IOException {
    var query = new BooleanQuery.Builder();
    Matching.addFilters(query, request.filters());
    var node = QueryParser.parse(request.query());
    var terms = node.map(asked -> Terms.of(asked, synonyms)).orElseGet(Terms::none);
    node.map(asked -> matching.documents(asked, false))
        .ifPresent(matches -> query.add(scoring.documents(matches, terms), Occur.MUST));
    TopFieldDocs top =
        top(
            snapshot,
            query.build(),
            terms.isEmpty() ? BY_DATE : BY_SCORE,
            request.from() + request.size());
    var hits = new ArrayList<Hit>();
    for (int i = request.from(); i < top.scoreDocs.length; i++) {
      hits.add(hit((FieldDoc) top.scoreDocs[i], terms));
    }
    long total = top.totalHits.value();
    return new SearchAnswer(total, true, hits, Paging.next(request.from(), request.size(), total));
  }

  /** The best {@code count} documents, all of them counted. */
  static TopFieldDocs top(Snapshot snapshot, Query query, Sort sort, int count) throws IOException {
    int most = Math.max(1, Math.min(count, snapshot.searcher().getIndexReader().maxDoc()));
    return snapshot
        .searcher()
        .search(query, new TopFieldCollectorManager(sort, most, null, Integer.MAX_VALUE));
  }

  private Hit hit(FieldDoc found, Terms terms) throws IOException {
    var card = snapshot.card(found.doc);
    double score = found.fields[0] instanceof Float relevance ? relevance : 0;
    return new Hit(
        card.id(),
        card.source(),
        card.number(),
        card.title(),
        card.kind(),
        card.issuer(),
        card.issued(),
        card.family(),
        score,
        terms.isEmpty() ? List.of() : passages(found.doc, terms));
  }

  private List<PassageHit> passages(int document, Terms terms) throws IOException {
    var inside =
        new ParentChildrenBlockJoinQuery(snapshot.documents(), scoring.passages(terms), document);
    var highlighter = new Highlighter(terms);
    var pages = snapshot.pages(document);
    var shown = new ArrayList<PassageHit>();
    for (var passage : snapshot.searcher().search(inside, PASSAGES).scoreDocs) {
      var excerpt = highlighter.excerpt(snapshot.passage(passage.doc), pages);
      if (!excerpt.highlights().isEmpty()) {
        shown.add(excerpt);
      }
    }
    return shown;
  }
}
