package vn.vanban.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.vanban.document.DocumentKind;
import vn.vanban.document.PartialDate;
import vn.vanban.reference.Relation;

class JsonPassagesTest {

  @Test
  void readsWhatAnalyzePrints() {
    var passage =
        JsonPassages.read(
                "set.json",
                """
                [{"source": "a.txt", "mediaType": "text/plain", "text": "Theo Nghị định 73.",
                  "header": {"number": "12/KH-UBND", "kind": "kế hoạch", "issued": "2024-01-30"},
                  "references": [{"start": 5, "end": 17, "text": "Nghị định 73", "form": "short",
                    "number": "73/2023/NĐ-CP", "kind": "nghị định", "issued": "2023",
                    "provisions": [{"article": "5", "clause": "2"}], "relation": "implements",
                    "citing": {"actor": "tỉnh"}, "sentence": {"start": 0, "end": 18}}],
                  "themes": [], "warnings": []}]
                """,
                Annotation.references())
            .getFirst();

    assertThat(passage.id()).isEqualTo("a.txt");
    assertThat(passage.header().kind()).isEqualTo(DocumentKind.KE_HOACH);
    var reference = passage.findings().getFirst();
    assertThat(reference.kind()).isEqualTo(DocumentKind.NGHI_DINH);
    assertThat(reference.issued()).isEqualTo(new PartialDate(2023, 0, 0));
    assertThat(reference.provisions()).hasToString("[khoản 2 Điều 5]");
    assertThat(reference.relation()).isEqualTo(Relation.IMPLEMENTS);
  }

  @Test
  void needsLittle() {
    var passages =
        JsonPassages.read(
            "set.json",
            """
            [{"text": "Chữ.", "references": []},
             {"text": "Luật A", "references": [
               {"start": 0, "end": 6, "form": "named", "relation": "cites"}]}]
            """,
            Annotation.references());

    assertThat(passages).extracting(Passage::id).containsExactly("[0]", "[1]");
    assertThat(passages.getLast().findings().getFirst().text()).isEqualTo("Luật A");
    assertThat(passages.getLast().findings().getFirst().provisions()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      textBlock =
          """
          [{"text": "Luật A"}] ~ set.json [0]: text or references is missing
          [{"text": "Luật", "references": [{"start": 0, "end": 9, "form": "named"}]}] ~ set.json [0]: span does not
          [{"text": "Luật", "references": [{"start": 0, "end": 4, "text": "Lệnh"}]}] ~ set.json [0]: span does not
          [{"text": "Luật", "references": [{"start": 0, "end": 4, "form": "named"}]}] ~ set.json [0]: form or relation
          [{"text": "Luật", "references": [{"start": 0, "end": 4, "form": "nam"}]}] ~ set.json:
          {"text": "Luật"} ~ set.json:
          [ ~ set.json:
          """)
  void tellsWhatDoesNotFit(String content, String message) {
    assertThatExceptionOfType(GoldException.class)
        .isThrownBy(() -> JsonPassages.read("set.json", content, Annotation.references()))
        .withMessageStartingWith(message);
  }
}
