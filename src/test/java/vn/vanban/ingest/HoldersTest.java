package vn.vanban.ingest;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vanban.ingest.ReadOutcome.Failed;
import vn.vanban.ingest.ReadOutcome.Read;
import vn.vanban.ingest.format.CertainText;

class HoldersTest {

  private static final DocumentReader READER = new DocumentReader();

  @TempDir Path folder;

  @Nested
  class Archives {

    @Test
    void eachFileIsADocumentWithItsPath() throws IOException {
      var lines = List.of("một dòng");
      Path docx = SampleFiles.docx(folder.resolve("a.docx"), lines, lines, List.of("Điều 1. Dệt"));
      var entries = new LinkedHashMap<String, byte[]>();
      entries.put("nghị quyết/một.txt", "Nghị quyết về chợ nổi".getBytes(UTF_8));
      entries.put("nghị quyết/hai.docx", Files.readAllBytes(docx));
      entries.put("ảnh.png", new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'});
      entries.put("__MACOSX/._một.txt", new byte[] {1, 2});
      var outcomes = unpacked(write("tập.zip", HostileFiles.zip(entries)));
      assertThat(outcomes)
          .extracting(ReadOutcome::source)
          .containsExactly(
              "tập.zip/nghị quyết/một.txt",
              "tập.zip/nghị quyết/hai.docx",
              "tập.zip/ảnh.png",
              "tập.zip/__MACOSX/._một.txt");
      assertThat(text(outcomes.getFirst())).isEqualTo("Nghị quyết về chợ nổi");
      assertThat(text(outcomes.get(1))).contains("Điều 1. Dệt");
      assertThat(outcomes.subList(2, 4)).hasOnlyElementsOfType(ReadOutcome.Skipped.class);
    }

    @Test
    void namesInOldEncodingsAreRead() throws IOException {
      String composed = "Ca\u0301n b\u00F4\u0323 da\u0301m la\u0300m.txt";
      byte[] zip =
          HostileFiles.zip(
              Map.of(composed, "chữ".getBytes(UTF_8)), Charset.forName("windows-1258"));
      assertThat(unpacked(write("cũ.zip", zip)))
          .extracting(ReadOutcome::source)
          .containsExactly("cũ.zip/Cán bộ dám làm.txt");
    }
  }

  @Nested
  class Mails {

    @Test
    void aMailIsItsTextAndItsAttachments() throws IOException {
      String attached =
          Base64.getMimeEncoder().encodeToString("Kế hoạch trồng rừng".getBytes(UTF_8));
      var outcomes =
          unpacked(
              write(
                  "thư.eml",
                  """
                  From: =?UTF-8?B?%s?= <van.thu@example.vn>
                  To: Phòng Nội vụ <noi.vu@example.vn>
                  Subject: =?UTF-8?B?%s?=
                  Date: Tue, 03 Feb 2031 09:30:00 +0700
                  MIME-Version: 1.0
                  Content-Type: multipart/mixed; boundary="ranh"

                  --ranh
                  Content-Type: multipart/alternative; boundary="trong"

                  --trong
                  Content-Type: text/plain; charset=utf-8

                  Kính gửi các đồng chí,
                  Xin gửi kèm kế hoạch.
                  --trong
                  Content-Type: text/html; charset=utf-8

                  <p>Kính gửi các đồng chí, đây là bản có định dạng của thư này</p>
                  --trong--
                  --ranh
                  Content-Type: application/octet-stream
                  Content-Disposition: attachment; filename*=UTF-8''k%%E1%%BA%%BF%%20ho%%E1%%BA%%A1ch.txt
                  Content-Transfer-Encoding: base64

                  %s
                  --ranh--
                  """
                      .replaceFirst("%s", base64("Văn thư"))
                      .replaceFirst("%s", base64("Gửi kế hoạch trồng rừng"))
                      .replaceFirst("%s", attached)
                      .replace("%%", "%")
                      .getBytes(UTF_8)));
      assertThat(outcomes)
          .extracting(ReadOutcome::source)
          .containsExactly("thư.eml", "thư.eml/kế hoạch.txt");
      assertThat(text(outcomes.getFirst()))
          .isEqualTo(
              """
              Gửi kế hoạch trồng rừng
              From: Văn thư <van.thu@example.vn>
              To: Phòng Nội vụ <noi.vu@example.vn>
              Date: Tue, 03 Feb 2031 09:30:00 +0700

              Kính gửi các đồng chí,
              Xin gửi kèm kế hoạch.
              """);
      assertThat(((Read) outcomes.getFirst()).document().header().title())
          .isEqualTo("Gửi kế hoạch trồng rừng");
      assertThat(text(outcomes.get(1))).isEqualTo("Kế hoạch trồng rừng");
    }

    @Test
    void aPageSavedWithItsPartsIsThePage() throws IOException {
      var outcomes =
          unpacked(
              write(
                  "trang.mht",
                  """
                  From: <Saved by Blink>
                  Snapshot-Content-Location: https://example.vn/bai
                  Subject: Dam lam
                  MIME-Version: 1.0
                  Content-Type: multipart/related; type="text/html"; boundary="ranh"

                  --ranh
                  Content-Type: text/html
                  Content-Location: https://example.vn/bai

                  <html><body><h1>Chợ nổi giữa mùa nước</h1>
                  <p>Bà con làng chài họp chợ từ lúc trời còn mờ sương sớm.</p></body></html>
                  --ranh
                  Content-Type: image/png
                  Content-Transfer-Encoding: base64
                  Content-Location: https://example.vn/a.png

                  iVBORw0KGgo=
                  --ranh--
                  """
                      .getBytes(UTF_8)));
      assertThat(outcomes).hasSize(1);
      assertThat(text(outcomes.getFirst()))
          .contains("Chợ nổi giữa mùa nước\n", "trời còn mờ sương sớm.")
          .doesNotContain("From:");
    }

    private static String base64(String words) {
      return Base64.getEncoder().encodeToString(words.getBytes(UTF_8));
    }
  }

  @Nested
  class OtherFormats {

    @Test
    void cellsOfARowStandOnOneLine() throws IOException {
      Path file = folder.resolve("bảng.xlsx");
      try (var book = new XSSFWorkbook();
          var out = Files.newOutputStream(file)) {
        var sheet = book.createSheet("Biểu 1");
        var head = sheet.createRow(0);
        head.createCell(0).setCellValue("Đơn vị");
        head.createCell(1).setCellValue("Số cán bộ");
        var row = sheet.createRow(1);
        row.createCell(0).setCellValue("Sở Nội vụ");
        row.createCell(1).setCellValue(42);
        book.write(out);
      }
      assertThat(text(READER.read(file, "bảng.xlsx")))
          .contains("Biểu 1", "Đơn vị\tSố cán bộ\n", "Sở Nội vụ\t42\n");
    }

    @Test
    void slidesAreReadInOrder() throws IOException {
      Path file = folder.resolve("trình chiếu.pptx");
      try (var show = new XMLSlideShow();
          var out = Files.newOutputStream(file)) {
        for (var line : List.of("Dám nghĩ", "Dám làm")) {
          show.createSlide().createTextBox().setText(line);
        }
        show.write(out);
      }
      assertThat(text(READER.read(file, "trình chiếu.pptx"))).isEqualTo("Dám nghĩ\nDám làm\n");
    }

    @Test
    void wideTextNeedsNoMark() throws IOException {
      String text = "Điều 1. Cán bộ dám nghĩ, dám làm được khuyến khích và bảo vệ.\n";
      for (var charset : List.of(UTF_16LE, UTF_16BE)) {
        assertThat(text(READER.read(write("rộng.txt", text.getBytes(charset)), "rộng.txt")))
            .isEqualTo(text);
      }
      assertThat(READER.read(write("nhị phân.txt", new byte[] {1, 0, 2, 0, 3, 0}), "a.txt"))
          .isInstanceOf(Failed.class);
    }

    @Test
    void certainTextIsWhatTheDetectorSaysItIs() throws IOException {
      var others =
          Map.of(
              "a.txt", "{\\rtf1 chu}",
              "b.txt", "<html><p>Một trang có nhiều hơn tám tiếng ở trong nó</p>",
              "c.txt", "Subject: thư\nFrom: a@example.vn\n\nchữ",
              "d.txt", "%PDF-1.4\n");
      for (var other : others.entrySet()) {
        Path file = write(other.getKey(), other.getValue().getBytes(UTF_8));
        assertThat(CertainText.read(file, 1000)).isEqualTo(Optional.empty());
      }
      Path plain = write("e.txt", "Số: 5/QĐ-UBND".getBytes(UTF_8));
      assertThat(CertainText.read(plain, 1000)).isPresent();
    }
  }

  private List<ReadOutcome> unpacked(Path file) {
    var outcomes = new ArrayList<ReadOutcome>();
    var source = SourceFile.of(file, file.getFileName().toString());
    var files = new Unpacking(List.of(source).iterator(), READER, outcomes::add);
    while (files.hasNext()) {
      var next = files.next();
      var outcome = READER.read(next, sha256 -> false);
      if (outcome instanceof ReadOutcome.Holding holding) {
        files.add(next, holding);
      } else {
        outcomes.add(outcome);
      }
    }
    return outcomes;
  }

  private static String text(ReadOutcome outcome) {
    assertThat(outcome).isInstanceOf(Read.class);
    return ((Read) outcome).document().text();
  }

  private Path write(String name, byte[] bytes) throws IOException {
    return Files.write(folder.resolve(name), bytes);
  }
}
