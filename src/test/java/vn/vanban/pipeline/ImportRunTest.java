package vn.vanban.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vanban.document.Language;
import vn.vanban.index.DocumentIndex;
import vn.vanban.index.IndexSession;
import vn.vanban.ingest.DocumentReader;
import vn.vanban.ingest.RecordReader;
import vn.vanban.issuer.Issuers;
import vn.vanban.pipeline.IngestRun.Vanished;
import vn.vanban.search.Search;
import vn.vanban.search.SearchAnswer;
import vn.vanban.theme.ThemeDictionary;

class ImportRunTest {

  @TempDir Path folder;

  private Path file;

  @BeforeEach
  void writeRecords() throws IOException {
    file = folder.resolve("kho.jsonl");
    write("{'_id':'a','text':'Quy hoạch cảng biển.'}", "{'_id':'b','text':'Trồng rừng.'}");
  }

  @Test
  void everyRecordIsADocument() throws IOException {
    var report = run();
    assertThat(report.indexed()).isEqualTo(2);
    assertThat(report.failed()).isEmpty();
    assertThat(sources("cảng biển")).containsExactly("kho.jsonl#a");
    assertThat(sources("")).containsExactlyInAnyOrder("kho.jsonl#a", "kho.jsonl#b");
  }

  @Test
  void unchangedRecordsAreLeftAloneAndChangedOnesReplaced() throws IOException {
    run();
    write("{'_id':'a','text':'Quy hoạch sân bay.'}", "{'_id':'b','text':'Trồng rừng.'}");
    var report = run();
    assertThat(report.unchanged()).isEqualTo(1);
    assertThat(report.replaced()).isEqualTo(1);
    assertThat(sources("cảng biển")).isEmpty();
    assertThat(sources("sân bay")).containsExactly("kho.jsonl#a");
  }

  @Test
  void theLastRecordOfAnIdHolds() throws IOException {
    run();
    write("{'_id':'a','text':'Quy hoạch sân bay.'}", "{'_id':'a','text':'Quy hoạch cảng biển.'}");
    run();
    assertThat(sources("cảng biển")).containsExactly("kho.jsonl#a");
    assertThat(sources("sân bay")).isEmpty();
  }

  @Test
  void recordsThatAreGoneLeaveWhereAskedFor() throws IOException {
    run();
    write("{'_id':'b','text':'Trồng rừng.'}");
    var kept = run(Vanished.KEEP);
    assertThat(kept.vanished()).containsExactly("kho.jsonl#a");
    assertThat(kept.removed()).isZero();
    assertThat(run().removed()).isEqualTo(1);
    assertThat(sources("")).containsExactly("kho.jsonl#b");
  }

  @Test
  void nothingIsTakenForGoneWhereALineCannotBeRead() throws IOException {
    run();
    write("{'_id':'b','text':'Trồng rừng.'}", "{'_id':'a','text':'Quy hoạch");
    var report = run();
    assertThat(report.failed()).hasSize(1);
    assertThat(report.removed()).isZero();
    assertThat(sources("")).containsExactlyInAnyOrder("kho.jsonl#a", "kho.jsonl#b");
  }

  @Test
  void recordsOfAnotherFileStay() throws IOException {
    run();
    file = folder.resolve("khac.jsonl");
    write("{'_id':'c','text':'Đánh cá.'}");
    assertThat(run().removed()).isZero();
    assertThat(sources("")).hasSize(3);
  }

  @Test
  void aBrokenRecordIsALineOfTheReport() throws IOException {
    write("{'_id':'a','text':'Cảng.'}", "{'_id':", "{'_id':'c','text':'Rừng.'}");
    var report = run();
    assertThat(report.indexed()).isEqualTo(2);
    assertThat(report.failed())
        .singleElement()
        .satisfies(note -> {
          assertThat(note.source()).isEqualTo("kho.jsonl#2");
          assertThat(note.code()).isEqualTo("broken");
        });
  }

  @Test
  void ofTwoRecordsWithOneIdTheLaterStands() throws IOException {
    write("{'_id':'a','text':'Cảng.'}", "{'_id':'a','text':'Rừng.'}");
    var report = run();
    assertThat(report.indexed()).isEqualTo(1);
    assertThat(report.replaced()).isEqualTo(1);
    assertThat(sources("rừng")).containsExactly("kho.jsonl#a");
  }

  @Test
  void recordsOfAFileThatWasRenamedKeepTheirIds() throws IOException {
    run();
    var ids = ids();
    Path renamed = folder.resolve("kho-moi.jsonl");
    Files.move(file, renamed);
    file = renamed;
    var report = run();
    assertThat(report.moved()).isEqualTo(2);
    assertThat(report.indexed()).isZero();
    assertThat(sources("")).containsExactlyInAnyOrder("kho-moi.jsonl#a", "kho-moi.jsonl#b");
    assertThat(ids()).isEqualTo(ids);
    assertThat(run().unchanged()).isEqualTo(2);
  }

  private Set<String> ids() {
    try (var index = DocumentIndex.open(folder.resolve("index"))) {
      return new Search(index)
          .search(EveryDocument.request("")).hits().stream()
              .map(SearchAnswer.Hit::id)
              .collect(Collectors.toSet());
    }
  }

  @Test
  void aRunOverTheFolderLeavesRecordsAlone() throws IOException {
    run();
    Files.delete(file);
    var analysis = new Analysis(ThemeDictionary.standard());
    try (var session = session()) {
      new IngestRun(new DocumentReader(), analysis, Language.EN)
          .run(List.of(folder), session, Vanished.REMOVE, (source, size) -> {});
    }
    assertThat(sources("")).hasSize(2);
  }

  private RunReport run() throws IOException {
    return run(Vanished.REMOVE);
  }

  private RunReport run(Vanished vanished) throws IOException {
    var analysis = new Analysis(ThemeDictionary.standard());
    try (var session = session()) {
      return new ImportRun(new RecordReader(), analysis, Language.EN)
          .run(file, session, vanished, (source, size) -> {});
    }
  }

  private IndexSession session() {
    var fingerprints = Analysis.fingerprints(ThemeDictionary.standard(), Issuers.builtIn());
    return IndexSession.open(folder.resolve("index"), fingerprints);
  }

  private List<String> sources(String query) {
    try (var index = DocumentIndex.open(folder.resolve("index"))) {
      var hits = new Search(index).search(EveryDocument.request(query)).hits();
      return new ArrayList<>(hits.stream().map(SearchAnswer.Hit::source).toList());
    }
  }

  private void write(String... lines) throws IOException {
    Files.writeString(file, String.join("\n", lines).replace('\'', '"'));
  }
}
