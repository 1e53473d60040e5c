package vn.vanban.search;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import vn.vanban.citation.CitationCounts;
import vn.vanban.index.DateColumn;
import vn.vanban.index.Fields;
import vn.vanban.index.Snapshot;

/** What speaks for a document whatever is asked: that others cite it, and that it is recent. */
final class Priors {

  /** As many others cite the few documents that all of a field rests on. */
  private static final double MOST_CITED = 1_000;

  /** What is older counts as this old. */
  private static final double YEARS = 50;

  private final CitationCounts citations;
  private final int year;

  /**
   * @param year this one
   */
  Priors(CitationCounts citations, int year) {
    this.citations = citations;
    this.year = year;
  }

  List<Clue> of(Snapshot snapshot, Candidates candidates) throws IOException {
    var cited = new float[candidates.documents()];
    var recent = new float[candidates.documents()];
    LeafReaderContext leaf = null;
    NumericDocValues issued = null;
    for (int i = 0; i < candidates.documents(); i++) {
      int document = candidates.document(i);
      cited[i] = cited(citations.of(document));
      if (leaf == null || document >= leaf.docBase + leaf.reader().maxDoc()) {
        leaf = snapshot.leaf(document);
        issued = leaf.reader().getNumericDocValues(Fields.ISSUED);
      }
      if (issued != null && issued.advanceExact(document - leaf.docBase)) {
        recent[i] =
            DateColumn.date((int) issued.longValue()).map(date -> recent(date.year())).orElse(0f);
      }
    }
    return List.of(
        Clue.ofDocuments(Signal.CITED, "", cited), Clue.ofDocuments(Signal.RECENT, "", recent));
  }

  private static float cited(int documents) {
    return (float) Math.min(1, Math.log1p(documents) / Math.log1p(MOST_CITED));
  }

  private float recent(int issued) {
    return (float) Math.clamp(1 - (year - issued) / YEARS, 0, 1);
  }
}
