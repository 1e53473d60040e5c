package vn.vanban.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vanban.document.PageStart;
import vn.vanban.document.Warning;
import vn.vanban.ingest.ReadOutcome.Failed;
import vn.vanban.ingest.ReadOutcome.FailureCode;
import vn.vanban.ingest.ReadOutcome.Read;
import vn.vanban.ingest.ReadOutcome.SkipCode;
import vn.vanban.ingest.ReadOutcome.Skipped;
import vn.vanban.ingest.isolation.Answer;
import vn.vanban.ingest.isolation.Bounds;
import vn.vanban.ingest.isolation.Extractor;
import vn.vanban.ingest.isolation.InProcess;
import vn.vanban.ingest.isolation.Request;

class OcrTest {

  private static final Path SCAN = Path.of("corpus/dang/cong-van-1207-cv-tu-song-lam.pdf");

  private static final List<String> TYPED =
      List.of(
          "Nam nay lang ta lam xong con kenh dai ba cay so",
          "Nam sau lang ta xay them hai cay cau qua kenh va trong cay");

  private static final Bounds BOUNDS = ReadLimits.DEFAULT.bounds();

  private static final Duration TIME = Duration.ofMinutes(2);

  @TempDir Path folder;

  @Nested
  class Unrecognised {

    @Test
    void failsWithTheCommandThatInstallsTheRecogniser() {
      assertThat(read(SCAN, OcrMode.OFF))
          .isInstanceOfSatisfying(
              Failed.class,
              failed -> {
                assertThat(failed.code()).isEqualTo(FailureCode.NEEDS_OCR);
                assertThat(failed.message().vi())
                    .endsWith("apt-get install tesseract-ocr tesseract-ocr-vie");
              });
    }

    @Test
    void waitsForTheSecondPassWhereThatIsAskedFor() {
      assertThat(read(SCAN, OcrMode.LATER))
          .isInstanceOfSatisfying(
              Skipped.class,
              skipped -> {
                assertThat(skipped.code()).isEqualTo(SkipCode.NEEDS_OCR);
                assertThat(skipped.code()).hasToString("needs-ocr");
                assertThat(skipped.message().vi()).endsWith("vanban ocr");
              });
    }

    @Test
    void givesWhatTextThereIsAndNamesThePagesThatAreLeft() {
      var document = document(read(mixed(), OcrMode.LATER));
      assertThat(document.text()).isEqualTo(String.join("\n", TYPED) + "\n");
      assertThat(document.pages().starts()).containsExactly(new PageStart(0, 1));
      assertThat(document.pages().ocr()).isNull();
      assertThat(document.warnings())
          .singleElement()
          .satisfies(warning -> {
            assertThat(warning.code()).isEqualTo(Warning.NEEDS_OCR);
            assertThat(warning.message().vi()).contains("trang 2");
          });
    }

    @Test
    void namesPagesAsRanges() {
      assertThat(OcrMessages.failed(List.of(2, 4, 5, 6, 9)).message().en())
          .contains("Page 2, 4–6, 9 could");
    }
  }

  /** With the real program. */
  @Nested
  class Recognised {

    @Test
    void readsTheHeaderAndTheTextOfAScan() {
      assumeTrue(DocumentReader.canRecognisePictures(), "tesseract with vie is not installed");
      var document = document(read(SCAN, OcrMode.AUTO));
      assertThat(document.header().number()).isEqualTo("1207-CV/TU");
      assertThat(document.header().issued()).hasToString("2022-11-14");
      assertThat(document.header().title()).contains("chấn chỉnh kỷ luật công vụ");
      assertThat(document.text()).contains("dám nghĩ, dám làm, dám chịu trách nhiệm");
      assertThat(document.pages().starts()).extracting(PageStart::page).containsExactly(1, 2);
      var ocr = Objects.requireNonNull(document.pages().ocr());
      assertThat(ocr.pages()).isEqualTo(2);
      assertThat(ocr.confidence()).isBetween(0.85, 1.0);
      assertThat(ocr.validSyllables()).isBetween(0.9, 1.0);
      assertThat(document.warnings()).isEmpty();
    }

    @Test
    void recognisesNoPageTwice() throws IOException {
      assumeTrue(DocumentReader.canRecognisePictures(), "tesseract with vie is not installed");
      Path pages = folder.resolve("pages");
      var first = document(cached(SCAN, pages, new Counted(new InProcess(BOUNDS, TIME))));
      var asked = new Counted(new InProcess(BOUNDS, TIME));
      assertThat(document(cached(SCAN, pages, asked)).text()).isEqualTo(first.text());
      assertThat(asked.pages).hasValue(0);

      // One page is missing, as after a run that was interrupted.
      try (var files = Files.walk(pages)) {
        Files.delete(
            files.filter(file -> file.toString().contains("-2-")).findFirst().orElseThrow());
      }
      assertThat(document(cached(SCAN, pages, asked)).text()).isEqualTo(first.text());
      assertThat(asked.pages).hasValue(1);
    }

    @Test
    void recognisesThosePagesAloneThatArePictures() {
      assumeTrue(DocumentReader.canRecognisePictures(), "tesseract with vie is not installed");
      var document = document(read(mixed(), OcrMode.AUTO));
      assertThat(document.text()).startsWith(TYPED.getFirst()).contains("TỈNH ỦY SÔNG LAM");
      int second = document.pages().starts().getLast().start();
      assertThat(document.text().substring(0, second)).endsWith(TYPED.getLast() + "\n");
      assertThat(document.pages().ocr()).isNotNull().extracting("pages").isEqualTo(1);
    }
  }

  /** Counts pages that are recognised. */
  private static final class Counted implements Extractor {

    private final Extractor extractor;
    private final AtomicInteger pages = new AtomicInteger();

    Counted(Extractor extractor) {
      this.extractor = extractor;
    }

    @Override
    public Session open() {
      var session = extractor.open();
      return new Session() {
        @Override
        public Answer ask(Request request) {
          if (request.act() == Request.Act.RECOGNISE) {
            pages.incrementAndGet();
          }
          return session.ask(request);
        }

        @Override
        public void close() {
          session.close();
        }
      };
    }

    @Override
    public void close() {
      extractor.close();
    }
  }

  private static ReadOutcome cached(Path file, Path pages, Extractor extractor) {
    var cache = PageCache.in(pages, 1 << 20);
    return new DocumentReader(ReadLimits.DEFAULT, extractor, PoisonList.none(), OcrMode.AUTO, cache)
        .read(file, "a.pdf");
  }

  private Path mixed() {
    return SampleFiles.mixedPdf(folder.resolve("mixed.pdf"), TYPED, SCAN);
  }

  private static ReadOutcome read(Path file, OcrMode ocr) {
    return new DocumentReader(ReadLimits.DEFAULT, ocr).read(file, "a.pdf");
  }

  private static ParsedDocument document(ReadOutcome outcome) {
    assertThat(outcome).isInstanceOf(Read.class);
    return ((Read) outcome).document();
  }
}
