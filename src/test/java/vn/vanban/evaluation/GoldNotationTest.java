package vn.vanban.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.vanban.document.DocumentKind;
import vn.vanban.document.Family;
import vn.vanban.document.Header;
import vn.vanban.document.PartialDate;
import vn.vanban.document.ProvisionPath;
import vn.vanban.reference.Reference;
import vn.vanban.reference.Reference.Citing;
import vn.vanban.reference.Reference.Form;
import vn.vanban.reference.Relation;

class GoldNotationTest {

  private static List<Passage<Reference>> read(String content) {
    return new GoldNotation<>("set.gold", Annotation.references()).read(content);
  }

  /** The reference in a passage with one mark. */
  private static Reference reference(String text, String line) {
    return read("=== a | press | easy\n" + text + "\n---\n" + line + "\n")
        .getFirst()
        .findings()
        .getFirst();
  }

  @Test
  void readsPassagesOneAfterAnother() {
    var passages =
        read(
            """
            About this file.

            === a | press | easy
            Nói về [[Nghị định 73]] của Chính phủ,
            rồi [[Nghị định
            này]].
            ---
            short; by Chính phủ
            self

            === b | look-alike | hard
            Biển số 15B1-234.56.
            ---
            """);

    assertThat(passages).extracting(Passage::id).containsExactly("a", "b");
    assertThat(passages.getFirst().text())
        .isEqualTo("Nói về Nghị định 73 của Chính phủ,\nrồi Nghị định\nnày.");
    assertThat(passages.getFirst().findings())
        .extracting(Reference::text)
        .containsExactly("Nghị định 73", "Nghị định\nnày");
    assertThat(passages.getFirst().isLookAlike()).isFalse();
    assertThat(passages.getLast().isLookAlike()).isTrue();
    assertThat(passages.getLast().genre()).isEqualTo("look-alike");
    assertThat(passages.getLast().difficulty()).isEqualTo("hard");
  }

  @Test
  void readsTheHeaderOfTheCitingDocument() {
    var passage =
        read("""
        === a | party | easy
        header: 76-CTr/TU | chương trình hành động | Tỉnh ủy | 2019-07-08
        Văn bản.
        ---
        """)
            .getFirst();

    assertThat(passage.header().number()).isEqualTo("76-CTr/TU");
    assertThat(passage.header().kind()).isEqualTo(DocumentKind.CHUONG_TRINH_HANH_DONG);
    assertThat(passage.header().issuer()).isEqualTo("Tỉnh ủy");
    assertThat(passage.header().issued()).isEqualTo(new PartialDate(2019, 7, 8));
    assertThat(passage.header().family()).isEqualTo(Family.PARTY);
    assertThat(passage.text()).isEqualTo("Văn bản.");
  }

  @Test
  void knowsNothingOfADocumentWithoutHeader() {
    assertThat(read("=== a | press | easy\nChữ.\n---\n").getFirst().header())
        .isEqualTo(Header.UNKNOWN);
  }

  @Nested
  class Defaults {

    @Test
    void numberIsTheLastWordAndKindTheFirst() {
      var reference = reference("Theo [[Thông tư liên tịch số 01/2014/TTLT-BNV-BTC]].", "number");

      assertThat(reference.number()).isEqualTo("01/2014/TTLT-BNV-BTC");
      assertThat(reference.kind()).isEqualTo(DocumentKind.THONG_TU_LIEN_TICH);
      assertThat(reference.relation()).isEqualTo(Relation.CITES);
      assertThat(reference.citing()).isNull();
      assertThat(reference.provisions()).isEmpty();
    }

    @Test
    void nameIsTheSpanWithItsSpacesCollapsed() {
      var reference = reference("Theo [[Luật\nĐất đai]].", "named");

      assertThat(reference.name()).isEqualTo("Luật Đất đai");
      assertThat(reference.number()).isNull();
    }

    @Test
    void shortAndSelfStandForNothing() {
      assertThat(reference("Theo [[Nghị định 73]].", "short").number()).isNull();
      assertThat(reference("Theo [[Nghị định này]].", "self").number()).isNull();
    }
  }

  @Test
  void readsEveryPart() {
    var reference =
        reference(
            "[[số 45 - NQ/TW]]",
            "number 45-NQ/TW; kind nghị quyết; implements; by Bộ Chính trị; on 2021-09;"
                + " at 5.2.a 9a chapter=II/section=1 article=6/dash=thứ_ba;"
                + " citing number 76-CTr/TU");

    assertThat(reference.form()).isEqualTo(Form.NUMBER);
    assertThat(reference.number()).isEqualTo("45-NQ/TW");
    assertThat(reference.kind()).isEqualTo(DocumentKind.NGHI_QUYET);
    assertThat(reference.relation()).isEqualTo(Relation.IMPLEMENTS);
    assertThat(reference.issuer()).isEqualTo("Bộ Chính trị");
    assertThat(reference.issued()).isEqualTo(new PartialDate(2021, 9, 0));
    assertThat(reference.provisions())
        .extracting(ProvisionPath::toString)
        .containsExactly(
            "điểm a khoản 2 Điều 5", "Điều 9a", "Mục 1 Chương II", "gạch đầu dòng thứ ba Điều 6");
    assertThat(reference.citing()).isEqualTo(new Citing("76-CTr/TU", null, null));
  }

  @Test
  void whatItWritesItReadsAgain() {
    var line =
        "number 45-NQ/TW; kind nghị quyết; implements; by Bộ Chính trị; on 2021-09;"
            + " at 5.2.a chapter=II/section=1 article=6/dash=thứ_ba; citing actor thành phố";

    assertThat(AnnotationLine.write(reference("[[số 45 - NQ/TW]]", line))).isEqualTo(line);
  }

  @Test
  void writesAValueWithADotUnderItsLevel() {
    var line = "number 85/QĐ-TTg; kind quyết định; at article=22/clause=1.1/point=f 22.1.a";
    var reference = reference("Theo [[số 85/QĐ-TTg]].", line);

    assertThat(reference.provisions().getFirst().get(ProvisionPath.Level.CLAUSE)).isEqualTo("1.1");
    assertThat(AnnotationLine.write(reference)).isEqualTo(line);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      textBlock =
          """
          === a | press\\nChữ.\\n---                       ~ set.gold:1: must be === id
          === a | press | easy\\nChữ.                      ~ set.gold:1: no line ---
          === a | press | easy\\n[[Chữ.\\n---               ~ set.gold:1: [[ and ]] do not pair
          === a | press | easy\\nChữ]].\\n---               ~ set.gold:1: [[ and ]] do not pair
          === a | press | easy\\n[[Luật A]]\\n---           ~ set.gold:1: no line for [[Luật A]]
          === a | press | easy\\nChữ.\\n---\\nnumber         ~ set.gold:4: no [[…]] left
          === a | press | easy\\n[[Luật A]]\\n---\\nlaw      ~ set.gold:4: number, short, named or self
          === a | press | easy\\n[[Luật A]]\\n---\\nnamed; x ~ set.gold:4: unknown relation: x
          === a | press | easy\\n[[Luật A]]\\n---\\nnamed; on 2021-13 ~ set.gold:4:
          === a | press | easy\\n[[Luật A]]\\n---\\nnamed; at 1.2.a.b ~ set.gold:4: article.clause
          === a | press | easy\\n[[Luật A]]\\n---\\nnamed; at side=2  ~ set.gold:4: no level side, but part
          === a | press | easy\\n[[Luật A]]\\n---\\nnamed; kind thơ   ~ set.gold:4: unknown kind: thơ
          === a | press | easy\\n[[Luật A]]\\n---\\nnamed; citing me  ~ set.gold:4: citing number X
          === a | press | easy\\nheader: 1 | thơ | - | -\\nChữ.\\n--- ~ set.gold:2: unknown kind: thơ
          === a | press | easy\\nheader: 1 | luật | - | 2021-02-30\\nChữ.\\n--- ~ set.gold:2: no such date
          === a | press | easy\\nheader: 1 | luật\\nChữ.\\n---  ~ set.gold:2: must be header:
          Chữ.                                            ~ set.gold: no passage
          """)
  void tellsWhereAndWhatDoesNotFit(String content, String message) {
    assertThatExceptionOfType(GoldException.class)
        .isThrownBy(() -> read(content.strip().replace("\\n", "\n")))
        .withMessageStartingWith(message);
  }
}
