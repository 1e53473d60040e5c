package vn.vanban.index;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * What a look at a file tells of whether it was written to, without reading it.
 *
 * @param bytes its size
 * @param modified when it was last written to, in nanoseconds since 1970, as finely as its file
 *     system knows
 */
public record FileStamp(long bytes, long modified) {

  /** The coarsest clock of a file system in use, that of FAT. */
  private static final Duration COARSEST_CLOCK = Duration.ofSeconds(2);

  /**
   * Of a file that is about to be read. Empty where it cannot be looked at, and where it was
   * written to so lately that it may be once more without its time telling.
   */
  public static Optional<FileStamp> of(Path file) {
    try {
      var attributes = Files.readAttributes(file, BasicFileAttributes.class);
      var modified = attributes.lastModifiedTime();
      var settled = Instant.now().minus(COARSEST_CLOCK);
      return modified.toInstant().isAfter(settled)
          ? Optional.empty()
          : Optional.of(new FileStamp(attributes.size(), modified.to(TimeUnit.NANOSECONDS)));
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
