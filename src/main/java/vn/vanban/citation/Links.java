package vn.vanban.citation;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.join.ParentChildrenBlockJoinQuery;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import vn.vanban.index.Citation;
import vn.vanban.index.Fields;
import vn.vanban.index.Snapshot;
import vn.vanban.reference.Relation;

/** Streams the references of one snapshot from the index's columns; no text is read. */
final class Links {

  private static final Map<String, Relation> RELATIONS = new HashMap<>();

  static {
    for (var relation : Relation.values()) {
      RELATIONS.put(relation.toString(), relation);
    }
  }

  /** Hears of a reference. */
  @FunctionalInterface
  interface Visitor {
    void visit(Link link) throws IOException;
  }

  private final Snapshot snapshot;

  Links(Snapshot snapshot) {
    this.snapshot = snapshot;
  }

  /** References to what {@code cited} stands for. */
  static Query to(Collection<BytesRef> cited) {
    return new TermInSetQuery(Fields.CITED, cited);
  }

  /** References of which the text says that what {@code citing} stands for makes them. */
  static Query by(Collection<BytesRef> citing) {
    return new TermInSetQuery(Fields.CITING, citing);
  }

  /** The references in the text of a document. */
  Query in(int document) {
    var references = new TermQuery(new Term(Fields.ROLE, Fields.REFERENCE));
    return new ParentChildrenBlockJoinQuery(snapshot.documents(), references, document);
  }

  /** Those of {@code references} with one of these relations; all where there are none. */
  static Query related(Query references, Set<Relation> relations) {
    if (relations.isEmpty() || relations.equals(EnumSet.allOf(Relation.class))) {
      return references;
    }
    var codes = new ArrayList<BytesRef>();
    relations.forEach(relation -> codes.add(new BytesRef(relation.toString())));
    return new BooleanQuery.Builder()
        .add(references, Occur.FILTER)
        .add(new TermInSetQuery(Fields.RELATION, codes), Occur.FILTER)
        .build();
  }

  /** Those that name something, in the order of the index. */
  void forEach(Query references, Visitor visitor) throws IOException {
    var columns = new Columns();
    snapshot.forEach(
        references,
        member -> {
          var link = columns.link(member);
          if (link != null) {
            visitor.visit(link);
          }
        });
  }

  /**
   * How answers show a cited document.
   *
   * @param name number or name
   * @param issuer full name of the authority; null where that is not known
   */
  record Shown(String name, @Nullable String issuer) {}

  /**
   * What the first reference says that names, or makes, what one of {@code terms} stands for; null
   * where there is none.
   */
  @Nullable Shown shown(Collection<BytesRef> terms) throws IOException {
    var naming = first(to(terms));
    if (naming != null) {
      return new Shown(naming.citedAs(), naming.citedIssuer());
    }
    var making = first(by(terms));
    return making == null || making.citing() == null
        ? null
        : new Shown(making.citing().shown(), null);
  }

  private @Nullable Link first(Query references) throws IOException {
    var top = snapshot.searcher().search(references, 1).scoreDocs;
    return top.length == 0 ? null : new Columns().link(top[0].doc);
  }

  /** The columns of the segment that was read last. */
  private final class Columns {

    private @Nullable LeafReaderContext leaf;
    private @Nullable SortedDocValues cited;
    private @Nullable SortedDocValues citedAs;
    private @Nullable SortedDocValues citedIssuer;
    private @Nullable SortedDocValues citing;
    private @Nullable SortedDocValues citingAs;
    private @Nullable SortedDocValues relation;
    private @Nullable SortedSetDocValues provisions;
    private @Nullable NumericDocValues position;

    @Nullable Link link(int member) throws IOException {
      var here = snapshot.leaf(member);
      if (here != leaf) {
        leaf = here;
        open(here.reader());
      }
      int doc = member - here.docBase;
      String named = value(cited, doc);
      if (named == null) {
        return null;
      }
      String code = value(relation, doc);
      String side = value(citing, doc);
      boolean actor = Fields.ACTOR.equals(side);
      return new Link(
          snapshot.documentOf(member),
          position(doc),
          Citation.parse(named),
          String.valueOf(value(citedAs, doc)),
          value(citedIssuer, doc),
          side == null || actor ? null : citing(side, doc),
          actor,
          RELATIONS.getOrDefault(code, Relation.CITES),
          provisions(doc));
    }

    private void open(LeafReader reader) throws IOException {
      cited = DocValues.getSorted(reader, Fields.CITED);
      citedAs = DocValues.getSorted(reader, Fields.CITED_AS);
      citedIssuer = DocValues.getSorted(reader, Fields.CITED_ISSUER);
      citing = DocValues.getSorted(reader, Fields.CITING);
      citingAs = DocValues.getSorted(reader, Fields.CITING_AS);
      relation = DocValues.getSorted(reader, Fields.RELATION);
      provisions = DocValues.getSortedSet(reader, Fields.PROVISION_NAMED);
      position = DocValues.getNumeric(reader, Fields.POSITION);
    }

    private static @Nullable String value(@Nullable SortedDocValues column, int doc)
        throws IOException {
      return column != null && column.advanceExact(doc)
          ? column.lookupOrd(column.ordValue()).utf8ToString()
          : null;
    }

    private int position(int doc) throws IOException {
      return position != null && position.advanceExact(doc)
          ? Math.toIntExact(position.longValue())
          : 0;
    }

    private Link.Named citing(String term, int doc) throws IOException {
      return new Link.Named(Citation.parse(term), String.valueOf(value(citingAs, doc)));
    }

    private List<String> provisions(int doc) throws IOException {
      if (provisions == null || !provisions.advanceExact(doc)) {
        return List.of();
      }
      var chains = new ArrayList<String>();
      for (int i = 0; i < provisions.docValueCount(); i++) {
        chains.add(provisions.lookupOrd(provisions.nextOrd()).utf8ToString());
      }
      return chains;
    }
  }
}
