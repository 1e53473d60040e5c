package vn.vanban.analytics.count;

import java.io.IOException;
import java.util.List;
import java.util.TreeSet;
import vn.vanban.analytics.Basis;
import vn.vanban.index.Fields;
import vn.vanban.search.Filters;

/** Adds up what a {@link Basis} says. */
public final class BasisCount {

  private final TreeSet<String> dictionaries = new TreeSet<>();
  private long documents;
  private long syllables;
  private long unmeasured;

  /** Counts the document that {@code columns} stand at. */
  public void add(DocumentColumns columns) throws IOException {
    documents++;
    var length = columns.number(Fields.LENGTH);
    if (length.isPresent()) {
      syllables += length.getAsLong();
    } else {
      unmeasured++;
    }
    var version = columns.word(Fields.THEMES_VERSION);
    if (version != null) {
      dictionaries.add(version);
    }
  }

  public long documents() {
    return documents;
  }

  public Basis basis(Filters filter, String snapshot) {
    return new Basis(documents, syllables, unmeasured, filter, List.copyOf(dictionaries), snapshot);
  }
}
