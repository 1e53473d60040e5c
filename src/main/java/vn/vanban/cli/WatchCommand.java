package vn.vanban.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vn.vanban.index.IndexException;
import vn.vanban.pipeline.FolderWatch;

@Command(
    name = "watch",
    mixinStandardHelpOptions = true,
    description = {
      "Giữ chỉ mục khớp với thư mục: tệp mới, thay đổi, chuyển chỗ, bị xóa được nhận ngay; Ctrl-C"
          + " để dừng. Chỉ giữ quyền ghi khi có việc.",
      "Keep the index in step with folders: new, changed, moved and deleted files are taken up at"
          + " once; Ctrl-C ends it. It holds the index only while there is something to do."
    })
final class WatchCommand implements Callable<Integer> {

  /** An editor saves in pieces, and a folder is copied file by file. */
  private static final Duration QUIET = Duration.ofSeconds(1);

  /** Where files change all the time the index is not kept waiting for ever. */
  private static final Duration LONGEST = Duration.ofSeconds(30);

  /** How soon a wish to stop is heard. */
  private static final Duration SLICE = Duration.ofMillis(250);

  @Parameters(
      paramLabel = "PATH",
      arity = "0..*",
      description = "Tệp hoặc thư mục (mặc định: corpus). / Files or folders (default: corpus).")
  List<Path> paths = List.of();

  @Option(
      names = "--every",
      paramLabel = "SECONDS",
      description = {
        "Ngoài ra cứ bấy nhiêu giây xem lại mọi tệp (mặc định: 600).",
        "Also look at all files every so many seconds (default: 600)."
      })
  int every = 600;

  @Mixin IndexOption index = new IndexOption();
  @Mixin Output output = new Output();

  @Spec
  @SuppressWarnings("NullAway.Init")
  CommandSpec spec;

  @Override
  public Integer call() throws IOException, InterruptedException {
    if (every < 1) {
      throw new ParameterException(spec.commandLine(), "--every must be 1 or more: " + every);
    }
    var named = paths.isEmpty() ? Ingestion.corpus() : paths;
    var apart = List.of(index.folder(), index.dataFolder());
    try (var stop = Stop.listen();
        var watch = new FolderWatch(named, apart)) {
      sweep(named, stop);
      tellOfUnwatched(watch);
      output.print(
          "Đang theo dõi " + named + "; Ctrl-C để dừng.",
          "Watching " + named + "; Ctrl-C ends it.");
      output.out().flush();
      while (!stop.isAsked()) {
        await(watch, stop);
        if (!stop.isAsked()) {
          watch.register();
          sweep(named, stop);
        }
      }
      output.print("Đã dừng theo dõi.", "No longer watching.");
      output.out().flush();
      output.err().flush();
    }
    return ExitCode.DONE;
  }

  /** Until something changed, or it is time to look in any case, or to stop. */
  private void await(FolderWatch watch, Stop stop) throws InterruptedException {
    long deadline = System.nanoTime() + Duration.ofSeconds(every).toNanos();
    while (!stop.isAsked() && System.nanoTime() < deadline) {
      if (watch.await(SLICE, QUIET, LONGEST)) {
        return;
      }
    }
  }

  /** What cannot be done now is tried again at the next change, or the next look. */
  private void sweep(List<Path> named, Stop stop) {
    for (var path : named) {
      // A disk that is not there has lost no files; where it was, there is often an empty folder.
      if (isAway(path)) {
        tell(
            "Chờ " + path + ": không có, hoặc trống. Nếu đúng là đã xóa hết: vanban ingest --prune",
            "Waiting for "
                + path
                + ": it is not there, or empty. Where all was deleted indeed: vanban"
                + " ingest --prune");
        return;
      }
    }
    var ingestion = new Ingestion(index, output);
    try {
      var report = ingestion.sweep(named, stop::check);
      if (report.changedIndex()) {
        ingestion.print(report);
        output.out().flush();
      }
    } catch (Stop.Stopped e) {
      tell("Dừng giữa chừng; lần sau làm tiếp.", "Stopped halfway; the next run goes on.");
    } catch (IndexException e) {
      if (e.reason() != IndexException.Reason.LOCKED) {
        throw e;
      }
      tell(e.userMessage().vi(), e.userMessage().en());
    }
  }

  private static boolean isAway(Path path) {
    if (!Files.isDirectory(path)) {
      return !Files.exists(path);
    }
    try (var files = Files.list(path)) {
      return files.findAny().isEmpty();
    } catch (IOException e) {
      return true;
    }
  }

  private void tellOfUnwatched(FolderWatch watch) {
    if (watch.unwatched() > 0) {
      tell(
          "Hệ thống không cho theo dõi "
              + watch.unwatched()
              + " thư mục; ở đó thay đổi được nhận sau"
              + " tối đa "
              + every
              + " giây. (Linux: tăng fs.inotify.max_user_watches)",
          "The system lets "
              + watch.unwatched()
              + " folders go unwatched; changes there are taken up"
              + " within "
              + every
              + " s. (Linux: raise fs.inotify.max_user_watches)");
    }
  }

  private void tell(String vietnamese, String english) {
    output.err().println(output.words(vietnamese, english));
    output.err().flush();
  }
}
