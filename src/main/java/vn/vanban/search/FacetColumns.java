package vn.vanban.search;

import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.DocValuesType;
import org.apache.lucene.index.IndexReader;
import vn.vanban.index.Fields;
import vn.vanban.index.Snapshot;

/**
 * The columns that documents of one snapshot are counted by, each read when first counted.
 * Thread-safe.
 */
final class FacetColumns {

  private final IndexReader reader;
  private final DocumentPlaces places;
  private final Map<Facet, FacetColumn> open = new EnumMap<>(Facet.class);

  FacetColumns(Snapshot snapshot) throws IOException {
    this.reader = snapshot.searcher().getIndexReader();
    this.places = new DocumentPlaces(snapshot);
  }

  /** By which documents are counted. */
  DocumentPlaces places() {
    return places;
  }

  /** Empty where no document has a value. */
  synchronized Optional<FacetColumn> of(Facet facet) throws IOException {
    var known = open.get(facet);
    String field = field(facet);
    if (known == null && isThere(field)) {
      known =
          facet == Facet.YEAR
              ? FacetColumn.ofNumbers(reader, places, field)
              : FacetColumn.ofWords(reader, places, field);
      open.put(facet, known);
    }
    return Optional.ofNullable(known);
  }

  private boolean isThere(String field) {
    return reader.leaves().stream()
        .map(leaf -> leaf.reader().getFieldInfos().fieldInfo(field))
        .anyMatch(info -> info != null && info.getDocValuesType() != DocValuesType.NONE);
  }

  private static String field(Facet facet) {
    return switch (facet) {
      case KIND -> Fields.KIND;
      case ISSUER -> Fields.AUTHORITY;
      case ISSUER_LEVEL -> Fields.ISSUER_LEVEL;
      case YEAR -> Fields.YEAR;
      case FAMILY -> Fields.FAMILY;
      case THEME -> Fields.THEMES_COLUMN;
      case CITES -> Fields.CITES_COLUMN;
      case STATUS -> throw new IllegalArgumentException("no column: " + facet);
    };
  }
}
