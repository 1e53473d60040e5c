package vn.vanban.index;

import org.apache.lucene.document.FieldType;
import org.apache.lucene.index.IndexOptions;

/** How much is kept of a field's terms. */
final class FieldTypes {

  static final FieldType POSITIONS = of(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);
  static final FieldType FREQUENCIES = of(IndexOptions.DOCS_AND_FREQS);

  /** Frequencies without a length, for what is counted and never ranked. */
  static final FieldType COUNTS = withoutLength(IndexOptions.DOCS_AND_FREQS);

  /** Neither frequency nor length. */
  static final FieldType PRESENCE = withoutLength(IndexOptions.DOCS);

  private FieldTypes() {}

  private static FieldType of(IndexOptions options) {
    var type = new FieldType();
    type.setTokenized(true);
    type.setIndexOptions(options);
    type.freeze();
    return type;
  }

  private static FieldType withoutLength(IndexOptions options) {
    var type = new FieldType();
    type.setTokenized(true);
    type.setIndexOptions(options);
    type.setOmitNorms(true);
    type.freeze();
    return type;
  }
}
