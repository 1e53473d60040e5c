package vn.vanban.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import vn.vanban.index.IndexCopy;

@Command(
    name = "snapshot",
    mixinStandardHelpOptions = true,
    description = {
      "Chép chỉ mục sang thư mục khác, kèm mã băm của từng tệp; chỉ mục vẫn dùng và ghi được.",
      "Copy the index into another folder, with the hash of each file; it can be used and written"
          + " meanwhile."
    })
final class SnapshotCommand implements Callable<Integer> {

  @Parameters(
      paramLabel = "DIR",
      description = "Thư mục chưa có hoặc còn trống. / A folder that does not exist or is empty.")
  @SuppressWarnings("NullAway.Init")
  Path target;

  @Mixin IndexOption index = new IndexOption();
  @Mixin Output output = new Output();

  @Override
  public Integer call() throws IOException {
    if (Files.exists(target) && !isEmptyFolder()) {
      throw new BadInput(
          target + " đã có và không phải thư mục trống. Hãy chọn thư mục khác.",
          target + " exists and is no empty folder. Choose another one.");
    }
    var manifest = IndexCopy.make(index.folder(), target);
    if (output.json) {
      output.printJson(manifest);
      return ExitCode.DONE;
    }
    String size =
        String.format(
            Locale.ROOT, "%d · %.1f MB · %s", manifest.documents(), manifest.bytes() / 1e6, target);
    output.print("Số văn bản đã chép: " + size, "Documents copied: " + size);
    return ExitCode.DONE;
  }

  private boolean isEmptyFolder() throws IOException {
    if (!Files.isDirectory(target)) {
      return false;
    }
    try (var files = Files.list(target)) {
      return files.findAny().isEmpty();
    }
  }
}
