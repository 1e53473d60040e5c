package vn.vanban.ingest.isolation;

import java.nio.file.Path;
import java.util.List;
import vn.vanban.ingest.format.Holder;

/**
 * What is asked about one file.
 *
 * @param within the way from {@code file} into what it holds: at each step the index of an entry;
 *     empty for the file itself; {@link Holder#SELF} at the end for a holder's own text
 */
public record Request(Act act, Path file, List<Integer> within) {

  /** What to do with it. */
  public enum Act {
    /** → {@link Answer.Listed}. */
    LIST,
    /** → {@link Answer.Hashed}. */
    HASH,
    /** → {@link Answer.Extracted}. */
    READ
  }

  public Request {
    within = List.copyOf(within);
  }

  boolean isAboutItself() {
    return !within.isEmpty() && within.getLast() == Holder.SELF;
  }
}
