package vn.vanban.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.vanban.ingest.ocr.RecognisedPage;

/**
 * Pages that were recognised before, so that a run that was interrupted, or a later one, does not
 * recognise them again: a file for each page, the longest unused go where there are too many bytes.
 * Several programs may share a folder. Nothing that goes wrong here fails a document: what cannot
 * be read is recognised again, what cannot be written is not kept. Thread-safe.
 */
public final class PageCache {

  /** Some 80,000 pages. */
  public static final long STANDARD_BYTES = 256L * 1024 * 1024;

  /** What was written to its end has it. */
  private static final String END = ".";

  private static final String SUFFIX = ".page";

  /** Of the bound, after the longest unused have gone: they go some thousands at a time. */
  private static final double KEPT = 0.9;

  private final @Nullable Path folder;
  private final long mostBytes;

  /** Bytes in the folder, an estimate where other programs write too; -1 before it is known. */
  private long bytes = -1;

  /**
   * @param sha256 of the file's bytes
   * @param page counted from 1
   * @param engine what recognises, with its version and settings
   */
  record Key(String sha256, int page, String engine) {

    private String name() {
      return sha256 + "-" + page + "-" + Integer.toHexString(engine.hashCode()) + SUFFIX;
    }
  }

  private PageCache(@Nullable Path folder, long mostBytes) {
    this.folder = folder;
    this.mostBytes = mostBytes;
  }

  /** Keeps nothing. */
  static PageCache none() {
    return new PageCache(null, 0);
  }

  /**
   * @param folder need not exist; nothing else stands in it
   * @param mostBytes of all pages together
   */
  public static PageCache in(Path folder, long mostBytes) {
    return new PageCache(folder, mostBytes);
  }

  Optional<RecognisedPage> get(Key key) {
    if (folder == null) {
      return Optional.empty();
    }
    Path file = file(folder, key);
    try {
      var lines = Files.readAllLines(file, StandardCharsets.UTF_8);
      var page = read(lines, key);
      Files.setLastModifiedTime(file, FileTime.from(Instant.now()));
      return page;
    } catch (IOException | IllegalArgumentException e) {
      // Not there, or damaged.
      return Optional.empty();
    }
  }

  void put(Key key, RecognisedPage page) {
    if (folder == null) {
      return;
    }
    byte[] written = written(page, key).getBytes(StandardCharsets.UTF_8);
    Path file = file(folder, key);
    try {
      Path part = Files.createDirectories(file.toAbsolutePath().getParent());
      Path unfinished = Files.createTempFile(part, "page", ".tmp");
      try {
        Files.write(unfinished, written);
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
      } finally {
        Files.deleteIfExists(unfinished);
      }
      makeRoom(folder, written.length);
    } catch (IOException | UncheckedIOException e) {
      // The page is recognised again next time.
    }
  }

  private static Path file(Path folder, Key key) {
    return folder.resolve(key.sha256().substring(0, 2)).resolve(key.name());
  }

  /** The engine in full on the first line: names share hashes. */
  private static String written(RecognisedPage page, Key key) {
    var text = new StringBuilder(key.engine()).append('\n');
    text.append(page.letters()).append('\t').append(page.confidence()).append('\n');
    for (var line : page.lines()) {
      text.append(line.left()).append('\t').append(line.right()).append('\t');
      text.append(line.foot()).append('\t').append(line.text()).append('\n');
    }
    return text.append(END).append('\n').toString();
  }

  private static Optional<RecognisedPage> read(List<String> lines, Key key) {
    boolean whole =
        lines.size() >= 3 && lines.getFirst().equals(key.engine()) && lines.getLast().equals(END);
    if (!whole) {
      return Optional.empty();
    }
    String[] counts = cells(lines.get(1), 2);
    var read = new ArrayList<RecognisedPage.Line>();
    for (var line : lines.subList(2, lines.size() - 1)) {
      String[] cells = cells(line, 4);
      read.add(
          new RecognisedPage.Line(
              cells[3],
              Float.parseFloat(cells[0]),
              Float.parseFloat(cells[1]),
              Float.parseFloat(cells[2])));
    }
    return Optional.of(
        new RecognisedPage(read, Integer.parseInt(counts[0]), Double.parseDouble(counts[1])));
  }

  private static String[] cells(String line, int count) {
    String[] cells = line.split("\t", count);
    if (cells.length < count) {
      throw new IllegalArgumentException("a line of " + cells.length + " cells");
    }
    return cells;
  }

  private record Kept(Path file, FileTime used, long bytes) {}

  private synchronized void makeRoom(Path folder, long added) throws IOException {
    if (bytes >= 0 && bytes + added <= mostBytes) {
      bytes += added;
      return;
    }
    var pages = pages(folder);
    bytes = pages.stream().mapToLong(Kept::bytes).sum();
    if (bytes <= mostBytes) {
      return;
    }
    pages.sort(Comparator.comparing(Kept::used).thenComparing(Kept::file));
    for (var page : pages) {
      if (bytes <= KEPT * mostBytes) {
        return;
      }
      Files.deleteIfExists(page.file());
      bytes -= page.bytes();
    }
  }

  private static List<Kept> pages(Path folder) throws IOException {
    var pages = new ArrayList<Kept>();
    try (var files = Files.walk(folder)) {
      for (var file : (Iterable<Path>) files::iterator) {
        if (file.toString().endsWith(SUFFIX)) {
          pages.add(new Kept(file, Files.getLastModifiedTime(file), Files.size(file)));
        }
      }
    }
    return pages;
  }
}
