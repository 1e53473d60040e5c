package vn.vanban.analytics.likeness;

import java.util.Optional;
import vn.vanban.analytics.likeness.NewDuplicates.Relation;
import vn.vanban.index.DraftMark;
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

  /** Documents of which it is known whether they are drafts. */
  private static final int DRAFTS = 10_000;

  private final Snapshot snapshot;
  private final KeptShingles texts;
  private final Recent<Integer, Boolean> drafts = new Recent<>(DRAFTS);

  Resemblance(Snapshot snapshot) {
    this.snapshot = snapshot;
    this.texts = new KeptShingles(new NearDocuments(snapshot), KeptShingles.Keep.LAST);
  }

  record Found(Relation relation, double overlap) {}

  /** Whether what the two say of themselves makes them two documents whatever their texts are. */
  boolean isExcluded(Candidate one, Candidate other) {
    var first = one.identity();
    var second = other.identity();
    return first.isOther(second)
        || first.isOfAnotherDay(second)
            && !first.isVersion(second)
            && !one.terms().equals(other.terms())
            && isDraft(one) == isDraft(other);
  }

  /** Reads both texts. */
  Optional<Found> of(Candidate one, Candidate other) {
    var first = one.identity();
    var second = other.identity();
    boolean draft = isDraft(one) != isDraft(other);
    double least = draft || first.isVersion(second) ? TOLD : UNTOLD;
    double overlap = texts.of(one.document()).overlap(texts.of(other.document()));
    return isExcluded(one, other) || overlap < least
        ? Optional.empty()
        : relation(first, second, overlap, draft).map(relation -> new Found(relation, overlap));
  }

  private static Optional<Relation> relation(
      Identity first, Identity second, double overlap, boolean draft) {
    if (draft) {
      return Optional.of(Relation.DRAFT);
    }
    if (overlap == 1) {
      return Optional.of(Relation.SAME);
    }
    if (first.isVersion(second)) {
      return Optional.of(Relation.VERSION);
    }
    return first.isOfAnotherDay(second) ? Optional.empty() : Optional.of(Relation.NEAR);
  }

  private boolean isDraft(Candidate candidate) {
    return drafts.computeIfAbsent(
        candidate.document(),
        document -> DraftMark.isOn(snapshot.text(document, new Span(0, HEAD))));
  }
}
