package vn.vanban.access;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;
import vn.vanban.access.Accounts.Held;

/** Reads the file anew when it changed, and replaces it in one step. Thread-safe. */
final class AccountFile {

  /** How often a look is taken whether the file changed: a revoked key is refused after that. */
  private static final long LOOK_NANOS = 1_000_000_000;

  private static final String OWNER_ALONE = "rw-------";

  private final Path path;
  private final JsonMapper mapper =
      JsonMapper.builder()
          .enable(EnumFeature.WRITE_ENUMS_USING_TO_STRING, EnumFeature.READ_ENUMS_USING_TO_STRING)
          .build();

  private Held held = Held.NOTHING;
  private @Nullable Stamp stamp;
  private long looked;

  AccountFile(Path path) {
    this.path = path.toAbsolutePath().normalize();
    this.looked = System.nanoTime() - LOOK_NANOS;
  }

  private record Stamp(FileTime changed, long bytes) {}

  synchronized Held read() {
    long now = System.nanoTime();
    if (now - looked >= LOOK_NANOS) {
      readAnew();
      looked = now;
    }
    return held;
  }

  /**
   * @return whether anything is different now
   */
  synchronized boolean change(UnaryOperator<Held> change) {
    try {
      Files.createDirectories(path.getParent());
      // Two commands at once: the second one reads what the first one wrote.
      try (var channel =
              FileChannel.open(lockFile(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
          var lock = channel.lock()) {
        readAnew();
        var changed = change.apply(held);
        if (changed.equals(held) || !lock.isValid()) {
          return false;
        }
        write(changed);
        held = changed;
        return true;
      }
    } catch (IOException e) {
      throw new AccessException(
          "Không ghi được " + path + ": " + e.getMessage(),
          "Cannot write " + path + ": " + e.getMessage(),
          e);
    }
  }

  private Path lockFile() {
    return path.resolveSibling(path.getFileName() + ".lock");
  }

  private void readAnew() {
    try {
      var now = new Stamp(Files.getLastModifiedTime(path), Files.size(path));
      if (!now.equals(stamp)) {
        held = mapper.readValue(Files.readString(path), Held.class);
        stamp = now;
      }
    } catch (NoSuchFileException e) {
      held = Held.NOTHING;
      stamp = null;
    } catch (IOException | JacksonException e) {
      throw new AccessException(
          "Không đọc được tệp khóa và người dùng " + path + ".",
          "The file of keys and users " + path + " cannot be read.",
          e);
    }
  }

  private void write(Held changed) throws IOException {
    Path beside = path.resolveSibling(path.getFileName() + ".new");
    Files.deleteIfExists(beside);
    createForOwnerAlone(beside);
    Files.writeString(
        beside, mapper.writerWithDefaultPrettyPrinter().writeValueAsString(changed) + '\n');
    Files.move(beside, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    stamp = new Stamp(Files.getLastModifiedTime(path), Files.size(path));
  }

  private static void createForOwnerAlone(Path file) throws IOException {
    if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      Files.createFile(
          file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(OWNER_ALONE)));
    } else {
      Files.createFile(file);
    }
  }
}
