package vn.vanban.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.vanban.document.DocumentKind;
import vn.vanban.document.Family;
import vn.vanban.document.Header;
import vn.vanban.document.Ocr;
import vn.vanban.document.PageStart;
import vn.vanban.document.PartialDate;
import vn.vanban.document.Provision;
import vn.vanban.document.ProvisionPath;
import vn.vanban.document.ProvisionPath.Level;
import vn.vanban.document.Warning;
import vn.vanban.reference.Reference;
import vn.vanban.reference.Relation;
import vn.vanban.text.Span;
import vn.vanban.theme.ThemeMention;

class DocumentJsonTest {

  private static final ProvisionPath CLAUSE =
      ProvisionPath.WHOLE.with(Level.ARTICLE, "5").with(Level.CLAUSE, "2");

  private final DocumentJson json = new DocumentJson();

  private static AnalysedDocument full() {
    return new AnalysedDocument(
        "nha-nuoc/a.pdf",
        "ab",
        "application/pdf",
        "thực hiện Kết luận 9-KL/TW, dám làm",
        List.of(new PageStart(0, 1), new PageStart(10, 2)),
        new Ocr(1, 0.9312, 0.975),
        new Header(
            "12/2031/NĐ-CP",
            DocumentKind.NGHI_DINH,
            "Về giữ rừng",
            "Chính phủ",
            "Hà Nội",
            new PartialDate(2031, 9, 29),
            new PartialDate(2031, 10, 0),
            "Lê Văn Bình",
            "Thủ tướng",
            Family.STATE),
        List.of(new Provision(CLAUSE, "Phạm vi", 0, 35)),
        List.of(
            new Reference(
                10,
                26,
                "Kết luận 9-KL/TW",
                Reference.Form.NUMBER,
                "9-KL/TW",
                null,
                DocumentKind.KET_LUAN,
                "Bộ Chính trị",
                new PartialDate(2021, 0, 0),
                List.of(CLAUSE),
                Relation.LEGAL_BASIS,
                new Reference.Citing(null, null, "thành phố"),
                new Span(0, 35))),
        List.of(
            new ThemeMention(
                28,
                35,
                "dám làm",
                "dare",
                ThemeMention.Form.SINGLE,
                List.of("lam"),
                ThemeMention.Stance.NONE)),
        List.of(new Warning(0, 4, "text-cut", new Warning.Message("cắt", "cut"))),
        "3");
  }

  @Test
  void readsWhatItWrites() {
    String line = json.line(new StoredDocument("12-2031", full()));

    assertThat(json.read(line)).isEqualTo(full());
    assertThat(line).doesNotContain("\n");
  }

  @Test
  void writesTheFieldsOfAnAnswerInTheirOrder() {
    assertThat(json.line(new StoredDocument("12-2031", full())))
        .isEqualTo(
            """
            {"source":"nha-nuoc/a.pdf","mediaType":"application/pdf",\
            "text":"thực hiện Kết luận 9-KL/TW, dám làm",\
            "pages":[{"start":0,"page":1},{"start":10,"page":2}],\
            "ocr":{"pages":1,"confidence":0.9312,"validSyllables":0.975},\
            "header":{"number":"12/2031/NĐ-CP","kind":"nghị định","title":"Về giữ rừng",\
            "issuer":"Chính phủ","place":"Hà Nội","issued":"2031-09-29","effective":"2031-10",\
            "signer":"Lê Văn Bình","signerTitle":"Thủ tướng","family":"state"},\
            "provisions":[{"path":{"article":"5","clause":"2"},"heading":"Phạm vi","start":0,\
            "end":35}],\
            "references":[{"start":10,"end":26,"text":"Kết luận 9-KL/TW","form":"number",\
            "number":"9-KL/TW","kind":"kết luận","issuer":"Bộ Chính trị","issued":"2021",\
            "provisions":[{"article":"5","clause":"2"}],"relation":"legal-basis",\
            "citing":{"actor":"thành phố"},"sentence":{"start":0,"end":35}}],\
            "themes":[{"start":28,"end":35,"text":"dám làm","theme":"dare","form":"single",\
            "members":["lam"],"stance":"none"}],\
            "warnings":[{"start":0,"end":4,"code":"text-cut",\
            "message":{"vi":"cắt","en":"cut"}}],\
            "sha256":"ab","themesVersion":"3","id":"12-2031"}\
            """);
  }

  @Test
  void showsEmptyListsOfADocumentAndNothingElseThatIsEmpty() {
    var bare =
        new AnalysedDocument(
            "a.txt",
            "ab",
            "text/plain",
            "",
            List.of(),
            null,
            Header.UNKNOWN,
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            "3");

    String line = json.line(new StoredDocument("ab", bare));

    assertThat(line)
        .isEqualTo(
            """
            {"source":"a.txt","mediaType":"text/plain","text":"","header":{},"provisions":[],\
            "references":[],"themes":[],"warnings":[],"sha256":"ab","themesVersion":"3",\
            "id":"ab"}\
            """);
    assertThat(json.read(line)).isEqualTo(bare);
  }
}
