package vn.vanban.citation;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.TermQuery;
import org.jspecify.annotations.Nullable;
import vn.vanban.index.CitationKey;
import vn.vanban.index.Fields;
import vn.vanban.index.Snapshot;

/** Looks held documents up by what they are named by. Remembers what it was asked. */
final class HeldDocuments {

  /** In the index's order, which is that of the files. */
  private final Map<String, List<Held>> byKey = new HashMap<>();

  private final Snapshot snapshot;

  HeldDocuments(Snapshot snapshot) {
    this.snapshot = snapshot;
  }

  /** All that bear this key, whatever their issuer and year. */
  List<Held> of(String key) throws IOException {
    var known = byKey.get(key);
    if (known == null) {
      var found = new ArrayList<Held>();
      snapshot.forEach(
          new TermQuery(new Term(Fields.KEY, key)), document -> found.add(at(document)));
      known = List.copyOf(found);
      byKey.put(key, known);
    }
    return known;
  }

  void forget(String key) {
    byKey.remove(key);
  }

  /** The document with that number in the snapshot. */
  Held at(int document) throws IOException {
    String id = column(document, Fields.ID);
    if (id == null) {
      throw new IllegalStateException("a document without an id: " + document);
    }
    return new Held(
        document, id, column(document, Fields.ISSUER_ID), number(document, Fields.ISSUED));
  }

  /** All keys that the document can be named by. */
  List<String> keys(Held held) {
    return CitationKey.of(snapshot.card(held.document()));
  }

  /** The value of a column of dates or numbers; 0 where the document has none. */
  int number(int document, String field) throws IOException {
    var leaf = snapshot.leaf(document);
    var values = DocValues.getNumeric(leaf.reader(), field);
    return values.advanceExact(document - leaf.docBase) ? Math.toIntExact(values.longValue()) : 0;
  }

  @Nullable String column(int document, String field) throws IOException {
    var leaf = snapshot.leaf(document);
    SortedDocValues values = DocValues.getSorted(leaf.reader(), field);
    return values.advanceExact(document - leaf.docBase)
        ? values.lookupOrd(values.ordValue()).utf8ToString()
        : null;
  }
}
