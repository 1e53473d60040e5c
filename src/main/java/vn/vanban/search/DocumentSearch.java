package vn.vanban.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.QueryTimeoutImpl;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;
import org.apache.lucene.search.join.ParentChildrenBlockJoinQuery;
import org.jspecify.annotations.Nullable;
import vn.vanban.index.DocumentCard;
import vn.vanban.index.Fields;
import vn.vanban.index.Paging;
import vn.vanban.index.Snapshot;
import vn.vanban.search.Notice.Code;
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
  private final SearchSettings settings;
  private final QueryReader reader;
  private final Matching matching;
  private final Scoring scoring;

  DocumentSearch(Snapshot snapshot, SearchSettings settings, Statuses statuses) {
    this.snapshot = snapshot;
    this.settings = settings;
    this.reader = new QueryReader(snapshot, settings.synonyms());
    this.matching = new Matching(snapshot.documents(), settings.synonyms(), statuses.in(snapshot));
    this.scoring = new Scoring(snapshot.documents());
  }

  /** What one reading of a query found. */
  private record Found(Understood understood, TopFieldDocs top, boolean isWhole) {

    long total() {
      return top.totalHits.value();
    }
  }

  SearchAnswer run(SearchRequest request) throws IOException {
    var understood = reader.read(request.query());
    if (understood.isSpoilt()) {
      return nothing(understood);
    }
    var found = find(understood, request);
    var edits = reader.suggestion(understood);
    if (edits.isEmpty() || !found.isWhole()) {
      return answer(found, request, null);
    }
    var corrected = reader.corrected(request.query(), understood, edits);
    if (found.total() > 0) {
      boolean finds = snapshot.searcher().count(query(corrected, request.filters())) > 0;
      return answer(found, request, finds ? edits.result() : null);
    }
    var instead = find(corrected, request);
    return answer(instead.total() > 0 ? instead : found, request, null);
  }

  /** The documents that answer and pass, scored. */
  Query query(Understood understood, Filters filters) {
    var query = new BooleanQuery.Builder();
    Matching.addFilters(query, filters);
    if (understood.isSpoilt()) {
      query.add(Matching.NOTHING, Occur.FILTER);
    }
    understood
        .node()
        .map(asked -> matching.documents(asked, false))
        .ifPresent(
            matches -> query.add(scoring.documents(matches, understood.terms()), Occur.MUST));
    return query.build();
  }

  private Found find(Understood understood, SearchRequest request) throws IOException {
    var query = query(understood, request.filters());
    var searcher = new IndexSearcher(snapshot.searcher().getIndexReader());
    searcher.setSimilarity(snapshot.searcher().getSimilarity());
    searcher.setTimeout(new QueryTimeoutImpl(settings.time().toMillis()));
    var top =
        top(
            searcher,
            query,
            understood.terms().isEmpty() ? BY_DATE : BY_SCORE,
            request.from() + request.size());
    return new Found(understood, top, !searcher.timedOut());
  }

  /** The best {@code count} documents, all of them counted. */
  static TopFieldDocs top(IndexSearcher searcher, Query query, Sort sort, int count)
      throws IOException {
    int most = Math.max(1, Math.min(count, searcher.getIndexReader().maxDoc()));
    return searcher.search(
        query, new TopFieldCollectorManager(sort, most, null, Integer.MAX_VALUE));
  }

  private static SearchAnswer nothing(Understood understood) {
    return new SearchAnswer(
        0, true, List.of(), null, understood.interpretation(), understood.notices(), null);
  }

  private SearchAnswer answer(Found found, SearchRequest request, @Nullable String suggestion)
      throws IOException {
    var understood = found.understood();
    var notices = new ArrayList<>(understood.notices());
    var provisions = new AskedProvisions(snapshot, understood.node(), notices);
    var hits = new ArrayList<Hit>();
    for (int i = request.from(); i < found.top().scoreDocs.length; i++) {
      hits.add(hit((FieldDoc) found.top().scoreDocs[i], understood.terms(), provisions));
    }
    if (!found.isWhole()) {
      notices.add(Code.CUT_TIME.at(0, request.query().length(), settings.time().toMillis()));
    }
    return new SearchAnswer(
        found.total(),
        found.isWhole(),
        hits,
        Paging.next(request.from(), request.size(), found.total()),
        understood.interpretation(),
        notices,
        suggestion);
  }

  private Hit hit(FieldDoc found, Terms terms, AskedProvisions provisions) throws IOException {
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
        terms.isEmpty() ? List.of() : passages(found.doc, card, terms, provisions));
  }

  private List<PassageHit> passages(
      int document, DocumentCard card, Terms terms, AskedProvisions provisions) throws IOException {
    var inside =
        new ParentChildrenBlockJoinQuery(snapshot.documents(), scoring.passages(terms), document);
    var highlighter = new Highlighter(terms);
    var pages = snapshot.pages(document);
    var shown = new ArrayList<PassageHit>();
    for (var asked : provisions.in(document, card)) {
      shown.add(highlighter.excerpt(asked, pages));
    }
    for (var passage : snapshot.searcher().search(inside, PASSAGES).scoreDocs) {
      var excerpt = highlighter.excerpt(snapshot.passage(passage.doc), pages);
      if (!excerpt.highlights().isEmpty()
          && shown.size() < PASSAGES
          && shown.stream().noneMatch(one -> one.start() == excerpt.start())) {
        shown.add(excerpt);
      }
    }
    return shown;
  }
}
