package vn.vanban.citation;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BitSetIterator;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;
import vn.vanban.index.Fields;
import vn.vanban.index.ProvisionTerms;
import vn.vanban.index.Snapshot;
import vn.vanban.reference.Relation;

/**
 * The documents that cite one, step by step: one bit for each document of the snapshot and step.
 */
final class CitingDocuments {

  /** The documents of one step, and the references by which they were found. */
  record Step(FixedBitSet documents, int count, Query references) {}

  private final Snapshot snapshot;
  private final Nodes nodes;

  CitingDocuments(Snapshot snapshot, Nodes nodes) {
    this.snapshot = snapshot;
    this.nodes = nodes;
  }

  /**
   * @param cited what is cited; its own documents are never among those that cite it
   * @return the steps that found something, nearest first
   */
  List<Step> steps(Set<Node> cited, CitingRequest request) throws IOException {
    int most = Math.max(1, snapshot.searcher().getIndexReader().maxDoc());
    var passed = new FixedBitSet(most);
    for (var node : cited) {
      if (node instanceof Node.Present(var held)) {
        passed.set(held.document());
      }
    }
    var steps = new ArrayList<Step>();
    var terms = terms(cited);
    for (int i = 0; i < request.steps() && !terms.isEmpty(); i++) {
      var references = references(terms, request, i == 0);
      var found = new FixedBitSet(most);
      snapshot.forEach(
          references,
          member -> {
            int document = snapshot.documentOf(member);
            if (!passed.get(document)) {
              found.set(document);
            }
          });
      int count = found.cardinality();
      if (count == 0) {
        break;
      }
      steps.add(new Step(found, count, references));
      passed.or(found);
      terms = i + 1 < request.steps() ? terms(found) : Set.of();
    }
    return steps;
  }

  private Query references(Set<BytesRef> terms, CitingRequest request, boolean first) {
    var relations =
        request.relation() == null
            ? EnumSet.noneOf(Relation.class)
            : EnumSet.of(request.relation());
    var related = Links.related(Links.to(terms), relations);
    if (!first || request.provision() == null) {
      return related;
    }
    String chain = ProvisionTerms.chain(request.provision()).toLowerCase(Locale.ROOT);
    return new BooleanQuery.Builder()
        .add(related, Occur.FILTER)
        .add(new TermQuery(new Term(Fields.PROVISION, chain)), Occur.FILTER)
        .build();
  }

  /**
   * By which {@code cited} are named, also where several documents are meant, one of them these.
   */
  private Set<BytesRef> terms(Set<Node> cited) throws IOException {
    var terms = new HashSet<BytesRef>();
    for (var node : cited) {
      terms.addAll(nodes.terms(node));
    }
    return terms;
  }

  private Set<BytesRef> terms(FixedBitSet documents) throws IOException {
    var terms = new HashSet<BytesRef>();
    var all = new BitSetIterator(documents, documents.cardinality());
    for (int document = all.nextDoc();
        document != DocIdSetIterator.NO_MORE_DOCS;
        document = all.nextDoc()) {
      terms.addAll(nodes.terms(nodes.present(document)));
    }
    return terms;
  }
}
