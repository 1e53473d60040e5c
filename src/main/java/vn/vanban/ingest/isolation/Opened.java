package vn.vanban.ingest.isolation;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import vn.vanban.ingest.format.Formats;
import vn.vanban.ingest.format.Holder;

/**
 * A file with its type, and, where it holds files, the one among them that was looked at last: the
 * next one asked for is likely to be beside it, or in it. Belongs to one thread.
 */
final class Opened implements Closeable {

  private final Path file;
  private final String mediaType;
  private final Formats formats;
  private @Nullable Holder holder;
  private @Nullable Inner inner;

  private record Inner(int index, Opened opened) {}

  Opened(Path file, Formats formats) throws IOException {
    this.file = file;
    this.formats = formats;
    this.mediaType = formats.mediaType(file);
  }

  Path file() {
    return file;
  }

  String mediaType() {
    return mediaType;
  }

  boolean isHolder() {
    return Formats.isHolder(mediaType);
  }

  /**
   * @throws IOException where the file is none that holds files, or a damaged one
   */
  Holder holder() throws IOException {
    if (!isHolder()) {
      throw new IOException("no archive: " + mediaType);
    }
    if (holder == null) {
      holder = formats.open(file, mediaType);
    }
    return holder;
  }

  /**
   * The entry, unpacked into a file in {@code folder}.
   *
   * @throws TooLarge where it has more than {@code maxBytes}
   */
  Opened inner(int index, Path folder, long maxBytes) throws IOException {
    if (inner != null && inner.index() == index) {
      return inner.opened();
    }
    closeInner();
    Path copy = Files.createTempFile(folder, "entry", "");
    try (var out = new BoundedOutput(Files.newOutputStream(copy), maxBytes)) {
      holder().copy(index, out);
    } catch (IOException | RuntimeException e) {
      Files.deleteIfExists(copy);
      throw e;
    }
    inner = new Inner(index, new Opened(copy, formats));
    return inner.opened();
  }

  private void closeInner() throws IOException {
    if (inner != null) {
      inner.opened().close();
      Files.deleteIfExists(inner.opened().file());
      inner = null;
    }
  }

  @Override
  public void close() throws IOException {
    closeInner();
    if (holder != null) {
      holder.close();
    }
  }
}
