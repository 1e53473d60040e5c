package vn.vanban.analytics.concordance;

import java.io.IOException;
import vn.vanban.analytics.concordance.DocumentOrder.Place;
import vn.vanban.analytics.count.DocumentColumns;
import vn.vanban.index.Fields;
import vn.vanban.index.Snapshot;

/** Where documents stand in text order; to be asked in the order of the index only. */
final class DocumentPlaces {

  private final DocumentColumns columns;

  DocumentPlaces(Snapshot snapshot) {
    this.columns = new DocumentColumns(snapshot);
  }

  Place of(int document) throws IOException {
    columns.moveTo(document);
    long issued = columns.number(Fields.ISSUED).orElse(DocumentOrder.UNDATED);
    String id = columns.word(Fields.ID);
    if (id == null) {
      throw new IllegalStateException("a document without an id: " + document);
    }
    return new Place(document, Math.toIntExact(issued), id);
  }
}
