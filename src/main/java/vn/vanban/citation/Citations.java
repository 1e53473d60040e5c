package vn.vanban.citation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.vanban.citation.Asked.Found;
import vn.vanban.citation.Asked.Several;
import vn.vanban.citation.Asked.Unknown;
import vn.vanban.citation.CitedRanking.Kept;
import vn.vanban.citation.Node.Absent;
import vn.vanban.citation.Node.Present;
import vn.vanban.document.PartialDate;
import vn.vanban.document.Warning;
import vn.vanban.index.AnalysedDocument;
import vn.vanban.index.DocumentIndex;
import vn.vanban.index.Paging;
import vn.vanban.issuer.Issuers;

/**
 * Answers questions about who cites whom from an index, each from its last commit. A document is
 * asked for by its id, its content hash, its number in any writing or its name. Thread-safe.
 */
public final class Citations {

  private final DocumentIndex index;
  private final Issuers issuers;

  public Citations(DocumentIndex index, Issuers issuers) {
    this.index = index;
    this.issuers = issuers;
  }

  /** The documents that cite one, directly or over others. */
  public CitingAnswer citing(CitingRequest request) {
    return ask(view -> {
      var cited = view.nodes().asked(request.cited());
      var steps =
          new CitingDocuments(view.snapshot(), view.nodes())
              .steps(withDoubtful(view, cited), request);
      var page = new CitingPage(view, cited);
      return page.answer(steps, request, documents(view, cited));
    });
  }

  /** Sees one citing document after the other. */
  @FunctionalInterface
  public interface CitingVisitor {
    void visit(CitingAnswer.CitingHit hit) throws IOException;
  }

  /**
   * Every document that {@link #citing} would show on one of its pages, in the same order, from one
   * commit. Holds a bounded number of them.
   *
   * @param request whose page does not matter
   */
  public void forEachCiting(CitingRequest request, CitingVisitor visitor) {
    ask(view -> {
      var cited = view.nodes().asked(request.cited());
      var steps =
          new CitingDocuments(view.snapshot(), view.nodes())
              .steps(withDoubtful(view, cited), request);
      new CitingPage(view, cited).forEach(steps, visitor);
      return steps.size();
    });
  }

  /** What a document cites, and which documents of the collection that means. */
  public Optional<ReferencesAnswer> references(String document) {
    return ask(view -> {
      var found = view.snapshot().find(document);
      return found.isEmpty() ? Optional.empty() : Optional.of(references(view, found.getAsInt()));
    });
  }

  /** The documents that are cited and that the collection does not hold. */
  public RankedAnswer missing(int from, int size) {
    return ranked(Kept.MISSING, from, size);
  }

  /** The documents that are cited, held or not. */
  public RankedAnswer mostCited(int from, int size) {
    return ranked(Kept.ALL, from, size);
  }

  /** The citations around a document. */
  public Asked<Graph> graph(GraphRequest request) {
    return ask(view ->
        one(
            view,
            request.document(),
            root -> {
              var neighbours = new Neighbours(view.nodes(), view.links(), request.relations());
              var walk = new GraphWalk(neighbours, view.held(), request);
              walk.from(root);
              return view.documents().graph(root, walk.distances(), walk.edges(), walk.omitted());
            }));
  }

  /** The shortest ways along citations from one document to another. */
  public Asked<PathsAnswer> paths(String from, String to) {
    return ask(view ->
        switch (one(view, from, node -> node)) {
          case Found<Node>(var start) ->
              one(
                  view,
                  to,
                  end -> {
                    var neighbours = new Neighbours(view.nodes(), view.links(), Set.of());
                    return new CitationPaths(neighbours, view.held(), view.documents())
                        .run(start, end);
                  });
          case Unknown<Node>(var words) -> new Unknown<>(words);
          case Several<Node>(var words, var candidates) -> new Several<>(words, candidates);
        });
  }

  /**
   * What became of a document.
   *
   * @param day on which its validity is asked for
   */
  public Asked<History> history(String document, PartialDate day) {
    return ask(view -> one(view, document, node -> view.effects().history(node, day)));
  }

  /** References that rely on documents which had ended by then. */
  public StaleAnswer stale(int from, int size) {
    Paging.check(from, size);
    return ask(view -> new StaleCitations(view).run(from, size));
  }

  /**
   * What the references of a document, held or not, contradict in the collection.
   *
   * @param today stands in for the document's own date where it has none
   */
  public List<Warning> check(AnalysedDocument document, PartialDate today) {
    return ask(view -> new CollectionChecks(view, issuers).of(document, today));
  }

  private ReferencesAnswer references(View view, int document) throws IOException {
    var node = view.nodes().present(document);
    String id = GraphDocuments.key(node);
    var resolved =
        new ReferencesOf(issuers, view.nodes()).of(id, view.snapshot().analysis(document));
    var citing = new CitingDocuments(view.snapshot(), view.nodes());
    var steps = citing.steps(Set.of(node), CitingRequest.of(id, 0, 1));
    return new ReferencesAnswer(id, resolved, steps.isEmpty() ? 0 : steps.getFirst().count());
  }

  private RankedAnswer ranked(Kept kept, int from, int size) {
    Paging.check(from, size);
    return ask(view -> new CitedRanking(view).run(kept, from, size));
  }

  /** These, and what may be one of them. */
  private static Set<Node> withDoubtful(View view, Set<Node> cited) throws IOException {
    var all = new LinkedHashSet<>(cited);
    for (var node : cited) {
      if (node instanceof Present(var held)) {
        for (var like : view.nodes().named(view.held().keys(held))) {
          if (like instanceof Absent(_, var candidates) && candidates.contains(held)) {
            all.add(like);
          }
        }
      }
    }
    return all;
  }

  private <T> Asked<T> one(View view, String words, Step<Node, T> step) throws IOException {
    var nodes = view.nodes().asked(words);
    var only = Nodes.only(nodes);
    if (only.isPresent()) {
      return new Found<>(step.of(only.get()));
    }
    var present = nodes.stream().filter(Present.class::isInstance).toList();
    return nodes.isEmpty()
        ? new Unknown<>(words)
        : new Several<>(words, documents(view, present.isEmpty() ? nodes : present));
  }

  private static List<Graph.Document> documents(View view, Collection<Node> nodes)
      throws IOException {
    var documents = new ArrayList<Graph.Document>();
    for (var node : nodes) {
      documents.add(view.documents().document(node, 0));
    }
    return documents;
  }

  private <T> T ask(Step<View, T> question) {
    try (var snapshot = index.snapshot()) {
      return question.of(View.of(snapshot, issuers));
    } catch (IOException e) {
      throw new UncheckedIOException("the index could not be read", e);
    }
  }

  @FunctionalInterface
  private interface Step<A, B> {
    B of(A given) throws IOException;
  }
}
