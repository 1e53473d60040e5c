package vn.vanban.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import vn.vanban.index.IndexCopy;
import vn.vanban.index.IndexSession;
import vn.vanban.index.UnusableIndex;
import vn.vanban.pipeline.Analysis;
import vn.vanban.pipeline.LoggedRun;

@Command(
    name = "restore",
    mixinStandardHelpOptions = true,
    description = {
      "Thay toàn bộ chỉ mục bằng một bản sao, sau khi so mã băm từng tệp; đổi trong một bước.",
      "Put a copy in place of all that the index holds, after comparing each file with its hash; in"
          + " one step."
    })
final class RestoreCommand implements Callable<Integer> {

  @Parameters(
      paramLabel = "DIR",
      description = "Bản sao do snapshot làm ra. / A copy that snapshot made.")
  @SuppressWarnings("NullAway.Init")
  Path copy;

  @Mixin IndexOption index = new IndexOption();
  @Mixin Output output = new Output();

  @Override
  public Integer call() {
    var manifest = IndexCopy.verify(copy);
    UnusableIndex.clear(index.folder());
    var issuers = index.settings.issuers();
    var fingerprints = Analysis.fingerprints(index.settings.themes(), issuers);
    try (var session = IndexSession.open(index.folder(), fingerprints, issuers)) {
      new RunJournal(index, output)
          .write(
              "restore",
              List.of(copy),
              () -> {
                session.restore(copy);
                return manifest;
              },
              restored -> LoggedRun.Outcome.ofRestored(Math.toIntExact(restored.documents())));
    }
    if (output.json) {
      output.printJson(manifest);
    } else {
      String what = manifest.documents() + " · " + manifest.made() + " · " + copy;
      output.print("Số văn bản đã khôi phục: " + what, "Documents restored: " + what);
    }
    return ExitCode.DONE;
  }
}
