package vn.vanban.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.vanban.document.Header;
import vn.vanban.text.StoredText;

class ReferenceExtractorTest {

  private static final Path FOLDER = Path.of("src/test/resources/reference");
  private final ReferenceExtractor extractor = new ReferenceExtractor();

  static List<String> texts() throws IOException {
    var texts = new ArrayList<String>();
    for (var name : GoldenTest.names()) {
      texts.add(Files.readString(FOLDER.resolve(name + ".input")));
    }
    return texts;
  }

  private Extraction extract(String text) {
    return extractor.extract(text, Header.UNKNOWN);
  }

  @Nested
  class Properties {

    @ParameterizedTest
    @MethodSource("vn.vanban.reference.ReferenceExtractorTest#texts")
    void spansSliceToTheirText(String text) {
      for (var reference : extract(text).references()) {
        assertThat(text.substring(reference.start(), reference.end())).isEqualTo(reference.text());
        assertThat(reference.sentence().start()).isLessThanOrEqualTo(reference.start());
      }
    }

    @ParameterizedTest
    @MethodSource("vn.vanban.reference.ReferenceExtractorTest#texts")
    void decomposedTextGivesTheSame(String text) {
      String decomposed = Normalizer.normalize(text, Normalizer.Form.NFD);

      assertThat(extract(StoredText.of(decomposed))).isEqualTo(extract(StoredText.of(text)));
    }

    @ParameterizedTest
    @MethodSource("vn.vanban.reference.ReferenceExtractorTest#texts")
    void carriageReturnsGiveTheSame(String text) {
      String crlf = text.replace("\n", "\r\n");

      assertThat(extract(StoredText.of(crlf))).isEqualTo(extract(text));
    }

    @Test
    void referencesAreSortedAndDoNotOverlap() throws IOException {
      var random = new Random(20_240_229L);
      var words = String.join(" ", texts()).split(" ", -1);
      for (int round = 0; round < 200; round++) {
        var text = new StringBuilder();
        for (int i = 0; i < 60; i++) {
          text.append(words[random.nextInt(words.length)])
              .append(random.nextInt(9) == 0 ? "\n" : " ");
        }
        int end = 0;
        for (var reference : extract(text.toString()).references()) {
          assertThat(reference.start()).isGreaterThanOrEqualTo(end);
          end = reference.end();
        }
      }
    }

    @Test
    void doesNotDependOnTheDefaultLocale() throws IOException {
      var before = Locale.getDefault();
      var text = String.join("\n", texts());
      var expected = extract(text);
      try {
        Locale.setDefault(Locale.forLanguageTag("tr"));
        assertThat(new ReferenceExtractor().extract(text, Header.UNKNOWN)).isEqualTo(expected);
      } finally {
        Locale.setDefault(before);
      }
    }
  }

  @Nested
  class LongHostileText {

    @ParameterizedTest
    @ValueSource(
        strings = {
          "khoản ",
          "khoản 1 ",
          "1",
          "1 ",
          "-",
          "(",
          "Điều 1, 2, 3, ",
          "Điều 5 (",
          "Nghị định ",
          "Nghị định số ",
          "Nghị định 5, ",
          "Nghị định này, ",
          "Luật A ",
          "Luật sửa đổi, bổ sung một số điều của Luật Đầu tư, ",
          "Chiến lược phát triển ",
          "thực hiện ",
          "Bộ ",
          "Ủy ban nhân dân tỉnh ",
          "1/2020/TT-",
          "số ",
          "được sửa đổi bởi ",
          "Nghị định số 1/2020/NĐ-CP thực hiện ",
          "Nghị định số 1/2020/NĐ-CP được sửa đổi, ",
          " ",
          "\n",
          "a",
          "CÔNG BÁO/\n",
        })
    void endsQuickly(String piece) {
      String text = piece.repeat(1_000_000 / piece.length());

      assertTimeoutPreemptively(Duration.ofSeconds(10), () -> extract(text));
    }
  }

  @Test
  void anEmptyTextHoldsNothing() {
    assertThat(extract("").references()).isEmpty();
  }
}
