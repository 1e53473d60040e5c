package vn.vanban.index;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A process that writes to an index.
 *
 * @param started null where the system does not tell
 */
public record IndexWriterProcess(long process, String command, @Nullable Instant started) {

  static IndexWriterProcess current() {
    var process = ProcessHandle.current();
    return new IndexWriterProcess(
        process.pid(),
        System.getProperty("sun.java.command", "java"),
        process.info().startInstant().orElse(null));
  }

  /** One line each: process and command, start. */
  String text() {
    return process + ": " + command + "\n" + (started == null ? "" : started) + "\n";
  }

  /** As {@link #text} wrote it; empty where it was written otherwise. */
  static Optional<IndexWriterProcess> parse(String text) {
    var lines = text.lines().toList();
    int colon = lines.isEmpty() ? -1 : lines.getFirst().indexOf(": ");
    if (colon < 1 || !lines.getFirst().substring(0, colon).matches("[0-9]{1,18}")) {
      return Optional.empty();
    }
    String started = lines.size() < 2 ? "" : lines.get(1).strip();
    return Optional.of(
        new IndexWriterProcess(
            Long.parseLong(lines.getFirst().substring(0, colon)),
            lines.getFirst().substring(colon + 2),
            started.isEmpty() ? null : Instant.parse(started)));
  }

  /** Whether it still runs, and is no later one of the same number. */
  boolean isAlive() {
    return ProcessHandle.of(process)
        .filter(ProcessHandle::isAlive)
        .filter(running ->
            started == null || running.info().startInstant().map(started::equals).orElse(true))
        .isPresent();
  }
}
