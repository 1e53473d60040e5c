package vn.vanban.ingest.isolation;

import java.nio.file.Path;
import java.util.List;
import vn.vanban.ingest.format.Holder;

/**
 * What is asked about one file.
 *
 * @param within the way from {@code file} into what it holds: at each step the index of an entry;
 *     empty for the file itself; {@link Holder#SELF} at the end for a holder's own text
 * @param page counted from 1; 0 where the file as a whole is meant
 */
public record Request(Act act, Path file, List<Integer> within, int page) {

  /** What to do with it. */
  public enum Act {
    /** → {@link Answer.Listed}. */
    LIST,
    /** → {@link Answer.Hashed}. */
    HASH,
    /** → {@link Answer.Extracted}. */
    READ,
    /** → {@link Answer.Recognised}. */
    RECOGNISE
  }

  private static final int NO_PAGE = 0;

  /** About a file as a whole. */
  public Request(Act act, Path file, List<Integer> within) {
    this(act, file, within, NO_PAGE);
  }

  /**
   * To recognise what a page shows.
   *
   * @param page counted from 1
   */
  public static Request recognise(Path file, List<Integer> within, int page) {
    return new Request(Act.RECOGNISE, file, within, page);
  }

  public Request {
    within = List.copyOf(within);
  }

  boolean isAboutItself() {
    return !within.isEmpty() && within.getLast() == Holder.SELF;
  }
}
