package vn.vanban.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.vanban.ingest.ReadOutcome.Failed;
import vn.vanban.ingest.ReadOutcome.FailureCode;
import vn.vanban.ingest.ReadOutcome.SkipCode;
import vn.vanban.ingest.ReadOutcome.Skipped;
import vn.vanban.ingest.format.CertainText;

/** Which files are not read at all, by their name, their place and their size. */
record Admission(ReadLimits limits) {

  /** Why {@code file} is not to be read; empty where it is. */
  Optional<ReadOutcome> refuse(SourceFile file) {
    String source = file.source();
    SkipCode skip = FileNames.skip(file.name());
    if (skip == null && leadsOutside(file)) {
      skip = SkipCode.OUTSIDE;
    }
    if (skip != null) {
      return Optional.of(new Skipped(source, skip, Messages.of(skip, source)));
    }
    FailureCode failure = failure(file.path());
    return failure == null
        ? Optional.empty()
        : Optional.of(new Failed(source, failure, Messages.of(failure, limits)));
  }

  /** Links to folders are not followed by the walk, so that the last part alone can be one. */
  private static boolean leadsOutside(SourceFile file) {
    if (file.folder() == null || !Files.isSymbolicLink(file.path())) {
      return false;
    }
    try {
      return !file.path().toRealPath().startsWith(file.folder().toRealPath());
    } catch (IOException e) {
      // It leads nowhere.
      return false;
    }
  }

  private @Nullable FailureCode failure(Path file) {
    if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
      return FailureCode.UNREADABLE;
    }
    try {
      long size = Files.size(file);
      boolean tooLarge = size > limits.maxFileBytes() && !CertainText.startsSo(file);
      return size == 0 ? FailureCode.EMPTY : tooLarge ? FailureCode.TOO_LARGE : null;
    } catch (IOException e) {
      return FailureCode.UNREADABLE;
    }
  }
}
