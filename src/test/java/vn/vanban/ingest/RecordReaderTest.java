package vn.vanban.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.vanban.document.DocumentKind;
import vn.vanban.document.Family;
import vn.vanban.document.PartialDate;
import vn.vanban.ingest.ReadOutcome.Failed;
import vn.vanban.ingest.ReadOutcome.Read;
import vn.vanban.ingest.ReadOutcome.Unchanged;

class RecordReaderTest {

  private static final int LINE = 7;

  private final RecordReader reader = new RecordReader();

  private RecordReader.Outcome read(String json) {
    return reader.read(new RecordFile.Line(LINE, json(json)), "kho.jsonl", (id, sha256) -> false);
  }

  private ParsedDocument document(String json) {
    return ((Read) read(json).read()).document();
  }

  @Nested
  class ARecord {

    @Test
    void ofTheBeirLayoutHasIdTitleAndText() {
      var document = document("{'_id':'d1','title':'Phạm vi','text':'Luật này quy định.'}");
      assertThat(document.source()).isEqualTo("kho.jsonl#d1");
      assertThat(document.text()).isEqualTo("Luật này quy định.");
      assertThat(document.header().title()).isEqualTo("Phạm vi");
      assertThat(document.header().family()).isNull();
    }

    @Test
    void mayTellItsHeader() {
      var header =
          document(
                  """
                  {'id': 3, 'text': 'Nội dung.', 'header': {'number': '73/2023/ND-CP',
                   'kind': 'nghị định', 'issuer': 'Chính phủ', 'issued': '2023-09-29',
                   'family': 'state'}}\
                  """)
              .header();
      assertThat(header.number()).isEqualTo("73/2023/NĐ-CP");
      assertThat(header.kind()).isEqualTo(DocumentKind.NGHI_DINH);
      assertThat(header.issued()).isEqualTo(PartialDate.parse("2023-09-29"));
      assertThat(header.family()).isEqualTo(Family.STATE);
    }

    @Test
    void hasTheHeaderOfItsTextWhereItTellsNone() {
      var text =
          "CHÍNH PHỦ\\nSố: 12/2030/NĐ-CP\\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\\n"
              + "Độc lập - Tự do - Hạnh phúc\\nHà Nội, ngày 05 tháng 3 năm 2030\\n"
              + "NGHỊ ĐỊNH\\nVề bến thủy\\nĐiều 1. Phạm vi\\n1. Bến thủy nội địa.";
      var document = document("{'_id':'x','text':'" + text + "'}");
      assertThat(document.header().number()).isEqualTo("12/2030/NĐ-CP");
      assertThat(document.header().issuer()).isEqualTo("Chính phủ");
      assertThat(document.provisions()).isNotEmpty();
    }

    @Test
    void withoutAnIdGoesByItsLine() {
      assertThat(read("{'text':'Một.'}").id()).isEqualTo("7");
    }

    @Test
    void isNotReadWhereItIsKnown() {
      var line = new RecordFile.Line(LINE, json("{'id':'a','text':'Một.'}"));
      var outcome = reader.read(line, "kho.jsonl", (id, sha256) -> id.equals("a"));
      assertThat(outcome.read()).isEqualTo(new Unchanged("kho.jsonl#a"));
    }

    @Test
    void isStoredAsNfc() {
      assertThat(document("{'text':'Quye\u0302\u0301t \\u0111i\u0323nh'}").text())
          .isEqualTo("Quyết định");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          không phải json                                        | Dòng 7, cột
          ["text"]                                               | Dòng 7 không có trường
          {"id": "a"}                                            | Dòng 7 không có trường
          {"id": "a", "text": 5}                                 | Dòng 7 không có trường
          {"id": "a", "text": "x", "header": {"kind": "xx"}}     | kind: xx
          {"id": "a", "text": "x", "header": {"number": "xx"}}   | number: xx
          {"id": "a", "text": "x", "header": {"issued": "2023-13-01"}} | Dòng 7, header
          {"id": "a", "text": "x", "header": {"family": "xx"}}   | state, party, press
          {"id": "a", "text": "  "}                              | không có nội dung
          """)
  void wrongRecordsSayWhatIsWrong(String line, String message) {
    var outcome = reader.read(new RecordFile.Line(LINE, line), "kho.jsonl", (id, sha256) -> false);
    assertThat(outcome.read())
        .isInstanceOfSatisfying(
            Failed.class, failed -> assertThat(failed.message().vi()).contains(message));
  }

  private static String json(String singleQuoted) {
    return singleQuoted.replace('\'', '"');
  }
}
