package vn.vanban.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTextTest {

  private static final String TEXT =
      "Trạm máy kéo huyện Đông mở cửa; nhân viên được nghỉ những ngày lễ.";

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16", "x-UTF-16LE-BOM"})
  void readsUnicode(String charset) {
    assertThat(PlainText.of(TEXT.getBytes(Charset.forName(charset)))).isEqualTo(TEXT);
  }

  @Test
  void dropsTheByteOrderMark() {
    assertThat(PlainText.of(("\uFEFF" + TEXT).getBytes(StandardCharsets.UTF_8))).isEqualTo(TEXT);
  }

  @ParameterizedTest
  @EnumSource(OldEncoding.class)
  void readsOldEncodings(OldEncoding encoding) {
    assertThat(PlainText.of(OldEncoder.bytes(encoding, TEXT))).isEqualTo(TEXT);
  }

  @Test
  void readsCodePage1258AsTheJdkWritesIt() {
    String parted = "Tra\u0323m ma\u0301y va\u0300 nh\u01B0\u0303ng cu\u0309a s\u00F4\u0301";

    assertThat(PlainText.of(parted.getBytes(Charset.forName("windows-1258"))))
        .isEqualTo("Trạm máy và những của số");
  }

  @Test
  void readsTheRestAsWindows1252() {
    assertThat(PlainText.of("“Où est l’été ?” – 5 €".getBytes(Charset.forName("windows-1252"))))
        .isEqualTo("“Où est l’été ?” – 5 €");
    assertThat(PlainText.of(new byte[0])).isEmpty();
  }
}
