package vn.vanban.index;

import java.nio.file.Path;
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

  public Origin {
    file = file.toAbsolutePath().normalize();
  }

  /** The file is the document. */
  public static Origin of(Path file) {
    return new Origin(file, null);
  }

  /** What it goes by in the index, however the file was named. */
  String key() {
    return record == null ? file.toString() : file.toString() + BEFORE_RECORD + record;
  }

  static Origin parse(String key) {
    int before = key.indexOf(BEFORE_RECORD);
    return before < 0
        ? of(Path.of(key))
        : new Origin(Path.of(key.substring(0, before)), key.substring(before + 1));
  }
}
