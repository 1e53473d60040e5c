package vn.vanban.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.vanban.index.DocumentIndex;

/** Which index a command works on. */
final class IndexOption {

  @Mixin Settings settings = new Settings();

  @Option(
      names = "--index",
      paramLabel = "DIR",
      description = {
        "Thư mục chỉ mục (mặc định: index của dự án).",
        "The index's folder (default: the project's index)."
      })
  @Nullable Path folder;

  Path folder() {
    // Asked for in any case: reading the settings is what refuses a misspelt one.
    Path set = settings.indexFolder();
    return folder == null ? set : folder;
  }

  /**
   * Where what belongs to this index and cannot be made anew is kept: the data folder that is set;
   * else the project's for its own index, and for another one a folder beside that.
   */
  Path dataFolder() {
    Path used = folder().toAbsolutePath().normalize();
    boolean own = used.equals(settings.indexFolder().toAbsolutePath().normalize());
    return own || settings.setData().isPresent()
        ? settings.dataFolder()
        : used.resolveSibling(used.getFileName() + ".data");
  }

  /**
   * @throws vn.vanban.index.IndexException where there is none, or none that can be read
   */
  DocumentIndex open() {
    return DocumentIndex.open(folder());
  }
}
