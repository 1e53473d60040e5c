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
import vn.vanban.index.DocumentIndex;
import vn.vanban.index.Fingerprints;
import vn.vanban.index.IndexSession;
import vn.vanban.index.Origin;
import vn.vanban.index.OutdatedDocuments;
import vn.vanban.index.StoredDocument;
import vn.vanban.ingest.DocumentReader;
import vn.vanban.issuer.Issuers;
import vn.vanban.search.Facet;
import vn.vanban.search.Filters;
import vn.vanban.search.Search;
import vn.vanban.search.SearchRequest;
import vn.vanban.theme.ThemeDictionary;
import vn.vanban.theme.ThemeMention;

class ThemesRunTest {

  private static final int DOCUMENTS = 5;

  private static final ThemeDictionary RIVERS =
      ThemeDictionary.parse(
          """
          version: rivers of spring
          themes:
            - {id: river, label: {vi: Sông, en: River}, phrases: [sông]}
            - {id: port, label: {vi: Cảng, en: Port}, phrases: [cảng biển]}
          """,
          "rivers.yaml");

  private static final ThemeDictionary PORTS =
      ThemeDictionary.parse(
          "version: ports\nthemes: [{id: port, label: {vi: Cảng, en: Port}, phrases: [cảng]}]",
          "ports.yaml");

  @TempDir Path folder;

  private Path documents;
  private final List<String> heard = new ArrayList<>();

  @BeforeEach
  void ingest() throws IOException {
    documents = Files.createDirectory(folder.resolve("documents"));
    for (int i = 1; i <= DOCUMENTS; i++) {
      Files.writeString(
          documents.resolve(i + ".txt"),
          "CHÍNH PHỦ\nSố: "
              + i
              + "/2031/NĐ-CP\n\nNGHỊ ĐỊNH\nvề cảng biển ven sông\n\n"
              + "Điều 1. Cảng\nTheo Nghị định số 9/2030/NĐ-CP, cảng biển ở cửa sông.\n");
    }
    ingestWith(RIVERS);
  }

  @Test
  void findsTheThemesOfEveryDocumentAnewWithoutItsFile() throws IOException {
    for (int i = 1; i <= DOCUMENTS; i++) {
      Files.delete(documents.resolve(i + ".txt"));
    }
    var report = run(PORTS, 500, heard::add);
    assertThat(report.dictionary()).isEqualTo(PORTS.version());
    assertThat(report.documents()).isEqualTo(DOCUMENTS);
    assertThat(report.changed()).isEqualTo(DOCUMENTS);
    assertThat(report.themes().keySet()).containsExactly("port", "river");
    assertThat(report.themes().get("river")).isEqualTo(new ThemesReport.Change(2L * DOCUMENTS, 0));
    assertThat(heard).containsExactly("1.txt", "2.txt", "3.txt", "4.txt", "5.txt");
    assertThat(withTheme("river")).isZero();
    assertThat(withTheme("port")).isEqualTo(DOCUMENTS);
  }

  @Test
  void leavesAllElseOfADocumentAsItWas() {
    var before = stored("3/2031/NĐ-CP");
    run(PORTS, 500, _ -> {});
    var after = stored("3/2031/NĐ-CP");
    assertThat(after.id()).isEqualTo(before.id());
    assertThat(after.document())
        .isEqualTo(before.document().withThemes(after.document().themes(), PORTS.version()));
    assertThat(after.document().themes())
        .extracting(ThemeMention::text)
        .containsExactly("cảng", "Cảng", "cảng");
  }

  @Test
  void goesBackToWhatThereWas() {
    var before = stored("3/2031/NĐ-CP");
    run(PORTS, 500, _ -> {});
    run(RIVERS, 500, _ -> {});
    assertThat(stored("3/2031/NĐ-CP")).isEqualTo(before);
  }

  @Test
  void leavesDocumentsAloneThatAreAsTheyShouldBe() {
    run(PORTS, 500, _ -> {});
    var again = run(PORTS, 500, heard::add);
    assertThat(again.documents()).isZero();
    assertThat(heard).isEmpty();
  }

  @Test
  void goesOnWhereItWasKilled() {
    assertThatThrownBy(() ->
            run(
                PORTS,
                2,
                source -> {
                  if (source.equals("3.txt")) {
                    throw new IllegalStateException("killed");
                  }
                }))
        .hasMessage("killed");
    // Two were committed, and what came after is gone; nothing is half done.
    assertThat(withTheme("port")).isEqualTo(DOCUMENTS);
    assertThat(withTheme("river")).isEqualTo(3);
    var rest = run(PORTS, 2, heard::add);
    assertThat(rest.documents()).isEqualTo(3);
    assertThat(heard).containsExactly("3.txt", "4.txt", "5.txt");
    assertThat(withTheme("river")).isZero();
  }

  @Test
  void afterwardsNoFileIsReadAgain() {
    run(PORTS, 500, _ -> {});
    var report = ingestWith(PORTS);
    assertThat(report.unchanged()).isEqualTo(DOCUMENTS);
    assertThat(report.replaced()).isZero();
  }

  @Test
  void doesNotHideThatADocumentIsOldInOtherWays() {
    var issuers = Issuers.builtIn();
    var newer = new Fingerprints("a newer extractor", PORTS.version(), issuers.version());
    try (var session = IndexSession.open(index(), newer, issuers);
        var index = session.committed();
        var all = OutdatedDocuments.themes(index, PORTS.version());
        var alone = OutdatedDocuments.themesAlone(index, newer)) {
      assertThat(all.count()).isEqualTo(DOCUMENTS);
      assertThat(alone.count()).isZero();
      new ThemesRun(PORTS).run(all, session, (_, _) -> {});
      assertThat(session.isUnchanged(Origin.of(documents.resolve("1.txt")), sha256("1/2031/NĐ-CP")))
          .isFalse();
    }
  }

  private String sha256(String number) {
    return stored(number).document().sha256();
  }

  private ThemesReport run(ThemeDictionary dictionary, int commitEvery, Heard hears) {
    var issuers = Issuers.builtIn();
    try (var session =
            IndexSession.open(index(), Analysis.fingerprints(dictionary, issuers), issuers);
        var index = session.committed();
        var outdated = OutdatedDocuments.themes(index, dictionary.version())) {
      return new ThemesRun(dictionary, new CommitPace(commitEvery, Duration.ofMinutes(1)))
          .run(outdated, session, (source, _) -> hears.of(source));
    }
  }

  @FunctionalInterface
  private interface Heard {
    void of(String source);
  }

  private RunReport ingestWith(ThemeDictionary dictionary) {
    var issuers = Issuers.builtIn();
    var analysis = new Analysis(dictionary, issuers);
    try (var session =
        IndexSession.open(index(), Analysis.fingerprints(dictionary, issuers), issuers)) {
      return new IngestRun(new DocumentReader(), analysis, Language.EN)
          .run(List.of(documents), session, IngestRun.Vanished.KEEP, (_, _) -> {});
    }
  }

  private Path index() {
    return folder.resolve("index");
  }

  private StoredDocument stored(String number) {
    try (var index = DocumentIndex.open(index())) {
      return index.document(number).orElseThrow();
    }
  }

  private long withTheme(String theme) {
    var filters = Filters.of(Facet.THEME, theme);
    try (var index = DocumentIndex.open(index())) {
      return new Search(index).search(new SearchRequest("", filters, 0, 10)).total();
    }
  }
}
