package vn.vanban.index;

import java.io.IOException;
import java.nio.file.Path;

/** An index that is damaged, or of another version of the program. */
public final class UnusableIndex {

  private UnusableIndex() {}

  /**
   * Takes away what stands in {@code path} where it is such an index; leaves a sound one alone.
   * Reads all of it.
   *
   * @throws IndexException where something else stands there, or another process writes
   */
  public static void clear(Path path) {
    var folder = new IndexFolder(path.toAbsolutePath().normalize());
    try {
      folder.clearWhatIsUnusable();
    } catch (IOException e) {
      throw folder.explain(e);
    }
  }
}
