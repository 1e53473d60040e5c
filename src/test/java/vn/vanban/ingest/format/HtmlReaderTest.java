package vn.vanban.ingest.format;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import vn.vanban.document.PartialDate;
import vn.vanban.ingest.GoldenFiles;

class HtmlReaderTest {

  private static final int MAX_UNITS = 1_000_000;

  @TempDir Path folder;

  @TestFactory
  Stream<DynamicTest> keepsContentAndDropsFurniture() throws IOException {
    return new GoldenFiles("html", ".html").tests(page -> describe(read(page.getBytes(UTF_8))));
  }

  @Test
  void takesWellFormedUtf8WhateverThePageDeclares() {
    String page = "<p>Nghị quyết về việc bảo vệ cán bộ dám nghĩ, dám làm ở xã.</p>";
    assertThat(content(page.getBytes(UTF_8)).text()).contains("dám nghĩ, dám làm");
    String wrong = "<meta charset=iso-8859-1>" + page;
    assertThat(content(wrong.getBytes(UTF_8)).text()).contains("dám nghĩ, dám làm");
  }

  @Test
  void takesTheDeclaredEncodingWhereItIsNotUtf8() {
    String page =
        "<html><head><meta http-equiv=Content-Type content='text/html;"
            + " charset=windows-1258'></head><body><p>Ba\u0300i ba\u0301o vi\u00EA\u0301t"
            + " v\u00EA\u0300 m\u00F4\u0323t con \u0111\u01B0\u01A1\u0300ng m\u01A1\u0301i"
            + " cu\u0309a la\u0300ng</p></body></html>";
    var text = content(page.getBytes(Charset.forName("windows-1258"))).text();
    assertThat(Normalizer.normalize(text, Normalizer.Form.NFC))
        .isEqualTo("Bài báo viết về một con đường mới của làng\n");
  }

  @Test
  void takesTheDayInVietnamFromAnInstant() {
    String page =
        "<meta property='article:published_time' content='2024-04-21T23:00:00+00:00'>"
            + "<h1>Nắng</h1><p>Trời nắng to từ sáng sớm đến tận chiều tối hôm nay.</p>";
    var facts = content(page.getBytes(UTF_8)).page();
    assertThat(facts.published()).isEqualTo(new PartialDate(2024, 4, 22));
    assertThat(facts.article()).isTrue();
    assertThat(facts.headline()).isEqualTo("Nắng");
  }

  @Test
  void callsPagesWithoutContentEmpty() {
    assertThat(refusal("<h3>Đề mục 7.3<br>Nuôi tằm</h3><div class='_content'></div>"))
        .isEqualTo(Extraction.Reason.EMPTY);
    assertThat(
            refusal(
                "<div>Văn bản không tồn tại</div><a href='/'>Trang chủ</a>"
                    + "<div>Địa chỉ: số 1 phố Ví Dụ, phường Mẫu, thành phố Thử</div>"))
        .isEqualTo(Extraction.Reason.EMPTY);
  }

  @Test
  void readsShortDocumentsWhoseNumberIsThatOfAnError() {
    var page = "<p>Số: 1404/QĐ-UBND</p><p>Giao trạm bơm Ví Dụ vớt bèo trên kênh trước ngày 5.</p>";
    assertThat(content(page.getBytes(UTF_8)).text()).startsWith("Số: 1404/QĐ-UBND");
  }

  private Extraction.Reason refusal(String page) {
    return ((Extraction.Refused) read(page.getBytes(UTF_8))).reason();
  }

  private Extraction.Content content(byte[] page) {
    return (Extraction.Content) read(page);
  }

  private Extraction read(byte[] page) {
    try {
      return new HtmlReader().read(Files.write(folder.resolve("page.html"), page), MAX_UNITS);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String describe(Extraction extraction) {
    return switch (extraction) {
      case Extraction.Content(var text, var fonts, var page, var pages, var cut) ->
          "headline: " + page.headline() + "\npublished: " + page.published() + "\n\n" + text;
      case Extraction.Scan _ -> "scan\n";
      case Extraction.Refused(var reason) -> "refused: " + reason + "\n";
      case Extraction.Holding() -> "holding";
      case Extraction.Unsupported() -> "unsupported\n";
    };
  }
}
