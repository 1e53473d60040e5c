package vn.vanban.pipeline;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Tells when something changes under folders. It may miss changes: where a system watches no more
 * folders, and on network disks; whoever must know looks now and then as well. Belongs to one
 * thread.
 */
public final class FolderWatch implements Closeable {

  private static final WatchEvent.Kind<?>[] KINDS = {
    StandardWatchEventKinds.ENTRY_CREATE,
    StandardWatchEventKinds.ENTRY_MODIFY,
    StandardWatchEventKinds.ENTRY_DELETE
  };

  private final WatchService service;
  private final List<Path> named;
  private final List<Path> apart;
  private long unwatched;

  /**
   * @param named folders, and files, whose folder is watched
   * @param apart folders in which changes mean nothing
   */
  public FolderWatch(Collection<Path> named, Collection<Path> apart) throws IOException {
    this.named = named.stream().map(FolderWatch::absolute).toList();
    this.apart = apart.stream().map(FolderWatch::absolute).toList();
    this.service =
        this.named.isEmpty()
            ? Path.of("").getFileSystem().newWatchService()
            : this.named.getFirst().getFileSystem().newWatchService();
    register();
  }

  /** How many folders the system refused to watch when they were last looked at. */
  public long unwatched() {
    return unwatched;
  }

  /** Watches what is there now: folders that were missing before, too. */
  public void register() {
    unwatched = 0;
    for (var path : named) {
      if (Files.isDirectory(path)) {
        register(path);
      } else if (path.getParent() != null) {
        watch(path.getParent());
      }
    }
  }

  /**
   * Waits for a change, and then until nothing changed for {@code quiet}: files are written in
   * pieces, and folders copied file by file.
   *
   * @param first how long a change is waited for
   * @param longest how long quiet is waited for
   * @return whether something changed
   */
  public boolean await(Duration first, Duration quiet, Duration longest)
      throws InterruptedException {
    boolean changed = changes(first);
    long deadline = System.nanoTime() + longest.toNanos();
    boolean more = changed;
    while (more && System.nanoTime() < deadline) {
      more = changes(quiet);
    }
    return changed;
  }

  /** Whether one came in that time; takes all that are there. */
  private boolean changes(Duration time) throws InterruptedException {
    long deadline = System.nanoTime() + time.toNanos();
    try {
      boolean changed = false;
      while (!changed) {
        var key = service.poll(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
        if (key == null) {
          return false;
        }
        for (; key != null; key = service.poll()) {
          changed = take(key) || changed;
        }
      }
      return true;
    } catch (ClosedWatchServiceException e) {
      return false;
    }
  }

  private boolean take(WatchKey key) {
    Path folder = (Path) key.watchable();
    boolean counts = false;
    for (var event : key.pollEvents()) {
      // Where events were lost anything may have changed.
      Path path = event.context() instanceof Path name ? folder.resolve(name) : folder;
      if (!isApart(path)) {
        counts = true;
        if (!event.kind().equals(StandardWatchEventKinds.ENTRY_MODIFY) && isInside(path)) {
          register(path);
        }
      }
    }
    key.reset();
    return counts;
  }

  private void register(Path top) {
    try {
      Files.walkFileTree(
          top,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes about) {
              if (isApart(folder)) {
                return FileVisitResult.SKIP_SUBTREE;
              }
              watch(folder);
              return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) {
              return FileVisitResult.CONTINUE;
            }
          });
    } catch (IOException e) {
      throw new UncheckedIOException("no visit fails", e);
    }
  }

  private void watch(Path folder) {
    try {
      folder.register(service, KINDS);
    } catch (IOException e) {
      unwatched++;
    }
  }

  private boolean isApart(Path path) {
    return apart.stream().anyMatch(path::startsWith);
  }

  private boolean isInside(Path path) {
    return named.stream().anyMatch(path::startsWith) && Files.isDirectory(path);
  }

  private static Path absolute(Path path) {
    return path.toAbsolutePath().normalize();
  }

  @Override
  public void close() throws IOException {
    service.close();
  }
}
