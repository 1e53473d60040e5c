package vn.vanban.index;

/**
 * A document whose themes were found with another dictionary. It may be read on another thread, as
 * long as the {@link OutdatedThemes} that it comes from are open.
 */
public final class OutdatedDocument {

  private final Snapshot snapshot;
  private final int member;
  private final Origin origin;
  private final Fingerprints madeWith;

  OutdatedDocument(Snapshot snapshot, int member, Origin origin, Fingerprints madeWith) {
    this.snapshot = snapshot;
    this.member = member;
    this.origin = origin;
    this.madeWith = madeWith;
  }

  Origin origin() {
    return origin;
  }

  String id() {
    return snapshot.card(member).id();
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
