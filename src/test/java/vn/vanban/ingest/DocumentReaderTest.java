package vn.vanban.ingest;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vanban.document.Warning;
import vn.vanban.ingest.ReadOutcome.Failed;
import vn.vanban.ingest.ReadOutcome.FailureCode;
import vn.vanban.ingest.ReadOutcome.Read;
import vn.vanban.ingest.ReadOutcome.SkipCode;
import vn.vanban.ingest.ReadOutcome.Skipped;

class DocumentReaderTest {

  private static final DocumentReader READER = new DocumentReader();

  @TempDir Path folder;

  @Nested
  class PlainText {

    @Test
    void keepsEveryCharacterOfCleanText() throws IOException {
      String text = "  Điều 1.  Hai dấu cách,\ttab\n\n\n  và dòng trống.  \n";
      var document = document(write("a.txt", text.getBytes(UTF_8)));
      assertThat(document.text()).isEqualTo(text);
      assertThat(document.mediaType()).isEqualTo("text/plain");
      assertThat(document.sha256()).hasSize(64).matches("[0-9a-f]+");
    }

    @Test
    void saysWhereMoreBasesStandThanAreKept() {
      var text = new StringBuilder("Số: 1/2031/QĐ-UBND\nQUYẾT ĐỊNH\nVề bến nước\n");
      for (int i = 0; i < 1_200; i++) {
        text.append("Căn cứ Nghị định số ").append(i + 1).append("/2030/NĐ-CP;\n");
      }
      var document = ((Read) READER.readText(text.toString(), "-")).document();
      assertThat(document.header().bases()).hasSize(1_000);
      assertThat(document.warnings()).extracting(Warning::code).containsExactly("bases-cut");
    }

    @Test
    void readsTextWithoutAFileLikeTheFile() throws IOException {
      String text = "Số: 5/QĐ-UBND\nQUYẾT ĐỊNH\nVề việc sửa cầu\n";
      var fromFile = document(write("a.txt", text.getBytes(UTF_8)));
      assertThat(READER.readText(text, "a.txt")).isEqualTo(new Read(fromFile));
      assertThat(READER.readText(" \n", "-")).isInstanceOf(Failed.class);
    }

    @Test
    void composesDecomposedText() throws IOException {
      String nfd = Normalizer.normalize("Nghị quyết của Quốc hội", Normalizer.Form.NFD);
      assertThat(document(write("a.txt", nfd.getBytes(UTF_8))).text())
          .isEqualTo("Nghị quyết của Quốc hội");
    }

    @Test
    void readsMarkedUnicodeAndWindows1258() throws IOException {
      String text = "Cán bộ dám làm";
      assertThat(document(write("a.txt", ("\uFEFF" + text).getBytes(UTF_8))).text())
          .isEqualTo(text);
      assertThat(document(write("b.txt", text.getBytes(UTF_16))).text()).isEqualTo(text);
      byte[] old = "Ca\u0301n b\u00F4\u0323 da\u0301m la\u0300m".getBytes(charset());
      assertThat(document(write("c.txt", old)).text()).isEqualTo(text);
    }

    @Test
    void readsTheEncodingOfTheOldFonts() throws IOException {
      byte[] old = "QUYÕT §ÞNH\nNg\u00ADêi gi÷ tr¹m ®­îc nghØ lÔ".getBytes(ISO_8859_1);
      assertThat(document(write("a.txt", old)).text())
          .isEqualTo("QUYẾT ĐỊNH\nNgười giữ trạm được nghỉ lễ");
      byte[] page =
          "<html><body><p><font face='.VnTime'>Ng\u00ADêi gi÷ tr¹m ®­îc nghØ <b>nh÷ng ngµy</b> lÔ lín</font></p>"
              .getBytes(ISO_8859_1);
      assertThat(document(write("b.html", page)).text())
          .isEqualTo("Người giữ trạm được nghỉ những ngày lễ lớn\n");
    }

    @Test
    void cutsLongTextAndSaysSo() throws IOException {
      var reader = new DocumentReader(new ReadLimits(1_000_000, 100, Duration.ofSeconds(20)));
      var outcome = reader.read(write("a.txt", "chữ ".repeat(500).getBytes(UTF_8)), "a.txt");
      assertThat(outcome).isInstanceOf(Read.class);
      var document = ((Read) outcome).document();
      assertThat(document.text()).hasSize(100);
      assertThat(document.warnings()).singleElement().extracting("code").isEqualTo("text-cut");
    }

    private static Charset charset() {
      return Charset.forName("windows-1258");
    }
  }

  @Nested
  class WordProcessors {

    @Test
    void readsLetterheadColumnsOneAfterTheOther() {
      var document = document(decree("nghi-dinh.docx"));
      assertThat(document.header().number()).isEqualTo("8/2031/NĐ-CP");
      assertThat(document.header().issuer()).isEqualTo("Chính phủ");
      assertThat(document.header().title()).isEqualTo("Về nghề dệt chiếu");
      assertThat(document.header().issued()).hasToString("2031-02-03");
      assertThat(document.provisions()).hasSize(2);
      assertThat(document.text()).doesNotContain("Đầu trang");
    }

    @Test
    void goesByContentNotByName() throws IOException {
      Path misnamed = folder.resolve("thật-ra-là-docx.pdf");
      Files.copy(decree("a.docx"), misnamed);
      assertThat(document(misnamed).header().number()).isEqualTo("8/2031/NĐ-CP");

      String rtf =
          "{\\rtf1\\ansi\\ansicpg1252\\deff0{\\fonttbl{\\f0 Times;}}\\pard\\f0 "
              + "Quy\\u7871?t \\u273?\\u7883?nh n\\u224?y\\par D\\u242?ng hai\\par}";
      var document = document(write("van-ban.doc", rtf.getBytes(UTF_8)));
      assertThat(document.mediaType()).isEqualTo("application/rtf");
      assertThat(document.text()).isEqualTo("Quyết định này\nDòng hai\n");
    }

    @Test
    void refusesATruncatedFile() throws IOException {
      byte[] whole = Files.readAllBytes(decree("a.docx"));
      Path half = write("half.docx", Arrays.copyOf(whole, whole.length / 2));
      assertThat(code(half)).isEqualTo(FailureCode.BROKEN);
      assertThat(code(write("noise.doc", new byte[] {1, 2, 3, 0, 5, 6, 7, 8})))
          .isEqualTo(FailureCode.BROKEN);
    }

    private Path decree(String name) {
      return SampleFiles.docx(
          folder.resolve(name),
          List.of("CHÍNH PHỦ", "-------", "Số: 8/2031/NĐ-CP"),
          List.of(
              "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
              "Độc lập - Tự do - Hạnh phúc",
              "Hà Nội, ngày 03 tháng 02 năm 2031"),
          List.of(
              "NGHỊ ĐỊNH",
              "Về nghề dệt chiếu",
              "Căn cứ Luật Làng nghề;",
              "Điều 1. Làng nghề giữ nghề.",
              "Điều 2. Người dệt được học."));
    }
  }

  @Nested
  class Pdf {

    @Test
    void keepsColumnsApartAndDropsRunningHeads() {
      String[] bodies = {
        "BO Y TE\tDoc lap",
        "Nuoc song dang len cao",
        "Mua dong nam nay den som hon",
        "Lang nghe lam chieu dan lau doi"
      };
      var pages =
          IntStream.range(0, bodies.length)
              .mapToObj(page ->
                  List.of("TAP SAN VI DU so 5 trang " + page, bodies[page], "- " + page + " -"))
              .toList();
      var document = document(SampleFiles.pdf(folder.resolve("a.pdf"), pages));
      assertThat(document.mediaType()).isEqualTo("application/pdf");
      assertThat(document.text()).isEqualTo(String.join("\n", bodies) + "\n");
    }

    @Test
    void asksForOcrWherePagesArePictures() {
      var reader = new DocumentReader(ReadLimits.DEFAULT, OcrMode.OFF);
      var outcome = reader.read(SampleFiles.scannedPdf(folder.resolve("scan.pdf"), 4), "scan.pdf");
      assertThat(outcome).isInstanceOf(Failed.class);
      var failed = (Failed) outcome;
      assertThat(failed.code()).isEqualTo(FailureCode.NEEDS_OCR);
      assertThat(failed.message().vi()).contains("tesseract-ocr tesseract-ocr-vie");
    }

    @Test
    void namesEncryptedAndBrokenFiles() throws IOException {
      assertThat(code(SampleFiles.encryptedPdf(folder.resolve("a.pdf"))))
          .isEqualTo(FailureCode.ENCRYPTED);
      assertThat(code(write("b.pdf", "%PDF-1.7\n%%EOF rác".getBytes(UTF_8))))
          .isEqualTo(FailureCode.BROKEN);
    }
  }

  @Nested
  class OtherFiles {

    @Test
    void refusesEmptyLargeAndMissingFiles() throws IOException {
      assertThat(code(write("a.txt", new byte[0]))).isEqualTo(FailureCode.EMPTY);
      assertThat(code(write("b.txt", " \n\t ".getBytes(UTF_8)))).isEqualTo(FailureCode.EMPTY);
      assertThat(code(folder.resolve("nowhere.txt"))).isEqualTo(FailureCode.UNREADABLE);
      assertThat(code(folder)).isEqualTo(FailureCode.UNREADABLE);
      var strict = new DocumentReader(new ReadLimits(10, 100, Duration.ofSeconds(20)));
      assertThat(strict.read(write("c.txt", new byte[11]), "c.txt"))
          .isInstanceOfSatisfying(
              Failed.class, failed -> assertThat(failed.code()).isEqualTo(FailureCode.TOO_LARGE));
    }

    @Test
    void givesUpAParserThatTakesTooLong() {
      var lines = List.of("một dòng chữ");
      Path file = SampleFiles.docx(folder.resolve("a.docx"), lines, lines, lines);
      var hasty = new DocumentReader(new ReadLimits(1_000_000, 100, Duration.ofNanos(1)));
      assertThat(hasty.read(file, "a.docx"))
          .isInstanceOfSatisfying(
              Failed.class, failed -> assertThat(failed.code()).isEqualTo(FailureCode.TIMEOUT));
    }

    @Test
    void reportsAFileItMayNotRead() throws IOException {
      Path file = write("a.txt", "chữ".getBytes(UTF_8));
      assumeFalse(!file.toFile().setReadable(false) || Files.isReadable(file), "root reads all");
      assertThat(code(file)).isEqualTo(FailureCode.UNREADABLE);
    }

    @Test
    void skipsCollectionsHiddenFilesAndPictures() throws IOException {
      assertThat(skip("a.jsonl")).isEqualTo(SkipCode.COLLECTION);
      assertThat(skip("a.jsonl.gz")).isEqualTo(SkipCode.COLLECTION);
      assertThat(skip("a.TSV")).isEqualTo(SkipCode.COLLECTION);
      assertThat(skip(".DS_Store")).isEqualTo(SkipCode.HIDDEN);
      assertThat(skip("~$nghi-quyet.docx")).isEqualTo(SkipCode.HIDDEN);
      byte[] png = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 0, 0, 0, 0};
      assertThat(read(write("a.png", png)))
          .isInstanceOfSatisfying(
              Skipped.class, skipped -> assertThat(skipped.code()).isEqualTo(SkipCode.UNSUPPORTED));
    }

    @Test
    void saysEveryMessageInBothLanguages() {
      for (var code : FailureCode.values()) {
        var message = Messages.of(code, ReadLimits.DEFAULT);
        assertThat(message.vi()).isNotBlank().isNotEqualTo(message.en());
      }
      for (var code : SkipCode.values()) {
        var message = Messages.of(code, "a.jsonl");
        assertThat(message.vi()).isNotBlank().isNotEqualTo(message.en());
      }
    }

    private SkipCode skip(String name) throws IOException {
      return ((Skipped) read(write(name, "x".getBytes(UTF_8)))).code();
    }
  }

  private Path write(String name, byte[] bytes) throws IOException {
    return Files.write(folder.resolve(name), bytes);
  }

  private static ReadOutcome read(Path file) {
    return READER.read(file, file.getFileName().toString());
  }

  private static FailureCode code(Path file) {
    return ((Failed) read(file)).code();
  }

  private static ParsedDocument document(Path file) {
    var outcome = read(file);
    assertThat(outcome).isInstanceOf(Read.class);
    return ((Read) outcome).document();
  }
}
