package vn.vanban.ingest.header;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.parallel.Isolated;
import vn.vanban.document.Header;
import vn.vanban.document.HeaderItem;
import vn.vanban.document.PartialDate;
import vn.vanban.ingest.GoldenFiles;
import vn.vanban.text.StoredText;

@Isolated("one test changes the default locale")
class HeaderReaderTest {

  private static final String DECREE =
      """
      CHÍNH PHỦ CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
      Độc lập - Tự do - Hạnh phúc
      Số: 12/2031/NĐ-CP Hà Nội, ngày 05 tháng 02 năm 2031

      NGHỊ ĐỊNH
      Về việc trồng cây ven đường

      Căn cứ Luật Cây xanh;
      """;

  @TestFactory
  Stream<DynamicTest> readsGoldenHeaders() throws IOException {
    return new GoldenFiles("header", ".input").tests(HeaderReaderTest::describe);
  }

  @Test
  void readsTheSameFromDecomposedText() {
    String decomposed = Normalizer.normalize(DECREE, Normalizer.Form.NFD);
    assertThat(read(StoredText.of(decomposed))).isEqualTo(read(DECREE));
  }

  @Test
  void readsTheSameUnderAnyDefaultLocale() {
    Locale before = Locale.getDefault();
    Header expected = read(DECREE);
    try {
      for (var tag : new String[] {"en-US", "tr-TR", "vi-VN"}) {
        Locale.setDefault(Locale.forLanguageTag(tag));
        assertThat(read(DECREE)).isEqualTo(expected);
      }
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void leavesEverythingOpenWhereTheTextSaysNothing() {
    assertThat(read("Không có gì ở đây.\n")).isEqualTo(Header.UNKNOWN);
    assertThat(read("")).isEqualTo(Header.UNKNOWN);
  }

  @Test
  void takesHeadlineAndDateFromThePage() {
    var page = new PageFacts("Chợ nổi vào mùa", new PartialDate(2024, 5, 6), true);
    Header header = HeaderReader.read("Một đoạn văn ngắn về chợ.\n", page);
    assertThat(header.title()).isEqualTo("Chợ nổi vào mùa");
    assertThat(header.issued()).isEqualTo(new PartialDate(2024, 5, 6));
    assertThat(header.family()).hasToString("press");
    assertThat(header.number()).isNull();
  }

  private static Header read(String text) {
    return HeaderReader.read(text, PageFacts.NONE);
  }

  private static String describe(String input) {
    Header header = read(input);
    return "number: "
        + header.number()
        + "\nkind: "
        + header.kind()
        + "\ntitle: "
        + header.title()
        + "\nissuer: "
        + header.issuer()
        + "\nplace: "
        + header.place()
        + "\nissued: "
        + header.issued()
        + "\neffective: "
        + header.effective()
        + "\nsigner: "
        + header.signer()
        + "\nsignerTitle: "
        + header.signerTitle()
        + "\nfamily: "
        + header.family()
        + "\n"
        + lines("basis", header.bases(), input)
        + lines("recipient", header.recipients(), input);
  }

  /** One line for each item; its span reaches from its first word to its last. */
  private static String lines(String name, List<HeaderItem> items, String text) {
    var lines = new StringBuilder();
    for (var item : items) {
      String words = item.text();
      String span = text.substring(item.start(), item.end());
      assertThat(span).startsWith(words.substring(0, words.indexOf(' ') + 1));
      assertThat(span).endsWith(words.substring(words.lastIndexOf(' ') + 1));
      lines.append(name).append(": ").append(words).append('\n');
    }
    return lines.toString();
  }
}
