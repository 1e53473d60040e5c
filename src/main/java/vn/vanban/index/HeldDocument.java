package vn.vanban.index;

import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * A document that the index holds, to be made anew from its stored text. It may be read on another
 * thread, as long as what it comes from is open.
 */
public final class HeldDocument {

  private final Snapshot snapshot;
  private final int member;
  private final Origin origin;
  private final Fingerprints madeWith;

  HeldDocument(Snapshot snapshot, int member, Origin origin, Fingerprints madeWith) {
    this.snapshot = snapshot;
    this.member = member;
    this.origin = origin;
    this.madeWith = madeWith;
  }

  Place place() {
    try {
      return new Place(
          origin.key(),
          snapshot.card(member).id(),
          snapshot.stamp(member).orElse(null),
          snapshot.others(member));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where it comes from. */
  public Origin origin() {
    return origin;
  }

  /** What it depends on besides its file. */
  public Fingerprints madeWith() {
    return madeWith;
  }

  /** All that was put in, its text too. */
  public AnalysedDocument read() {
    return snapshot.document(member).document();
  }
}
