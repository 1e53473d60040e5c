package vn.vanban.ingest.header;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LostLinesTest {

  @Test
  void putsBackTheLinesOfALetterhead() {
    String line =
        "BỘ NỘI VỤ-------CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAMĐộc lập - Tự do - Hạnh phúc"
            + "-------Số: 5/QĐ-BNVHà Nội, ngày 3 tháng 4 năm 2041QUYẾT ĐỊNHVề việc vớt bèo"
            + "BỘ TRƯỞNG BỘ NỘI VỤCăn cứ Luật Đò ngang;QUYẾT ĐỊNH:Điều 1. Vớt bèo.";
    assertThat(LostLines.restored(line).stream().map(String::strip))
        .contains("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Số: 5/QĐ-BNV", "QUYẾT ĐỊNH")
        .contains("Hà Nội, ngày 3 tháng 4 năm 2041", "Căn cứ Luật Đò ngang;");
  }

  @Test
  void findsTheDateBehindAWideGap() {
    String line =
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập - Tự do - Hạnh phúc Số: 5/QĐ-BNV   "
            + "ngày 3 tháng 4 năm 2041 QUYẾT ĐỊNH Về việc vớt bèo trên sông";
    assertThat(LostLines.restored(line).stream().map(String::strip))
        .contains("Số: 5/QĐ-BNV", "ngày 3 tháng 4 năm 2041", "QUYẾT ĐỊNH");
  }

  @Test
  void leavesProseAlone() {
    String prose =
        "Ngày 3 tháng 4 năm 2041, Bộ Nội vụ họp với các tỉnh về việc vớt bèo. Căn cứ kết quả họp, "
            + "các tỉnh sẽ vớt bèo trước mùa mưa và báo cáo trước ngày 5 tháng 6 năm 2041.";
    assertThat(LostLines.restored(prose)).containsExactly(prose);
  }
}
