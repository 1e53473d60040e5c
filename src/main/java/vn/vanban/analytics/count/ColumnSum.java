package vn.vanban.analytics.count;

import java.io.IOException;
import vn.vanban.analytics.trend.Trend.Column;
import vn.vanban.index.Fields;

/** Adds up a {@link Column}. */
public final class ColumnSum {

  private long documents;
  private long mentions;
  private long documentsInAll;
  private long syllables;
  private long unmeasured;

  /** Counts the document that {@code columns} stand at, with what was found in it. */
  public void add(long found, DocumentColumns columns) throws IOException {
    documents += found > 0 ? 1 : 0;
    mentions += found;
    documentsInAll++;
    var length = columns.number(Fields.LENGTH);
    syllables += length.orElse(0);
    unmeasured += length.isPresent() ? 0 : 1;
  }

  public Column column(String name) {
    double share = documentsInAll == 0 ? 0 : (double) documents / documentsInAll;
    boolean measured = unmeasured == 0 && syllables > 0;
    return new Column(
        name,
        documents,
        mentions,
        documentsInAll,
        share,
        syllables,
        measured ? Double.valueOf(1_000.0 * mentions / syllables) : null);
  }
}
