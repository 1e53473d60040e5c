package vn.vanban.analytics.likeness;

import java.io.IOException;
import java.io.UncheckedIOException;
import vn.vanban.index.Arrivals;
import vn.vanban.index.DocumentIndex;
import vn.vanban.index.IndexSession;
import vn.vanban.index.Snapshot;

/** Looks at an index before a run and behind it, and tells what of the new is there twice. */
public final class DuplicateWatch implements AutoCloseable {

  /** That a report tells of; {@code duplicates} lists all. */
  static final int GROUPS = 20;

  /** Of one group. */
  static final int MEMBERS = 10;

  private final DocumentIndex index;
  private final Snapshot before;

  private DuplicateWatch(DocumentIndex index, Snapshot before) {
    this.index = index;
    this.before = before;
  }

  /** From what {@code session} has committed until now. */
  public static DuplicateWatch over(IndexSession session) {
    var index = session.committed();
    return new DuplicateWatch(index, index.snapshot());
  }

  /** Of what was committed since. */
  public NewDuplicates found() {
    try (var now = index.snapshot()) {
      var arrived = Arrivals.between(before, now);
      return new NewDuplicatesScan(now, arrived).run();
    } catch (IOException e) {
      throw new UncheckedIOException("the index could not be read", e);
    }
  }

  @Override
  public void close() {
    before.close();
    index.close();
  }
}
