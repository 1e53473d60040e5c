package vn.vanban.search;

import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.facet.StringDocValuesReaderState;
import org.apache.lucene.index.DocValuesType;
import org.apache.lucene.index.IndexReader;
import vn.vanban.index.Fields;
import vn.vanban.index.Snapshot;

/**
 * The columns that documents of one snapshot are counted by, each opened when first counted: its
 * values get one numbering over all segments. Thread-safe.
 */
final class FacetColumns {

  private final IndexReader reader;
  private final Map<Facet, StringDocValuesReaderState> open = new EnumMap<>(Facet.class);

  FacetColumns(Snapshot snapshot) {
    this.reader = snapshot.searcher().getIndexReader();
  }

  /** Empty where no document has a value. */
  synchronized Optional<StringDocValuesReaderState> of(Facet facet) throws IOException {
    var known = open.get(facet);
    String field = field(facet);
    if (known == null && isThere(field)) {
      known = new StringDocValuesReaderState(reader, field);
      open.put(facet, known);
    }
    return Optional.ofNullable(known);
  }

  private boolean isThere(String field) {
    return reader.leaves().stream()
        .map(leaf -> leaf.reader().getFieldInfos().fieldInfo(field))
        .anyMatch(info -> info != null && info.getDocValuesType() != DocValuesType.NONE);
  }

  static String field(Facet facet) {
    return switch (facet) {
      case KIND -> Fields.KIND;
      case ISSUER -> Fields.AUTHORITY;
      case ISSUER_LEVEL -> Fields.ISSUER_LEVEL;
      case FAMILY -> Fields.FAMILY;
      case THEME -> Fields.THEMES_COLUMN;
      case CITES -> Fields.CITES_COLUMN;
      case YEAR, STATUS -> throw new IllegalArgumentException("no column of words: " + facet);
    };
  }
}
