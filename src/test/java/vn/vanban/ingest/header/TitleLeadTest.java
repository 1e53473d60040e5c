package vn.vanban.ingest.header;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import vn.vanban.document.DocumentNumber;
import vn.vanban.document.PartialDate;

class TitleLeadTest {

  @Test
  void readsIssuerNumberAndDateBeforeTheSubject() {
    var lead = lead("CỦA BỘ CANH NÔNG SỐ 5-LĐ/TT NGÀY 9-3-1971", "VỀ VIỆC VỚT BÈO");
    assertThat(lead.issuer()).isEqualTo("BỘ CANH NÔNG");
    assertThat(lead.number()).hasToString(number("5-LĐ/TT").toString());
    assertThat(lead.issued()).isEqualTo(new PartialDate(1971, 3, 9));
    assertThat(lead.subject()).containsExactly("VỀ VIỆC VỚT BÈO");
  }

  @Test
  void readsThemInAnotherOrder() {
    var lead = lead("SỐ 28-L/CTN NGÀY 02/12/1993 CỦA QUỐC HỘI VỀ ĐÒ NGANG");
    assertThat(lead.issuer()).isEqualTo("QUỐC HỘI");
    assertThat(lead.subject()).containsExactly("VỀ ĐÒ NGANG");
  }

  @Test
  void readsThemBehindTheSubject() {
    var lead = lead("ĐÒ NGANG SỐ 24-L/CTN NGÀY 14/07/1993 CỦA QUỐC HỘI");
    assertThat(lead.number()).isEqualTo(number("24-L/CTN"));
    assertThat(lead.subject()).containsExactly("ĐÒ NGANG");
  }

  @Test
  void leavesTheNumberOfAnotherDocumentInTheSubject() {
    String subject = "THÔI PHÁT TEM THEO QUYẾT ĐỊNH SỐ 12/CT NGÀY 9 THÁNG 9 NĂM 1985";
    assertThat(lead(subject).number()).isNull();
    assertThat(lead(subject).subject()).containsExactly(subject);
  }

  @Test
  void passesOverTheSessionOfACouncil() {
    var lead = lead("HỘI NGHỊ LẦN THỨ BẢY", "BAN CHẤP HÀNH TRUNG ƯƠNG KHÓA XVI", "VỀ NGƯỜI GIỮ ĐÊ");
    assertThat(lead.subject()).containsExactly("VỀ NGƯỜI GIỮ ĐÊ");
  }

  @Test
  void leavesWhoActsInTheSubject() {
    String subject = "của Ban Chấp hành Đảng bộ thực hiện Nghị quyết Đại hội";
    assertThat(lead(subject).subject()).containsExactly(subject);
  }

  private static TitleLead lead(String... lines) {
    return TitleLead.of(List.of(lines), null, "");
  }

  private static DocumentNumber number(String text) {
    return Objects.requireNonNull(DocumentNumber.parse(text).orElse(null));
  }
}
