package vn.vanban.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vanban.index.DocumentIndex;
import vn.vanban.index.Snapshot;

/** Processes that have half a gigabyte for what they index. */
@Tag("slow")
class SmallMemoryIT {

  private static final int FILES = 3_000;

  /** {@link vn.vanban.ingest.ReadLimits#DEFAULT}. */
  private static final int LONGEST = 20_000_000;

  @TempDir Path folder;

  @Test
  void aFolderOfThousandsOfFilesIsReadAndImportedToo() throws Exception {
    Path documents = Files.createDirectory(folder.resolve("documents"));
    String paragraph = "Điều 1. Cán bộ bến dám nghĩ, dám làm, theo Nghị định số 8/2030/NĐ-CP.\n";
    var lines = new ArrayList<String>();
    for (int i = 0; i < FILES; i++) {
      String text = "Quyết định số " + i + "/2031/QĐ-UBND\n" + paragraph.repeat(1 + i % 200);
      Files.writeString(documents.resolve(i + ".txt"), text);
      lines.add("{\"_id\":\"r" + i + "\",\"text\":\"" + text.replace("\n", "\\n") + "\"}");
    }
    Path records = Files.write(folder.resolve("records.jsonl"), lines);
    assertThat(run("ingest", documents)).contains("\"indexed\" : " + FILES);
    assertThat(run("import", records)).contains("\"indexed\" : " + FILES);
  }

  @Test
  void aLongTextOfNothingButThemesKeepsTheFirstOfThem() throws Exception {
    Path file = folder.resolve("themes.txt");
    String words = "dám nghĩ, dám làm. ";
    Files.writeString(file, words.repeat(LONGEST / words.length()));
    assertThat(run("ingest", file)).contains("\"indexed\" : 1");
    try (var index = DocumentIndex.open(folder.resolve("index"));
        var snapshot = index.snapshot()) {
      var document = snapshot.analysis(lastOf(snapshot));
      assertThat(document.themes()).hasSize(100_000);
      assertThat(document.warnings()).extracting("code").contains("themes-cut");
    }
  }

  @Test
  void aLongTextOfNothingButReferencesKeepsTheFirstOfThem() throws Exception {
    Path file = folder.resolve("references.txt");
    String words = "theo khoản 1 Điều 2 Nghị định số 13/2023/NĐ-CP; ";
    Files.writeString(file, words.repeat(LONGEST / words.length()));
    assertThat(run("ingest", file)).contains("\"indexed\" : 1");
    try (var index = DocumentIndex.open(folder.resolve("index"));
        var snapshot = index.snapshot()) {
      var document = snapshot.analysis(lastOf(snapshot));
      assertThat(document.references()).hasSize(100_000);
      assertThat(document.warnings()).extracting("code").contains("references-cut");
    }
  }

  @Test
  void aLongTextOfNothingButProvisionsKeepsTheFirstOfThem() throws Exception {
    Path file = folder.resolve("provisions.txt");
    var text = new StringBuilder("Quyết định số 1/2031/QĐ-UBND\n");
    for (int article = 1; article < 1_000; article++) {
      text.append("Điều ").append(article).append(". Bến\n");
      for (int clause = 1; clause <= 400; clause++) {
        text.append(clause).append(". Người lái giữ đèn trên tàu và ghi sổ bến.\n");
      }
    }
    assertThat(text.length()).isBetween(LONGEST * 9 / 10, LONGEST);
    Files.writeString(file, text);
    assertThat(run("ingest", file)).contains("\"indexed\" : 1");
    try (var index = DocumentIndex.open(folder.resolve("index"));
        var snapshot = index.snapshot()) {
      var document = snapshot.analysis(lastOf(snapshot));
      assertThat(document.provisions()).hasSize(100_000);
      assertThat(document.warnings()).extracting("code").contains("provisions-cut");
      assertThat(snapshot.text(lastOf(snapshot))).hasSameSizeAs(text);
    }
  }

  /** The document where there is only one. */
  private static int lastOf(Snapshot snapshot) {
    return snapshot.searcher().getIndexReader().maxDoc() - 1;
  }

  private String run(String command, Path named) throws IOException, InterruptedException {
    var options = List.of("-Xmx512m", "-Dvanban.data=" + folder.resolve("data"));
    String index = folder.resolve("index").toString();
    try (var process =
        MainProcess.start(folder, options, command, named.toString(), "--json", "--index", index)) {
      assertThat(process.exitCode()).as(process.err()).isZero();
      return process.out();
    }
  }
}
