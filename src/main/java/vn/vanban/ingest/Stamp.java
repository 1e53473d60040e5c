package vn.vanban.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What tells whether a file was written to: size, time, and its key on disk, which another file of
 * that name does not have.
 */
record Stamp(long bytes, FileTime time, @Nullable Object key) {

  /** Empty where the file is gone, or cannot be looked at. */
  static Optional<Stamp> of(Path file) {
    try {
      var attributes = Files.readAttributes(file, BasicFileAttributes.class);
      return Optional.of(
          new Stamp(attributes.size(), attributes.lastModifiedTime(), attributes.fileKey()));
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
