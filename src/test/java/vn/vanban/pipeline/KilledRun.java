package vn.vanban.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import vn.vanban.document.Language;
import vn.vanban.index.IndexSession;
import vn.vanban.ingest.DocumentReader;
import vn.vanban.ingest.OcrMode;
import vn.vanban.ingest.PoisonList;
import vn.vanban.ingest.ReadLimits;
import vn.vanban.ingest.RecordReader;
import vn.vanban.ingest.isolation.WorkerPool;
import vn.vanban.ingest.isolation.WorkerSettings;
import vn.vanban.issuer.Issuers;
import vn.vanban.pipeline.IngestRun.Vanished;
import vn.vanban.theme.ThemeDictionary;

/** The process that {@link KilledRunIT} kills. Says when it has the index open. */
final class KilledRun {

  /** Many commits in a short run, so that kills meet some. */
  private static final CommitPace PACE = new CommitPace(40, Duration.ofMillis(150));

  private KilledRun() {}

  /**
   * @param args index, and a folder to ingest or a file to import
   */
  public static void main(String[] args) throws IOException {
    Path index = Path.of(args[0]);
    Path documents = Path.of(args[1]);
    var themes = ThemeDictionary.standard();
    var analysis = new Analysis(themes);
    try (var session = IndexSession.open(index, Analysis.fingerprints(themes, Issuers.builtIn()))) {
      System.out.println("open");
      System.out.flush();
      if (Files.isDirectory(documents)) {
        ingest(documents, session, analysis);
      } else {
        new ImportRun(new RecordReader(), analysis, Language.EN, PACE)
            .run(documents, session, Vanished.REMOVE, (_, _) -> {});
      }
    }
  }

  /** With parsers in processes of their own, as people run it. */
  private static void ingest(Path documents, IndexSession session, Analysis analysis) {
    var limits = ReadLimits.DEFAULT;
    var workers = WorkerSettings.of(128, limits.maxTime());
    try (var pool = new WorkerPool(workers, limits.bounds())) {
      var reader = new DocumentReader(limits, pool, PoisonList.none(), OcrMode.OFF);
      var report =
          new IngestRun(reader, analysis, Language.EN, PACE)
              .run(List.of(documents), session, Vanished.REMOVE, (_, _) -> {});
      if (!report.failed().isEmpty()) {
        throw new IllegalStateException(report.failed().toString());
      }
    }
  }
}
