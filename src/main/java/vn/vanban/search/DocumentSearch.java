package vn.vanban.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;
import vn.vanban.index.Snapshot;
import vn.vanban.index.Snapshot.StoredPassage;
import vn.vanban.search.Notice.Code;
import vn.vanban.search.SearchAnswer.Hit;
import vn.vanban.search.SearchAnswer.PassageHit;
import vn.vanban.search.SearchAnswer.Version;
import vn.vanban.search.SearchDetails.Versions;

/** Runs one query on one snapshot. */
final class DocumentSearch {

  /** Hits that are ranked in one go where all are wanted: showing them takes far longer. */
  private static final int AT_ONCE = 5_000;

  private final Snapshot snapshot;
  private final SearchSettings settings;
  private final SnapshotFacts facts;
  private final TermLookup lookup;
  private final Matching matching;
  private final Scoring scoring;

  DocumentSearch(Snapshot snapshot, SearchSettings settings, SnapshotFacts facts) {
    this.snapshot = snapshot;
    this.settings = settings;
    this.facts = facts;
    this.lookup = facts.terms(snapshot.searcher());
    this.matching =
        new Matching(lookup, snapshot.documents(), settings.synonyms(), facts.statuses(snapshot));
    this.scoring = new Scoring(snapshot.documents(), lookup);
  }

  /** What one reading of a query found. */
  private record Found(Understood understood, HitQuery query, HitPages.Page page, HitOrder order) {

    long total() {
      return page.total();
    }
  }

  SearchAnswer run(SearchRequest request) throws IOException {
    // What every question of a snapshot needs is no fault of the first one.
    facts.priors(snapshot);
    var time = new TimeLimit(snapshot.searcher(), settings.time());
    var reader = reader(time);
    var understood = reader.read(request.query());
    if (understood.isSpoilt()) {
      return nothing(understood);
    }
    var found = find(time, understood, request);
    if (time.isOver()) {
      return answer(time, found, request, null);
    }
    var edits = reader.suggestion(understood);
    if (edits.isEmpty()) {
      return answer(time, found, request, null);
    }
    var corrected = reader.corrected(request.query(), understood, edits);
    if (found.total() > 0) {
      boolean finds = time.upTo(1).count(matches(corrected, request.filters())) > 0;
      return answer(time, found, request, finds ? edits.result() : null);
    }
    var instead = find(time, corrected, request);
    return answer(time, instead.total() > 0 ? instead : found, request, null);
  }

  Understood read(String query) throws IOException {
    return reader(unlimited()).read(query);
  }

  private QueryReader reader(TimeLimit time) {
    return new QueryReader(snapshot, settings.synonyms(), lookup, time);
  }

  /** The documents that answer and pass, without a score. */
  Query matches(Understood understood, Filters filters) {
    if (filters.values().isEmpty()
        && !understood.isSpoilt()
        && understood.node().orElse(null) instanceof QueryNode.Words words) {
      // Documents alone are found by words: to say so again would take longer than to find them.
      return matching.documents(words, false);
    }
    var query = new BooleanQuery.Builder();
    query.add(FilterQuery.of(filters, facts.statuses(snapshot)), Occur.FILTER);
    if (understood.isSpoilt()) {
      query.add(Matching.NOTHING, Occur.FILTER);
    }
    understood
        .node()
        .map(asked -> matching.documents(asked, false))
        .ifPresent(matches -> query.add(matches, Occur.FILTER));
    return query.build();
  }

  /** The first documents without their passages. */
  List<RankedDocument> rank(String query, Filters filters, int count) throws IOException {
    var understood = read(query);
    var order = usualOrder(understood);
    var hits = hits(unlimited(), understood, order, filters);
    var documents = new ArrayList<RankedDocument>();
    for (var place : best(hits, order, count)) {
      var card = snapshot.card(place.doc);
      var judged = hits instanceof Relevance relevance ? relevance.judged(place.doc) : null;
      documents.add(
          new RankedDocument(
              card.id(),
              card.source(),
              HitOrder.score(place),
              judged == null ? Map.of() : judged.signals()));
    }
    return documents;
  }

  /** The first of what answers {@code understood}, in their usual order. */
  List<Integer> best(Understood understood, Filters filters, int count) throws IOException {
    var order = usualOrder(understood);
    var hits = hits(unlimited(), understood, order, filters);
    return best(hits, order, count).stream().map(place -> place.doc).toList();
  }

  private List<FieldDoc> best(HitQuery hits, HitOrder order, int count) throws IOException {
    return HitPages.top(snapshot.searcher(), hits, order, count);
  }

  private TimeLimit unlimited() {
    return TimeLimit.none(snapshot.searcher());
  }

  private HitQuery hits(TimeLimit time, Understood understood, HitOrder order, Filters filters)
      throws IOException {
    var matches = matches(understood, filters);
    return order.order() == SearchOrder.RELEVANCE
        ? Relevance.of(snapshot, time, matches, understood.terms(), facts)
        : HitQuery.of(matches);
  }

  private Found find(TimeLimit time, Understood understood, SearchRequest request)
      throws IOException {
    var order = order(understood, request.order());
    var hits = hits(time, understood, order, request.filters());
    var pages = pages(time, hits, order, request);
    boolean counted = !request.details().facets().isEmpty();
    var page = pages.page(request.page(), counted);
    return new Found(understood, hits, page, order);
  }

  private HitPages pages(TimeLimit time, HitQuery hits, HitOrder order, SearchRequest request) {
    boolean together = request.details().versions() == Versions.TOGETHER;
    return new HitPages(snapshot, time, hits, order, together ? facts.versions(snapshot) : null);
  }

  /** Every hit, in the order of the pages; holds {@value #AT_ONCE} of them at a time. */
  void forEach(SearchRequest request, Search.HitVisitor visitor) throws IOException {
    var understood = readAsPagesDo(request);
    if (understood.isSpoilt()) {
      return;
    }
    var order = order(understood, request.order());
    var query = hits(unlimited(), understood, order, request.filters());
    var pages = pages(unlimited(), query, order, request);
    FieldDoc last = null;
    do {
      var page = pages.page(last, 0, AT_ONCE, false);
      var found = new Found(understood, query, page, order);
      for (var hit : hits(unlimited(), found, request.details(), new ArrayList<>())) {
        visitor.visit(hit);
      }
      last = page.last();
    } while (last != null);
  }

  /** Where nothing is found as it is written, in the spelling that is suggested. */
  private Understood readAsPagesDo(SearchRequest request) throws IOException {
    var reader = reader(unlimited());
    var understood = reader.read(request.query());
    if (understood.isSpoilt()) {
      return understood;
    }
    var edits = reader.suggestion(understood);
    boolean finds =
        edits.isEmpty() || snapshot.searcher().count(matches(understood, request.filters())) > 0;
    return finds ? understood : reader.corrected(request.query(), understood, edits);
  }

  private HitOrder order(Understood understood, SearchOrder asked) {
    return switch (asked) {
      case RELEVANCE -> usualOrder(understood);
      case NEWEST -> HitOrder.NEWEST;
      case OLDEST -> HitOrder.OLDEST;
      case CITATIONS -> HitOrder.byCitations(facts.citations(snapshot));
    };
  }

  /** Where nothing is ranked, by date. */
  static HitOrder usualOrder(Understood understood) {
    return understood.terms().isEmpty() ? HitOrder.NEWEST : HitOrder.BY_SCORE;
  }

  private static SearchAnswer nothing(Understood understood) {
    return new SearchAnswer(
        0,
        true,
        List.of(),
        List.of(),
        null,
        understood.interpretation(),
        understood.notices(),
        null);
  }

  private SearchAnswer answer(
      TimeLimit time, Found found, SearchRequest request, @Nullable String suggestion)
      throws IOException {
    var notices = new ArrayList<>(found.understood().notices());
    var hits = hits(time, found, request.details(), notices);
    var facets = facets(time, found, request);
    var after = request.page().after();
    if (after != null && !after.snapshot().equals(snapshot.id())) {
      notices.add(Code.OTHER_INDEX.at(0, request.query().length()));
    }
    if (time.isOver()) {
      notices.add(Code.CUT_TIME.at(0, request.query().length(), settings.time().toMillis()));
    }
    return new SearchAnswer(
        found.total(),
        !time.isOver(),
        hits,
        facets,
        next(found, request),
        found.understood().interpretation(),
        notices,
        suggestion);
  }

  private @Nullable String next(Found found, SearchRequest request) {
    var last = found.page().last();
    String question = SearchCursor.digest(request.query(), request.filters(), request.order());
    return last == null ? null : found.order().cursor(last, question, snapshot.id()).toString();
  }

  private List<FacetCounts> facets(TimeLimit time, Found found, SearchRequest request)
      throws IOException {
    var counts = new ArrayList<FacetCounts>();
    var all = found.page().all();
    if (all == null) {
      return counts;
    }
    var columns = facts.columns(snapshot);
    int[] places = columns.places().of(all);
    var counting =
        new FacetCounting(
            snapshot,
            columns,
            facts.statuses(snapshot),
            request.filters(),
            request.details().facetSize());
    for (var facet : request.details().facets()) {
      if (time.isPast(1)) {
        break;
      }
      if (request.filters().of(facet).isEmpty()) {
        counts.add(counting.of(facet, all, places));
      } else {
        var others = all(time, found.understood(), request.filters().without(facet));
        counts.add(counting.of(facet, others, columns.places().of(others)));
      }
    }
    return counts;
  }

  private MatchSet all(TimeLimit time, Understood understood, Filters filters) throws IOException {
    return MatchSet.of(time, 1, matches(understood, filters));
  }

  private List<Hit> hits(TimeLimit time, Found found, SearchDetails details, List<Notice> notices)
      throws IOException {
    var terms = found.understood().terms();
    var provisions = new AskedProvisions(snapshot, found.understood().node(), notices);
    var documents = found.page().hits().stream().map(hit -> hit.doc).toList();
    var best =
        terms.isEmpty() || time.isPast(1)
            ? Map.<Integer, List<Integer>>of()
            : new BestPassages(snapshot, lookup, facts.lengths(snapshot), details.passages())
                .of(documents, scoring.passages(terms));
    var explained =
        details.explained() && found.query() instanceof Relevance relevance
            ? relevance.explain(documents)
            : Map.<Integer, Explanation>of();
    var highlighter = new Highlighter(terms);
    var hits = new ArrayList<Hit>();
    for (var place : found.page().hits()) {
      var card = snapshot.card(place.doc);
      var passages =
          time.isPast(1)
              ? List.<PassageHit>of()
              : passages(
                  place.doc,
                  provisions.in(place.doc, card),
                  best.getOrDefault(place.doc, List.of()),
                  highlighter);
      hits.add(
          new Hit(
              card.id(),
              card.source(),
              card.number(),
              card.title(),
              card.title() == null ? List.of() : highlighter.marks(card.title()),
              card.kind(),
              card.issuer(),
              card.issued(),
              card.family(),
              card.sources(),
              HitOrder.score(place),
              passages.subList(0, Math.min(details.passages(), passages.size())),
              versions(place.doc, found.page().versions().getOrDefault(place.doc, List.of())),
              explained.get(place.doc)));
    }
    return hits;
  }

  private List<Version> versions(int document, List<Integer> group) {
    return group.stream()
        .filter(member -> member != document)
        .map(snapshot::card)
        .map(card ->
            new Version(card.id(), card.source(), card.number(), card.title(), card.issued()))
        .toList();
  }

  /**
   * @param asked provisions, which come first
   * @param best members of the document's block
   */
  private List<PassageHit> passages(
      int document, List<StoredPassage> asked, List<Integer> best, Highlighter highlighter) {
    var pages = snapshot.pages(document);
    var shown = new ArrayList<PassageHit>();
    for (var provision : asked) {
      shown.add(highlighter.excerpt(provision, pages));
    }
    for (int passage : best) {
      var excerpt = highlighter.excerpt(snapshot.passage(passage), pages);
      if (!excerpt.highlights().isEmpty()
          && shown.stream().noneMatch(one -> one.start() == excerpt.start())) {
        shown.add(excerpt);
      }
    }
    return shown;
  }
}
