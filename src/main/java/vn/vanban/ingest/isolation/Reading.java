package vn.vanban.ingest.isolation;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.vanban.ingest.format.Extraction;
import vn.vanban.ingest.format.Formats;
import vn.vanban.ingest.format.Holder;
import vn.vanban.ingest.isolation.Answer.Loss;
import vn.vanban.ingest.isolation.Answer.Lost;

/** Does what is asked, in this process and on the calling thread. Belongs to one thread. */
final class Reading implements Closeable {

  private final Formats formats;
  private final Bounds bounds;
  private final Path folder;
  private @Nullable Root root;

  /** The file that was asked about last; another one by now where its time or size differ. */
  private record Root(Path file, FileTime time, long bytes, Path link, Opened opened) {}

  /**
   * @param folder for what is unpacked; nothing else stands there
   */
  Reading(Formats formats, Bounds bounds, Path folder) {
    this.formats = formats;
    this.bounds = bounds;
    this.folder = folder;
  }

  /** Errors of the machine are thrown on: memory that is gone ends the process. */
  Answer answer(Request request) {
    try {
      return switch (request.act()) {
        case LIST -> list(opened(request));
        case HASH -> hash(opened(request).file());
        case READ -> read(request);
        case RECOGNISE ->
            new Answer.Recognised(formats.recognise(opened(request).file(), request.page()));
      };
    } catch (TooLarge e) {
      return new Lost(Loss.TOO_LARGE);
    } catch (AccessDeniedException | NoSuchFileException e) {
      return new Lost(Loss.UNREADABLE);
    } catch (IOException | RuntimeException | StackOverflowError e) {
      return new Lost(Loss.BROKEN);
    }
  }

  private Answer read(Request request) throws IOException {
    var opened = opened(request);
    if (opened.isHolder() && !request.isAboutItself()) {
      return request.within().size() >= Bounds.DEPTH
          ? new Lost(Loss.TOO_DEEP)
          : new Answer.Extracted(opened.mediaType(), new Extraction.Holding());
    }
    if (!opened.mediaType().equals("text/plain")
        && Files.size(opened.file()) > bounds.fileBytes()) {
      return new Lost(Loss.TOO_LARGE);
    }
    var extraction = formats.read(opened.file(), opened.mediaType(), bounds.textUnits());
    return new Answer.Extracted(opened.mediaType(), extraction);
  }

  private Answer list(Opened opened) throws IOException {
    List<Holder.Entry> entries = opened.holder().entries(Bounds.ENTRIES + 1);
    long unpacked = 0;
    for (var entry : entries) {
      // An entry over the limit on files is not unpacked.
      unpacked += entry.bytes() > bounds.fileBytes() ? 0 : entry.bytes();
    }
    if (unpacked > bounds.unpacked(Files.size(opened.file()))) {
      return new Lost(Loss.BOMB);
    }
    boolean complete = entries.size() <= Bounds.ENTRIES;
    return new Answer.Listed(complete ? entries : entries.subList(0, Bounds.ENTRIES), complete);
  }

  private static Answer hash(Path file) throws IOException {
    return new Answer.Hashed(Sha256.of(file), Files.size(file));
  }

  private Opened opened(Request request) throws IOException {
    var opened = root(request.file()).opened();
    for (int step : request.within()) {
      if (step != Holder.SELF) {
        opened = opened.inner(step, folder, bounds.fileBytes());
      }
    }
    return opened;
  }

  private Root root(Path file) throws IOException {
    FileTime time = Files.getLastModifiedTime(file);
    long bytes = Files.size(file);
    if (root != null
        && root.file().equals(file)
        && root.time().equals(time)
        && root.bytes() == bytes) {
      return root;
    }
    close();
    Path link = readable(file);
    root = new Root(file, time, bytes, link, new Opened(link, formats));
    return root;
  }

  /** Parsers take names as strings, in which bytes that are none of the encoding do not survive. */
  private Path readable(Path file) throws IOException {
    boolean survives;
    try {
      survives = file.toFile().toPath().equals(file);
    } catch (RuntimeException e) {
      survives = false;
    }
    if (survives) {
      return file;
    }
    Path link = Files.createTempFile(folder, "file", "");
    Files.delete(link);
    return Files.createSymbolicLink(link, file.toAbsolutePath());
  }

  @Override
  public void close() throws IOException {
    var old = root;
    root = null;
    if (old != null) {
      old.opened().close();
      if (!old.link().equals(old.file())) {
        Files.deleteIfExists(old.link());
      }
    }
  }
}
