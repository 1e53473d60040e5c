package vn.vanban.ingest;

import java.util.List;
import java.util.Optional;
import vn.vanban.ingest.ReadOutcome.Failed;

/**
 * The files in a file.
 *
 * @param failure why they are none, or not all
 */
record Listing(List<SourceFile> files, Optional<Failed> failure) {

  Listing {
    files = List.copyOf(files);
  }
}
