package vn.vanban.job;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A task as it stands at one moment.
 *
 * @param started null as long as it has not
 * @param ended null as long as it has not
 * @param done files or documents that were dealt with
 * @param total of them; null where nobody knows before the end
 * @param result what came of it, as the command of the same name prints it; null where nothing did
 * @param error why it failed; null where it did not
 * @param version goes up with every change
 */
public record Job(
    String id,
    Kind kind,
    State state,
    Instant created,
    @Nullable Instant started,
    @Nullable Instant ended,
    long done,
    @Nullable Integer total,
    @Nullable Object result,
    @Nullable Failure error,
    @JsonIgnore long version) {

  public enum Kind {
    /** Reads uploaded files into the index. */
    INGEST,
    /** Makes documents anew from their stored texts. */
    REINDEX,
    /** Takes a document out of the index. */
    REMOVE;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public enum State {
    QUEUED,
    /** Another process writes to the index; tried again every second. */
    WAITING,
    RUNNING,
    DONE,
    FAILED,
    CANCELLED;

    public boolean isOver() {
      return compareTo(DONE) >= 0;
    }

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * @param code of a problem: {@code index-…}, {@code unknown-document}, {@code stopped} or {@code
   *     fault}
   * @param message in the language that the job was asked for in
   */
  public record Failure(String code, String message) {}
}
