package vn.vanban.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.join.ParentChildrenBlockJoinQuery;
import org.apache.lucene.search.join.ScoreMode;
import org.apache.lucene.search.join.ToParentBlockJoinQuery;
import vn.vanban.document.DocumentNumber;
import vn.vanban.index.Fields;
import vn.vanban.index.NameKey;
import vn.vanban.index.ProvisionTerms;
import vn.vanban.index.Snapshot;
import vn.vanban.reference.Reference;
import vn.vanban.search.CitingAnswer.CitingHit;
import vn.vanban.search.CitingAnswer.CitingReference;
import vn.vanban.search.CitingAnswer.Sentence;

/** Finds the documents of one snapshot that cite a document. */
final class Citations {

  private final Snapshot snapshot;

  Citations(Snapshot snapshot) {
    this.snapshot = snapshot;
  }

  CitingAnswer run(CitingRequest request) throws IOException {
    Query references = references(request);
    var documents = new ToParentBlockJoinQuery(references, snapshot.documents(), ScoreMode.None);
    var top =
        DocumentSearch.top(
            snapshot, documents, DocumentSearch.BY_DATE, request.from() + request.size());
    var hits = new ArrayList<CitingHit>();
    for (int i = request.from(); i < top.scoreDocs.length; i++) {
      hits.add(hit(top.scoreDocs[i].doc, references));
    }
    long total = top.totalHits.value();
    return new CitingAnswer(total, true, hits, Paging.next(request.from(), request.size(), total));
  }

  /** How many documents cite what has this key. */
  long citingDocuments(String key) throws IOException {
    return snapshot.searcher().count(new TermQuery(new Term(Fields.CITES, key)));
  }

  private static Query references(CitingRequest request) {
    var query = new BooleanQuery.Builder().add(cited(request.cited()), Occur.FILTER);
    if (request.relation() != null) {
      var relation = new Term(Fields.RELATION, request.relation().toString());
      query.add(new TermQuery(relation), Occur.FILTER);
    }
    if (request.provision() != null) {
      String chain = ProvisionTerms.chain(request.provision()).toLowerCase(Locale.ROOT);
      query.add(new TermQuery(new Term(Fields.PROVISION, chain)), Occur.FILTER);
    }
    return query.build();
  }

  private static Query cited(String document) {
    return DocumentNumber.parse(document)
        .map(number -> new TermQuery(new Term(Fields.CITED, number.key())))
        .orElseGet(() -> new TermQuery(new Term(Fields.CITED_NAME, NameKey.of(document))));
  }

  private CitingHit hit(int document, Query references) throws IOException {
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
        citingReferences(document, references));
  }

  private List<CitingReference> citingReferences(int document, Query references)
      throws IOException {
    var inside = new ParentChildrenBlockJoinQuery(snapshot.documents(), references, document);
    List<Reference> all = snapshot.analysis(document).references();
    var top = snapshot.searcher().search(inside, Math.max(1, all.size()));
    var positions = new ArrayList<Integer>();
    for (var member : top.scoreDocs) {
      positions.add(position(member.doc));
    }
    positions.sort(null);
    var shown = new ArrayList<CitingReference>();
    for (int position : positions) {
      shown.add(citingReference(document, all.get(position)));
    }
    return shown;
  }

  private int position(int member) throws IOException {
    var leaf = snapshot.leaf(member);
    var positions = leaf.reader().getNumericDocValues(Fields.POSITION);
    if (positions == null || !positions.advanceExact(member - leaf.docBase)) {
      throw new IllegalStateException("a reference without a position: " + member);
    }
    return Math.toIntExact(positions.longValue());
  }

  private CitingReference citingReference(int document, Reference reference) {
    var span = reference.sentence();
    return new CitingReference(
        reference.start(),
        reference.end(),
        reference.text(),
        reference.form(),
        reference.relation(),
        reference.citing(),
        reference.issued(),
        reference.provisions(),
        new Sentence(span.start(), span.end(), snapshot.text(document, span)));
  }
}
