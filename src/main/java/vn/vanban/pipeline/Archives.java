package vn.vanban.pipeline;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;
import vn.vanban.index.IndexSession;
import vn.vanban.index.Origin;
import vn.vanban.ingest.SourceFile;

/**
 * The archives and mails that a run opened. One of which everything is in the index need not be
 * opened again until it changes; one with a file that was passed over or failed is, so that each
 * report tells of it.
 */
final class Archives {

  private static final class Seen {
    private int documents;
    private boolean lacksSome;
  }

  private final Map<Path, Seen> opened = new HashMap<>();

  void opened(SourceFile file) {
    of(file);
  }

  /** A file in one is in the index. */
  void holds(SourceFile file) {
    if (file.member() != null) {
      of(file).documents++;
    }
  }

  /** A file in one is not, or it could not be opened to its end. */
  void lacks(SourceFile file) {
    if (file.member() != null) {
      of(file).lacksSome = true;
    }
  }

  /** To be called behind the last file. */
  void tell(IndexSession session, Predicate<Path> unread) {
    opened.forEach((path, seen) -> {
      if (!seen.lacksSome && seen.documents > 0 && !unread.test(path)) {
        session.holdsAllOf(Origin.of(path), seen.documents);
      }
    });
  }

  private Seen of(SourceFile file) {
    return opened.computeIfAbsent(file.path(), _ -> new Seen());
  }
}
