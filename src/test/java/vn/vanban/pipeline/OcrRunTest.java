package vn.vanban.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vanban.document.Language;
import vn.vanban.index.DocumentIndex;
import vn.vanban.index.IndexSession;
import vn.vanban.ingest.DocumentReader;
import vn.vanban.ingest.OcrMode;
import vn.vanban.ingest.ReadLimits;
import vn.vanban.ingest.SampleFiles;
import vn.vanban.issuer.Issuers;
import vn.vanban.search.Search;
import vn.vanban.theme.ThemeDictionary;

class OcrRunTest {

  private static final Path SCAN = Path.of("corpus/dang/cong-van-1207-cv-tu-song-lam.pdf");

  @TempDir Path folder;
  private Path documents = Path.of("");

  @BeforeEach
  void fill() throws IOException {
    documents = Files.createDirectory(folder.resolve("documents"));
    var typed =
        List.of(
            "Nam nay lang ta lam xong con kenh dai ba cay so",
            "Nam sau lang ta xay them hai cay cau qua kenh va trong cay");
    SampleFiles.mixedPdf(documents.resolve("mixed.pdf"), typed, SCAN);
    Files.copy(SCAN, documents.resolve("scan.pdf"));
  }

  @Test
  void indexesNowWhatNeedsNoRecogniser() {
    var first = run(OcrMode.LATER);
    assertThat(first.indexed()).isEqualTo(1);
    assertThat(first.skipped())
        .extracting(RunReport.FileNote::source, RunReport.FileNote::code)
        .containsExactly(tuple("scan.pdf", "needs-ocr"));

    var again = run(OcrMode.LATER);
    assertThat(again.unchanged()).isEqualTo(1);
    assertThat(pagesOf("kenh dai")).containsExactly(1);
  }

  @Test
  void aSecondPassRecognisesWhatWaitsAndNothingTwice() {
    assumeTrue(DocumentReader.canRecognisePictures(), "tesseract with vie is not installed");
    run(OcrMode.LATER);

    var second = run(OcrMode.AUTO);
    assertThat(second.replaced()).isEqualTo(1);
    assertThat(second.indexed()).isEqualTo(1);
    assertThat(second.skipped()).isEmpty();

    assertThat(run(OcrMode.AUTO).unchanged()).isEqualTo(2);
    assertThat(run(OcrMode.LATER).unchanged()).isEqualTo(2);
    assertThat(pagesOf("\"kỷ luật công vụ\"")).containsExactlyInAnyOrder(1, 2);
  }

  private RunReport run(OcrMode ocr) {
    var dictionary = ThemeDictionary.standard();
    var reader = new DocumentReader(ReadLimits.DEFAULT, ocr);
    try (var session =
        IndexSession.open(index(), Analysis.fingerprints(dictionary, Issuers.builtIn()))) {
      return new IngestRun(reader, new Analysis(dictionary), Language.EN)
          .run(List.of(documents), session, IngestRun.Vanished.KEEP, (source, bytes) -> {});
    }
  }

  private Path index() {
    return folder.resolve("index");
  }

  private List<Integer> pagesOf(String query) {
    try (var index = DocumentIndex.open(index())) {
      return new Search(index)
          .search(EveryDocument.request(query)).hits().stream()
              .map(hit -> hit.passages().getFirst().page())
              .toList();
    }
  }
}
