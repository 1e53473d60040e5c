package vn.vanban.analytics.likeness;

import java.io.IOException;
import java.util.Objects;
import org.apache.lucene.index.DocValues;
import org.jspecify.annotations.Nullable;
import vn.vanban.document.DocumentKind;
import vn.vanban.index.Fields;
import vn.vanban.index.Snapshot;

/**
 * What a document says of itself, from columns.
 *
 * @param issued {@code yyyymmdd}; 0 where nobody knows
 */
record Identity(
    @Nullable String number, @Nullable String authority, long issued, boolean consolidated) {

  static Identity of(Snapshot snapshot, int document) throws IOException {
    var leaf = snapshot.leaf(document);
    var issued = DocValues.getNumeric(leaf.reader(), Fields.ISSUED);
    return new Identity(
        column(snapshot, document, Fields.NUMBER_KEY),
        column(snapshot, document, Fields.AUTHORITY),
        issued.advanceExact(document - leaf.docBase) ? issued.longValue() : 0,
        Objects.equals(
            column(snapshot, document, Fields.KIND), DocumentKind.VAN_BAN_HOP_NHAT.toString()));
  }

  private static @Nullable String column(Snapshot snapshot, int document, String field)
      throws IOException {
    var leaf = snapshot.leaf(document);
    var column = DocValues.getSorted(leaf.reader(), field);
    return column.advanceExact(document - leaf.docBase)
        ? column.lookupOrd(column.ordValue()).utf8ToString()
        : null;
  }

  /** Whether the two are two documents, however alike their texts are. */
  boolean isOther(Identity than) {
    return !isConsolidated(than)
        && (differ(number, than.number)
            || number != null && than.number != null && differ(authority, than.authority));
  }

  /** Whether one of the two is a consolidated text. */
  boolean isConsolidated(Identity or) {
    return consolidated || or.consolidated;
  }

  boolean isOfAnotherDay(Identity than) {
    return issued != 0 && than.issued != 0 && issued != than.issued;
  }

  /** Whether the two are texts of one document, though not in all words the same. */
  boolean isVersion(Identity of) {
    return number != null && number.equals(of.number) && !isOfAnotherYear(of) || isConsolidated(of);
  }

  /** Numbers start anew each year. */
  private boolean isOfAnotherYear(Identity than) {
    return isOfAnotherDay(than) && issued / 10_000 != than.issued / 10_000;
  }

  private static boolean differ(@Nullable String one, @Nullable String other) {
    return one != null && other != null && !one.equals(other);
  }
}
