package vn.vanban.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class StoredTextTest {

  /** Letters, marks, line ends and invisible characters, the traps among them more than once. */
  private static final String ALPHABET =
      "aơưđĐe\u0302\u0301\u0323\u0309 \u00A0\u202F\r\n\r"
          + "\u00AD\u200B\u200D\uFEFF\u20600.,-\uD83D\uDE00";

  @Test
  void givesTextThatIsAlreadyStoredBackAsItIs() {
    String text = "Dòng một,  hai dấu cách\n\n\tvà một dấu tab.\n";

    assertThat(StoredText.of(text)).isSameAs(text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "nghi\u0323\u0302 quye\u0302\u0301t | nghị\u0302 quyết",
        "mo\u00A0t | mo t",
        "trách\u00ADnhiệm | tráchnhiệm",
        "\u200Bdám | dám",
        "dá\u200Em\u200F \u202Alàm\u202C | dám làm",
        "da\u034F\u0301m \u2066làm\u2069 | dám làm",
        "de\u200D\u0302 | dê",
      })
  void composesAndCleans(String raw, String stored) {
    assertThat(StoredText.of(raw)).isEqualTo(Normalizer.normalize(stored, Normalizer.Form.NFC));
  }

  @Test
  void leavesToComparingWhatReadersSee() {
    // Widths of spaces and hyphens, full-width signs and look-alikes of Đ compare equal in Letters.
    String seen = "một\u2002hai\u3000ba 45\u2011NQ\u2013TW \uFF11\uFF12\uFF0F\uFF21 Ðảng \u0189ảng";

    assertThat(StoredText.of(seen)).isSameAs(seen);
    assertThat(Letters.fold(Letters.collapseSpaces(seen)))
        .isEqualTo("mot hai ba 45\u2011nq\u2013tw 12/a dang dang");
  }

  @Test
  void endsLinesWithLineFeeds() {
    assertThat(StoredText.of("a\r\nb\rc\n\r\nd")).isEqualTo("a\nb\nc\n\nd");
  }

  @Test
  void changesNothingTheSecondTime() {
    var random = new Random(20230929);
    for (int round = 0; round < 2_000; round++) {
      var raw = new StringBuilder();
      for (int i = random.nextInt(40); i > 0; i--) {
        raw.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
      }
      String once = StoredText.of(raw.toString());

      assertThat(StoredText.of(once)).isEqualTo(once);
      assertThat(Normalizer.isNormalized(once, Normalizer.Form.NFC)).isTrue();
      assertThat(once).doesNotContain("\r", "\u00A0", "\u200B", "\u00AD");
    }
  }

  @Test
  void givesDecomposedTextTheSameFormAsComposed() {
    String composed = "Ủy ban nhân dân thành phố Vạn An thuở trước, đường Nguyễn Huệ";

    assertThat(StoredText.of(Normalizer.normalize(composed, Normalizer.Form.NFD)))
        .isEqualTo(composed);
  }

  @Test
  void decodesOldTextBeforeItDropsSoftHyphens() {
    assertThat(
            StoredText.of("Ng\u00AD\u00EAi d\u00A9n \u00AE\u00AD\u00EEc b\u00B8o tr\u00AD\u00EDc"))
        .isEqualTo("Người dân được báo trước");
  }

  @ParameterizedTest
  @EnumSource(OldEncoding.class)
  void changesNothingTheSecondTimeInOldText(OldEncoding encoding) {
    for (String text : Corpus.texts()) {
      String once = StoredText.of(OldEncoder.windows1252(encoding, text));

      assertThat(StoredText.of(once)).isSameAs(once);
    }
  }

  @Test
  void readsLatin1AsWindows1252WhereNothingOlderFits() {
    assertThat(StoredText.of("\u0093O\u00F9 est l\u0092\u00E9t\u00E9 ?\u0094 \u0096 5 \u0080"))
        .isEqualTo("“Où est l’été ?” – 5 €");
  }

  @Test
  void readsCodePage1258AsTheJdkWritesIt() {
    String parted = "Tra\u0323m ma\u0301y va\u0300 nh\u01B0\u0303ng cu\u0309a s\u00F4\u0301";
    byte[] bytes = parted.getBytes(Charset.forName("windows-1258"));

    assertThat(StoredText.of(new String(bytes, StandardCharsets.ISO_8859_1)))
        .isEqualTo("Trạm máy và những của số");
  }

  @Test
  void staysLinearInOldText() {
    String old = "C«ng b¸o sè 5, ngµy mïng mét; tr¹m m¸y ®ãng cöa.\n".repeat(20_000);

    assertThat(StoredText.of(old)).hasSize(old.length()).doesNotContain("¸");
  }
}
