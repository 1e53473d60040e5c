package vn.vanban.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vanban.document.Language;
import vn.vanban.index.Fingerprints;
import vn.vanban.index.IndexSession;
import vn.vanban.index.IndexStatus;
import vn.vanban.index.IndexStatus.Cure;
import vn.vanban.index.OutdatedDocuments;
import vn.vanban.ingest.DocumentReader;
import vn.vanban.issuer.Issuers;
import vn.vanban.theme.ThemeDictionary;

class ReindexRunTest {

  private static final Issuers ISSUERS = Issuers.builtIn();
  private static final ThemeDictionary THEMES = ThemeDictionary.standard();
  private static final Fingerprints NOW = Analysis.fingerprints(THEMES, ISSUERS);

  /** Read by the reader of today, with an extractor of before. */
  private static final Fingerprints OLD_EXTRACTOR =
      new Fingerprints(NOW.extractor().replaceFirst("\\..*", ".0"), "0", ISSUERS.version());

  private static final Fingerprints OLD_READER =
      new Fingerprints("0.0", THEMES.version(), ISSUERS.version());

  private static final String TEXT =
      "Căn cứ Quyết định số 12/2031/QĐ-UBND; cán bộ dám nghĩ, dám làm. ";

  @TempDir Path folder;

  private Path documents;
  private String index = "index";

  @BeforeEach
  void writeDocuments() throws IOException {
    documents = Files.createDirectory(folder.resolve("documents"));
    for (int i = 0; i < 5; i++) {
      Files.writeString(documents.resolve(i + ".txt"), TEXT + i);
    }
  }

  @Test
  void makesAnewWhatAnOldExtractorFoundWithoutReadingAFile() throws IOException {
    ingest(OLD_EXTRACTOR, true);
    assertThat(cures()).containsExactly(Cure.REINDEX);
    for (int i = 0; i < 5; i++) {
      Files.delete(documents.resolve(i + ".txt"));
    }
    var report = run(NOW, CommitPace.STANDARD, (_, _) -> {});
    assertThat(report.documents()).isEqualTo(5);
    assertThat(report.changed()).isEqualTo(5);
    assertThat(report.readers()).isZero();
    assertThat(cures()).containsExactly(Cure.NONE);
    assertThat(run(NOW, CommitPace.STANDARD, (_, _) -> {}).documents()).isZero();
  }

  @Test
  void isTheSameAsReadingTheFiles() throws IOException {
    ingest(OLD_EXTRACTOR, true);
    run(NOW, CommitPace.STANDARD, (_, _) -> {});
    var reindexed = stored();
    index = "fresh";
    assertThat(ingest(NOW, false).indexed()).isEqualTo(5);
    assertThat(stored()).isEqualTo(reindexed);
    assertThat(reindexed).allSatisfy(line -> assertThat(line).contains("12/2031/QĐ-UBND", "dare"));
  }

  @Test
  void doesNotHideThatAnOldReaderReadTheFile() throws IOException {
    ingest(OLD_READER, true);
    assertThat(cures()).containsExactly(Cure.INGEST);
    assertThat(run(NOW, CommitPace.STANDARD, (_, _) -> {}).readers()).isEqualTo(5);
    assertThat(cures()).containsExactly(Cure.INGEST);
    assertThat(run(NOW, CommitPace.STANDARD, (_, _) -> {}).documents()).isZero();
    assertThat(ingest(NOW, false).replaced()).isEqualTo(5);
  }

  @Test
  void leavesTheLookOfFilesAlone() throws IOException {
    ingest(OLD_EXTRACTOR, true);
    run(NOW, CommitPace.STANDARD, (_, _) -> {});
    assertThat(ingest(NOW, false).unchanged()).isEqualTo(5);
  }

  @Test
  void goesOnWhereItWasKilled() throws IOException {
    ingest(OLD_EXTRACTOR, true);
    var everyTwo = new CommitPace(2, Duration.ofHours(1));
    var heard = new ArrayList<String>();
    assertThatThrownBy(() ->
            run(
                NOW,
                everyTwo,
                (source, _) -> {
                  heard.add(source);
                  if (heard.size() == 4) {
                    throw new IllegalStateException("killed");
                  }
                }))
        .hasMessage("killed");
    // The fourth was committed before it was heard of.
    assertThat(run(NOW, everyTwo, (_, _) -> {}).documents()).isEqualTo(1);
    assertThat(stored()).hasSize(5);
  }

  private ReindexReport run(Fingerprints now, CommitPace pace, Progress progress) {
    try (var session = IndexSession.open(index(), now, ISSUERS);
        var held = session.committed();
        var outdated = OutdatedDocuments.analysis(held, now)) {
      return new ReindexRun(new Analysis(THEMES, ISSUERS), pace).run(outdated, session, progress);
    }
  }

  /**
   * @param old whether themes and references are those of a dictionary and an extractor that find
   *     nothing
   */
  private RunReport ingest(Fingerprints with, boolean old) throws IOException {
    RunReport report;
    try (var session = IndexSession.open(index(), with, ISSUERS)) {
      report =
          new IngestRun(new DocumentReader(), new Analysis(THEMES, ISSUERS), Language.EN)
              .run(List.of(documents), session, IngestRun.Vanished.KEEP, (_, _) -> {});
    }
    if (old) {
      try (var session = IndexSession.open(index(), with, ISSUERS);
          var held = session.committed();
          var all = OutdatedDocuments.all(held)) {
        all.documents()
            .forEachRemaining(document -> {
              var bare = document.read().withReferences(List.of()).withThemes(List.of(), "0");
              session.replace(document, bare, with);
            });
        session.commit();
      }
    }
    return report;
  }

  private List<Cure> cures() {
    return IndexStatus.of(index(), NOW).madeWith().stream().map(IndexStatus.Made::cure).toList();
  }

  /** All documents as lines, in the order of their ids. */
  private List<String> stored() {
    return Whole.lines(index());
  }

  private Path index() {
    return folder.resolve(index);
  }
}
