package vn.vanban.index;

import java.net.URI;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where a document comes from; the index holds one document of each origin.
 *
 * @param file absolute, without "." and ".."; it may be gone
 * @param record which record of a file that holds many documents; null where the file is one
 */
public record Origin(Path file, @Nullable String record) {

  /** Stands in no file's name. */
  private static final char BEFORE_RECORD = '\0';

  /** No absolute path starts so. */
  private static final String URI_START = "file:";

  public Origin {
    file = file.toAbsolutePath().normalize();
  }

  /** The file is the document. */
  public static Origin of(Path file) {
    return new Origin(file, null);
  }

  /**
   * Whether it is a record of a collection, which no file system loses or moves; the way into an
   * archive starts otherwise.
   */
  public boolean isRecordOfCollection() {
    return record != null && !record.startsWith("/");
  }

  /** The archive or the mail that {@code key} is in. */
  static Optional<String> holder(String key) {
    int before = key.indexOf(BEFORE_RECORD);
    return before >= 0 && key.startsWith("/", before + 1)
        ? Optional.of(key.substring(0, before))
        : Optional.empty();
  }

  /** What it goes by in the index, however the file was named. */
  String key() {
    return record == null ? name() : name() + BEFORE_RECORD + record;
  }

  /** A name with bytes that are no characters here does not survive as a string; its URI does. */
  private String name() {
    String name = file.toString();
    try {
      return Path.of(name).equals(file) ? name : file.toUri().toString();
    } catch (InvalidPathException e) {
      return file.toUri().toString();
    }
  }

  private static Path file(String name) {
    return name.startsWith(URI_START) ? Path.of(URI.create(name)) : Path.of(name);
  }

  static Origin parse(String key) {
    int before = key.indexOf(BEFORE_RECORD);
    return before < 0
        ? of(file(key))
        : new Origin(file(key.substring(0, before)), key.substring(before + 1));
  }
}
