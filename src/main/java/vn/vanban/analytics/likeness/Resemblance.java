package vn.vanban.analytics.likeness;

import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import org.apache.lucene.index.DocValues;
import org.jspecify.annotations.Nullable;
import vn.vanban.analytics.likeness.NewDuplicates.Relation;
import vn.vanban.document.DocumentKind;
import vn.vanban.index.DraftMark;
import vn.vanban.index.Fields;
import vn.vanban.index.Snapshot;
import vn.vanban.text.Span;

/** Whether two documents are one, and in which sense. */
final class Resemblance {

  /** Where number or draft mark say that the two belong together. */
  private static final double TOLD = 0.8;

  /** Where the text alone says so. */
  private static final double UNTOLD = 0.9;

  /** Where a draft says that it is one (UTF-16 units). */
  private static final int HEAD = 3_000;

  private final Snapshot snapshot;
  private final KeptShingles texts;

  Resemblance(Snapshot snapshot) {
    this.snapshot = snapshot;
    this.texts = new KeptShingles(new NearDocuments(snapshot));
  }

  record Found(Relation relation, double overlap) {}

  /**
   * What a document says of itself.
   *
   * @param issued {@code yyyymmdd}; 0 where nobody knows
   */
  private record Identity(
      @Nullable String number, @Nullable String authority, long issued, boolean consolidated) {

    boolean isOther(Identity than) {
      return differ(number, than.number)
          || number != null && than.number != null && differ(authority, than.authority);
    }

    boolean isOfAnotherDay(Identity than) {
      return issued != 0 && than.issued != 0 && issued != than.issued;
    }

    /** Numbers start anew each year. */
    boolean isOfAnotherYear(Identity than) {
      return isOfAnotherDay(than) && issued / 10_000 != than.issued / 10_000;
    }

    private static boolean differ(@Nullable String one, @Nullable String other) {
      return one != null && other != null && !one.equals(other);
    }
  }

  Optional<Found> of(int one, int other) throws IOException {
    var first = identity(one);
    var second = identity(other);
    boolean consolidated = first.consolidated() || second.consolidated();
    if (first.isOther(second) && !consolidated) {
      return Optional.empty();
    }
    double overlap = texts.of(one).overlap(texts.of(other));
    if (overlap < TOLD) {
      return Optional.empty();
    }
    return relation(first, second, overlap, isDraft(one) != isDraft(other))
        .map(relation -> new Found(relation, overlap));
  }

  private static Optional<Relation> relation(
      Identity first, Identity second, double overlap, boolean draft) {
    if (draft) {
      return Optional.of(Relation.DRAFT);
    }
    if (overlap == 1) {
      return Optional.of(Relation.SAME);
    }
    boolean version = first.number() != null && Objects.equals(first.number(), second.number());
    if (version && !first.isOfAnotherYear(second)
        || first.consolidated()
        || second.consolidated()) {
      return Optional.of(Relation.VERSION);
    }
    return overlap < UNTOLD || first.isOfAnotherDay(second)
        ? Optional.empty()
        : Optional.of(Relation.NEAR);
  }

  private boolean isDraft(int document) {
    return DraftMark.isOn(snapshot.text(document, new Span(0, HEAD)));
  }

  private Identity identity(int document) throws IOException {
    var leaf = snapshot.leaf(document);
    int inLeaf = document - leaf.docBase;
    var issued = DocValues.getNumeric(leaf.reader(), Fields.ISSUED);
    return new Identity(
        column(document, Fields.NUMBER_KEY),
        column(document, Fields.AUTHORITY),
        issued.advanceExact(inLeaf) ? issued.longValue() : 0,
        Objects.equals(column(document, Fields.KIND), DocumentKind.VAN_BAN_HOP_NHAT.toString()));
  }

  private @Nullable String column(int document, String field) throws IOException {
    var leaf = snapshot.leaf(document);
    var column = DocValues.getSorted(leaf.reader(), field);
    return column.advanceExact(document - leaf.docBase)
        ? column.lookupOrd(column.ordValue()).utf8ToString()
        : null;
  }
}
