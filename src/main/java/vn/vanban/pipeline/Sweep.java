package vn.vanban.pipeline;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import vn.vanban.index.IndexSession;
import vn.vanban.index.Origin;
import vn.vanban.ingest.Unpacking;
import vn.vanban.pipeline.IngestRun.Vanished;

/** Finds documents under the named folders whose files are gone. */
record Sweep(List<Path> named, IndexSession session, Unpacking unpacked, Tally tally) {

  private static final Comparator<Origin> BY_PLACE =
      Comparator.comparing(Origin::file)
          .thenComparing(origin -> Objects.requireNonNullElse(origin.record(), ""));

  void sweep(Vanished vanished) {
    List<Origin> gone = new ArrayList<>();
    List<Origin> left = new ArrayList<>();
    session.forEachOrigin(origin -> {
      if (isGone(origin)) {
        gone.add(origin);
      } else if (hasLeft(origin)) {
        left.add(origin);
      }
    });
    gone.sort(BY_PLACE);
    for (var origin : gone) {
      if (vanished == Vanished.REMOVE) {
        remove(origin);
      } else {
        tally.vanished(source(origin));
      }
    }
    left.sort(BY_PLACE);
    left.forEach(this::remove);
  }

  /** Not the same as !exists: a folder that may not be entered has not lost its files. */
  private boolean isGone(Origin origin) {
    return !origin.isRecordOfCollection()
        && rootOf(origin.file()).isPresent()
        && Files.notExists(origin.file());
  }

  /** An archive that was replaced by one without the document: no disk that is not there today. */
  private boolean hasLeft(Origin origin) {
    String member = origin.record();
    return member != null && unpacked.lacks(origin.file(), member);
  }

  private void remove(Origin origin) {
    session.remove(origin);
    tally.removed();
  }

  private String source(Origin origin) {
    var root = rootOf(origin.file()).orElseThrow();
    String file = root.relativize(origin.file()).toString().replace('\\', '/');
    String record = origin.record();
    return record == null || record.equals("/") ? file : file + record;
  }

  private Optional<Path> rootOf(Path file) {
    return named.stream()
        .map(path -> path.toAbsolutePath().normalize())
        .filter(file::startsWith)
        .findFirst();
  }
}
