package vn.vanban.analytics.concordance;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopFieldCollector;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import vn.vanban.index.Fields;
import vn.vanban.index.Snapshot;

/**
 * The first documents in text order of those that it is shown: by date of issue, undated ones last,
 * then by id. Keeps no more of them than are asked for.
 */
final class DocumentOrder implements Snapshot.Visitor {

  /** Stands for a date that is not known. */
  static final int UNDATED = Integer.MAX_VALUE;

  private static final Sort SORT =
      new Sort(
          new SortField(Fields.ISSUED, SortField.Type.INT, false, UNDATED),
          new SortField(Fields.ID, SortField.Type.STRING));

  /** Lucene asks for a scorer though the order needs none. */
  private static final Scorable UNSCORED =
      new Scorable() {
        @Override
        public float score() {
          return 0;
        }
      };

  /**
   * @param number in the snapshot
   */
  record Place(int number, int issued, String id) {}

  private final Snapshot snapshot;
  private final TopFieldCollector collector;
  private @Nullable LeafReaderContext leaf;
  private @Nullable LeafCollector inLeaf;

  private DocumentOrder(Snapshot snapshot, int most, @Nullable FieldDoc after) {
    this.snapshot = snapshot;
    this.collector =
        new TopFieldCollectorManager(SORT, most, after, Integer.MAX_VALUE).newCollector();
  }

  static DocumentOrder first(Snapshot snapshot, int most) {
    return new DocumentOrder(snapshot, most, null);
  }

  /** The cursor's document and those behind it. */
  static DocumentOrder from(Snapshot snapshot, int most, HitCursor cursor) {
    // Documents of equal date and id are left out up to this number: none is.
    return new DocumentOrder(snapshot, most, behind(cursor.issued(), cursor.id(), -1));
  }

  /** Those behind that document. */
  static DocumentOrder after(Snapshot snapshot, int most, Place last) {
    return new DocumentOrder(
        snapshot, most, behind(last.issued(), last.id(), Integer.MAX_VALUE - 1));
  }

  private static FieldDoc behind(int issued, String id, int number) {
    return new FieldDoc(number, 0, new Object[] {issued, new BytesRef(id)});
  }

  @Override
  public void visit(int document) throws IOException {
    var here = snapshot.leaf(document);
    if (here != leaf || inLeaf == null) {
      leaf = here;
      inLeaf = collector.getLeafCollector(here);
      inLeaf.setScorer(UNSCORED);
    }
    inLeaf.collect(document - here.docBase);
  }

  List<Place> list() {
    var places = new ArrayList<Place>();
    for (var found : collector.topDocs().scoreDocs) {
      var fields = ((FieldDoc) found).fields;
      places.add(new Place(found.doc, (Integer) fields[0], ((BytesRef) fields[1]).utf8ToString()));
    }
    return places;
  }
}
