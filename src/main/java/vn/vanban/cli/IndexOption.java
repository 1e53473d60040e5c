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
   * @throws vn.vanban.index.IndexException where there is none, or none that can be read
   */
  DocumentIndex open() {
    return DocumentIndex.open(folder());
  }
}
