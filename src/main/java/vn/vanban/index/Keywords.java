package vn.vanban.index;

import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import vn.vanban.text.Letters;

/** Values of a block's members as terms, as columns, or as both. */
final class Keywords {

  /** Lucene refuses terms of more than 32,766 bytes; a unit takes up to three. */
  private static final int LONGEST_TERM = 10_000;

  private Keywords() {}

  static void addFolded(Document fields, String name, @Nullable Object value) {
    if (value != null) {
      String shown = value.toString();
      fields.add(keyword(name, Letters.fold(shown)));
      fields.add(new SortedDocValuesField(name, new BytesRef(term(shown))));
    }
  }

  static void addKeyword(Document fields, String name, String value) {
    fields.add(keyword(name, value));
    addColumn(fields, name, value);
  }

  /** A kind with an ordinal is a way to find a document, but no document to be counted. */
  static void addCites(Document fields, String key) {
    if (CitationKey.isOrdinal(key)) {
      fields.add(keyword(Fields.CITES, key));
    } else {
      addSet(fields, Fields.CITES, Fields.CITES_COLUMN, key);
    }
  }

  static void addSet(Document fields, String terms, String column, String value) {
    fields.add(keyword(terms, value));
    fields.add(new SortedSetDocValuesField(column, new BytesRef(term(value))));
  }

  static void addColumn(Document fields, String name, String value) {
    fields.add(new SortedDocValuesField(name, new BytesRef(term(value))));
  }

  static StringField keyword(String name, String value) {
    return new StringField(name, term(value), Field.Store.NO);
  }

  static String term(String value) {
    return value.length() <= LONGEST_TERM ? value : value.substring(0, LONGEST_TERM);
  }
}
