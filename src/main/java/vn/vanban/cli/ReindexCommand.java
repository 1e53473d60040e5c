package vn.vanban.cli;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.vanban.index.DocumentIndex;
import vn.vanban.index.IndexSession;
import vn.vanban.index.OutdatedDocuments;
import vn.vanban.pipeline.Analysis;
import vn.vanban.pipeline.LoggedRun;
import vn.vanban.pipeline.ReindexReport;
import vn.vanban.pipeline.ReindexRun;

@Command(
    name = "reindex",
    mixinStandardHelpOptions = true,
    description = {
      "Làm lại từ văn bản đã lưu, không đọc tệp, những văn bản được làm bằng bộ phân tích, từ điển"
          + " hay danh sách cơ quan khác. Bị ngắt thì chạy lại, việc tiếp tục từ đó.",
      "Make anew from their stored text, without reading files, the documents that were made with"
          + " another analysis, dictionary or list of authorities. Where it was interrupted, run it"
          + " again: it goes on from there."
    })
final class ReindexCommand implements Callable<Integer> {

  @Option(
      names = "--all",
      description = {
        "Làm lại mọi văn bản, kể cả những văn bản đúng như hiện nay.",
        "All documents, also those that are as they would be now."
      })
  boolean all;

  @Mixin IndexOption index = new IndexOption();
  @Mixin Output output = new Output();

  @Override
  public Integer call() {
    var issuers = index.settings.issuers();
    var dictionary = index.settings.themes();
    var fingerprints = Analysis.fingerprints(dictionary, issuers);
    index.open().close();
    try (var session = IndexSession.open(index.folder(), fingerprints, issuers);
        var documents = session.committed();
        var outdated = outdated(documents, session);
        var progress = RunProgress.overDocuments(outdated.count(), output)) {
      var run = new ReindexRun(new Analysis(dictionary, issuers));
      tell(
          new RunJournal(index, output)
              .write(
                  "reindex",
                  List.of(),
                  () -> run.run(outdated, session, progress),
                  LoggedRun.Outcome::of));
    }
    return ExitCode.DONE;
  }

  private OutdatedDocuments outdated(DocumentIndex documents, IndexSession session) {
    return all
        ? OutdatedDocuments.all(documents)
        : OutdatedDocuments.analysis(documents, session.fingerprints());
  }

  private void tell(ReindexReport report) {
    if (output.json) {
      output.printJson(report);
      return;
    }
    String seconds = String.format(Locale.ROOT, "%.1f", report.seconds());
    output.print(
        report.documents()
            + " văn bản được làm lại, "
            + report.changed()
            + " có thay đổi; "
            + seconds
            + " giây",
        report.documents()
            + " documents made anew, "
            + report.changed()
            + " changed; "
            + seconds
            + " s");
    if (report.readers() > 0) {
      output.print(
          report.readers() + " văn bản do bộ đọc tệp cũ đọc; chạy ingest (hay import) để đọc lại.",
          report.readers()
              + " documents were read by an older reader of files; run ingest (or"
              + " import) to read them again.");
    }
  }
}
