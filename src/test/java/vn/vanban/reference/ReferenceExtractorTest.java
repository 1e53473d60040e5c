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
import vn.vanban.document.PartialDate;
import vn.vanban.document.Warning;
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
          "từ Điều 1 đến Điều 299 ",
          "Điều 1 đến Điều x ",
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
          "TT1/2020/",
          "l1O",
          "thay ",
          "Luật\nsửa đổi, bổ sung ",
          "Bộ Tài chính - ",
          "A\n\n",
          "một dòng dài hơn năm mươi chữ để cho nó phải xuống dòng\nVà ",
        })
    void endsQuickly(String piece) {
      String text = piece.repeat(1_000_000 / piece.length());

      assertTimeoutPreemptively(Duration.ofSeconds(60), () -> extract(text));
    }

    @Test
    void rangesDoNotMultiplyWithoutEnd() {
      var found = extract("Điều 1-140 khoản 1-140 điểm 1-140 Nghị định số 5/2020/NĐ-CP");

      assertThat(found.references().getFirst().provisions()).hasSize(400);
    }
  }

  @Nested
  class NamesOfACollection {

    private final ReferenceExtractor extended =
        new ReferenceExtractor(
            List.of(
                "Luật Bảo vệ Rừng ngập và Bãi bồi năm 2031", "Chiến lược biển xanh", "Giấy mời"));

    private List<String> spans(ReferenceExtractor reader, String text) {
      return reader.extract(text, Header.UNKNOWN).references().stream()
          .map(Reference::text)
          .toList();
    }

    @Test
    void goOnWhereTheyWouldLookEnded() {
      String text = "Theo Luật Bảo vệ rừng ngập và bãi bồi và Luật Giá năm 2023.";

      assertThat(spans(extended, text))
          .containsExactly("Luật Bảo vệ rừng ngập và bãi bồi", "Luật Giá năm 2023");
    }

    @Test
    void belongToTheirKind() {
      String text = "Chiến lược biển xanh đã rõ, đề án biển xanh thì chưa.";

      assertThat(spans(extended, text)).containsExactly("Chiến lược biển xanh");
      assertThat(spans(extractor, text)).isEmpty();
    }
  }

  @Test
  void datesAfterTheCitingDocumentAreTold() {
    var written =
        new Header(
            null, null, null, null, null, new PartialDate(2020, 5, 1), null, null, null, null);

    var found =
        extractor.extract(
            "Nghị định số 45/2020/NĐ-CP ngày 8/4/2020, Nghị định số 78/2020/NĐ-CP ngày 6/7/2020.",
            written);

    assertThat(found.warnings()).extracting(Warning::code).containsExactly("dated-after-document");
  }

  @Test
  void anEmptyTextHoldsNothing() {
    assertThat(extract("").references()).isEmpty();
  }
}
