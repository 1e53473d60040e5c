package vn.vanban.cli;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.vanban.index.IndexException;
import vn.vanban.index.IndexStatus;
import vn.vanban.index.IndexStatus.Cure;
import vn.vanban.index.IndexWriterProcess;
import vn.vanban.pipeline.Analysis;
import vn.vanban.pipeline.LoggedRun;
import vn.vanban.pipeline.RunLog;

@Command(
    name = "status",
    mixinStandardHelpOptions = true,
    description = {
      "Chỉ mục: bao nhiêu văn bản, dung lượng, làm bằng phiên bản nào; ai đang ghi; các lần chạy"
          + " gần đây.",
      "The index: documents, size, what it was made with; who writes now; the last runs."
    })
final class StatusCommand implements Callable<Integer> {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT)
          .withZone(ZoneId.systemDefault());

  @Option(
      names = "--runs",
      paramLabel = "N",
      description = "Số lần chạy được kể (mặc định: 5). / How many runs to tell (default: 5).")
  int runs = 5;

  @Option(
      names = "--check",
      description = {
        "So mọi tệp của chỉ mục với mã kiểm tra của nó; đọc toàn bộ chỉ mục.",
        "Compare every file of the index with its checksum; reads all of it."
      })
  boolean check;

  @Mixin IndexOption index = new IndexOption();
  @Mixin Output output = new Output();

  /**
   * @param index null where there is none that can be read; {@code problem} says why
   * @param writer who writes now; also where there is no whole index yet
   * @param runs the latest last
   */
  private record Status(
      @Nullable IndexStatus index,
      @Nullable String problem,
      @Nullable IndexWriterProcess writer,
      List<LoggedRun> runs) {}

  @Override
  public Integer call() throws IOException {
    var settings = index.settings;
    var current = Analysis.fingerprints(settings.themes(), settings.issuers());
    var log = new RunLog(index.dataFolder()).last(index.folder(), Math.max(0, runs));
    var writer = IndexStatus.writer(index.folder()).orElse(null);
    try {
      if (check) {
        IndexStatus.check(index.folder());
      }
      tell(new Status(IndexStatus.of(index.folder(), current), null, writer, log));
      return ExitCode.DONE;
    } catch (IndexException e) {
      tell(new Status(null, e.userMessage().in(output.language), writer, log));
      return e.reason() == IndexException.Reason.DAMAGED ? ExitCode.BROKEN : ExitCode.BAD_INPUT;
    }
  }

  private void tell(Status status) {
    if (output.json) {
      output.printJson(status);
      return;
    }
    if (status.index() == null) {
      output.out().println(status.problem());
    } else {
      print(status.index());
    }
    var writer = status.writer();
    if (writer == null) {
      output.print("Không có tiến trình nào đang ghi.", "Nobody writes now.");
    } else {
      output.print(
          "Đang ghi: tiến trình " + writer.process() + ", " + writer.command(),
          "Writing now: process " + writer.process() + ", " + writer.command());
    }
    status.runs().forEach(this::print);
  }

  private void print(IndexStatus status) {
    output.print("Chỉ mục: " + status.folder(), "Index: " + status.folder());
    String megabytes = String.format(Locale.ROOT, "%.1f MB", status.bytes() / 1e6);
    output.print(
        status.documents() + " văn bản, " + megabytes,
        status.documents() + " documents, " + megabytes);
    String commit = status.commit() + " · " + TIME.format(status.committed());
    output.print("Lần ghi cuối: " + commit, "Last commit: " + commit);
    for (var made : status.madeWith()) {
      String with =
          String.join(" · ", made.analyzer(), made.extractor(), made.themes(), made.issuers());
      output.print(
          made.documents() + " văn bản làm bằng " + with + ": " + vietnamese(made.cure()),
          made.documents() + " documents made with " + with + ": " + english(made.cure()));
    }
  }

  private static String vietnamese(Cure cure) {
    return switch (cure) {
      case NONE -> "đúng như chương trình hiện nay";
      case THEMES -> "chủ đề theo từ điển khác, hãy chạy: vanban dictionary apply";
      case REINDEX -> "bộ phân tích đã đổi, hãy chạy: vanban reindex";
      case INGEST -> "bộ đọc tệp đã đổi, hãy chạy lại ingest (hay import) trên các tệp ấy";
    };
  }

  private static String english(Cure cure) {
    return switch (cure) {
      case NONE -> "as the program makes them now";
      case THEMES -> "themes of another dictionary, run: vanban dictionary apply";
      case REINDEX -> "the analysis has changed, run: vanban reindex";
      case INGEST -> "what reads files has changed, run ingest (or import) over them again";
    };
  }

  private void print(LoggedRun run) {
    String line =
        TIME.format(run.started())
            + " "
            + run.task().command()
            + " "
            + String.join(" ", run.task().paths())
            + ": ";
    var outcome = run.outcome();
    if (outcome == null) {
      output.out().println(line + unfinished(run));
      return;
    }
    var counts = outcome.counts();
    var speed = outcome.speed();
    String rate =
        String.format(
            Locale.ROOT, "%.1f s, %.2f MB/s", speed.seconds(), speed.megabytesPerSecond());
    output.print(
        line
            + String.format(
                Locale.ROOT,
                "%d mới (%d trùng hoặc gần trùng), %d thay đổi, %d không đổi, %d chuyển chỗ,"
                    + " %d thêm tệp, %d bỏ, %d bỏ qua, %d lỗi; ",
                counts(counts))
            + rate,
        line
            + String.format(
                Locale.ROOT,
                "%d new (%d duplicates), %d replaced, %d unchanged, %d moved, %d more files,"
                    + " %d removed, %d skipped, %d failed; ",
                counts(counts))
            + rate);
  }

  private static Object[] counts(LoggedRun.Counts counts) {
    return new Object[] {
      counts.indexed(),
      Objects.requireNonNullElse(counts.duplicates(), 0L),
      counts.replaced(),
      counts.unchanged(),
      counts.moved(),
      counts.joined(),
      counts.removed(),
      counts.skipped(),
      counts.failed()
    };
  }

  private String unfinished(LoggedRun run) {
    if (run.error() != null) {
      return output.words("dừng vì lỗi: ", "ended by an error: ") + run.error();
    }
    if (run.wasKilled()) {
      return output.words(
          "bị ngắt giữa chừng; chạy lại thì làm tiếp", "was killed; run it again and it goes on");
    }
    long seconds = Duration.between(run.started(), Instant.now()).toSeconds();
    return output.words("đang chạy, " + seconds + " giây", "running, for " + seconds + " s");
  }
}
