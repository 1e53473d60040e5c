package vn.vanban.citation;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.join.ParentChildrenBlockJoinQuery;
import org.apache.lucene.util.BitSetIterator;
import org.jspecify.annotations.Nullable;
import vn.vanban.citation.CitingAnswer.CitingHit;
import vn.vanban.citation.CitingAnswer.CitingReference;
import vn.vanban.citation.CitingAnswer.Sentence;
import vn.vanban.citation.CitingDocuments.Step;
import vn.vanban.document.PageStart;
import vn.vanban.index.Fields;
import vn.vanban.index.Paging;
import vn.vanban.index.Snapshot;
import vn.vanban.reference.Reference;

/** The part of the citing documents that is shown. */
final class CitingPage {

  private record Dated(int document, int issued, String id) {}

  /** No two are equal. */
  private static final Comparator<Dated> LATEST_FIRST =
      Comparator.comparingInt(Dated::issued)
          .reversed()
          .thenComparing(Dated::id)
          .thenComparingInt(Dated::document);

  private static final int AT_ONCE = 10_000;

  private final Snapshot snapshot;
  private final HeldDocuments held;
  private final Nodes nodes;
  private final Links links;
  private final Set<Node> cited;

  /**
   * @param cited what was asked for
   */
  CitingPage(View view, Set<Node> cited) {
    this.snapshot = view.snapshot();
    this.held = view.held();
    this.nodes = view.nodes();
    this.links = view.links();
    this.cited = cited;
  }

  CitingAnswer answer(List<Step> steps, CitingRequest request, List<Graph.Document> documents)
      throws IOException {
    var hits = new ArrayList<CitingHit>();
    long total = 0;
    for (int i = 0; i < steps.size(); i++) {
      var step = steps.get(i);
      int from = (int) Math.max(0, request.from() - total);
      int room = request.size() - hits.size();
      if (from < step.count() && room > 0) {
        for (int document : latest(step, from, room)) {
          hits.add(hit(document, i + 1, step.references()));
        }
      }
      total += step.count();
    }
    String next = Paging.next(request.from(), request.size(), total);
    return new CitingAnswer(total, true, hits, next, documents);
  }

  /** Every document, in the order of the pages; holds {@value #AT_ONCE} of them at a time. */
  void forEach(List<Step> steps, Citations.CitingVisitor visitor) throws IOException {
    for (int i = 0; i < steps.size(); i++) {
      var step = steps.get(i);
      Dated last = null;
      for (var next = behind(step, last); !next.isEmpty(); next = behind(step, last)) {
        for (var dated : next) {
          visitor.visit(hit(dated.document(), i + 1, step.references()));
        }
        last = next.getLast();
      }
    }
  }

  private List<Dated> behind(Step step, @Nullable Dated last) throws IOException {
    var best = new PriorityQueue<Dated>(LATEST_FIRST.reversed());
    var all = new BitSetIterator(step.documents(), step.count());
    for (int document = all.nextDoc();
        document != DocIdSetIterator.NO_MORE_DOCS;
        document = all.nextDoc()) {
      var dated = dated(document);
      if (last == null || LATEST_FIRST.compare(last, dated) < 0) {
        best.add(dated);
        if (best.size() > AT_ONCE) {
          best.remove();
        }
      }
    }
    return best.stream().sorted(LATEST_FIRST).toList();
  }

  private Dated dated(int document) throws IOException {
    int issued = held.number(document, Fields.ISSUED);
    return new Dated(document, issued, held.at(document).id());
  }

  private List<Integer> latest(Step step, int from, int size) throws IOException {
    var best = new PriorityQueue<Dated>(LATEST_FIRST.reversed());
    var all = new BitSetIterator(step.documents(), step.count());
    for (int document = all.nextDoc();
        document != DocIdSetIterator.NO_MORE_DOCS;
        document = all.nextDoc()) {
      best.add(dated(document));
      if (best.size() > from + size) {
        best.remove();
      }
    }
    return best.stream().sorted(LATEST_FIRST).skip(from).map(Dated::document).toList();
  }

  private CitingHit hit(int document, int steps, Query references) throws IOException {
    var card = snapshot.card(document);
    return new CitingHit(
        card.id(),
        card.source(),
        card.number(),
        card.title(),
        card.kind(),
        card.issuer(),
        card.issued(),
        card.family(),
        steps,
        references(document, references));
  }

  private List<CitingReference> references(int document, Query references) throws IOException {
    List<Reference> all = snapshot.analysis(document).references();
    var found = new ArrayList<Link>();
    links.forEach(
        new ParentChildrenBlockJoinQuery(snapshot.documents(), references, document), found::add);
    found.sort(Comparator.comparingInt(Link::position));
    var pages = snapshot.pages(document);
    var shown = new ArrayList<CitingReference>();
    for (var link : found) {
      shown.add(reference(document, pages, all.get(link.position()), nodes.of(link.cited())));
    }
    return shown;
  }

  private CitingReference reference(
      int document, List<PageStart> pages, Reference reference, Node meant) {
    var span = reference.sentence();
    @Nullable String other = cited.equals(Set.of(meant)) ? null : GraphDocuments.key(meant);
    return new CitingReference(
        reference.start(),
        reference.end(),
        PageStart.at(pages, reference.start()),
        reference.text(),
        reference.form(),
        reference.relation(),
        reference.citing(),
        reference.issued(),
        reference.provisions(),
        other,
        new Sentence(span.start(), span.end(), snapshot.text(document, span)));
  }
}
