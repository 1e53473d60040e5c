package vn.vanban.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MixedCapitalsTest {

  @ParameterizedTest
  @CsvSource({
    "SắC LệNH, SẮC LỆNH",
    "CủA TRạM MáY, CỦA TRẠM MÁY",
    "Bộ TRưởNG, BỘ TRƯỞNG",
    "NGàY Lễ Số 4, NGÀY LỄ SỐ 4",
    "ở TRạM ở BếN, Ở TRẠM Ở BẾN",
    "VIệT NAM, VIỆT NAM",
    "Số 75VN/CC NGàY 17, SỐ 75VN/CC NGÀY 17",
    "CHủ TịCH TRạM Máy, CHỦ TỊCH TRẠM MÁY",
  })
  void areRaised(String mixed, String expected) {
    assertThat(MixedCapitals.repair(mixed)).isEqualTo(expected);
    assertThat(StoredText.of(mixed)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Bộ GIÁO DỤC",
        "QĐi số 5",
        "TTg",
        "ThS. Bộ",
        "Số 4 của TRẠM",
        "ĐàNẵng",
        "McĐ",
        "HĐQTđ",
        "TừĐó",
        "UBND TỈNH Huế"
      })
  void areLeftWhereTheyMayBeMeant(String text) {
    assertThat(MixedCapitals.repair(text)).isSameAs(text);
  }

  @Test
  void leaveOrdinaryWordsBehindThem() {
    assertThat(MixedCapitals.repair("CủA TRạM Số chín")).isEqualTo("CỦA TRẠM Số chín");
    assertThat(MixedCapitals.repair("CủA TRạM ở Huế")).isEqualTo("CỦA TRẠM Ở HUẾ");
    assertThat(MixedCapitals.repair("TRạM Huế")).isEqualTo("TRẠM Huế");
    assertThat(MixedCapitals.repair("của CủA TRạM Huế")).isEqualTo("của CỦA TRẠM Huế");
  }

  @Test
  void decideLineByLine() {
    assertThat(MixedCapitals.repair("CủA TRạM\nSố 4 và số 5")).isEqualTo("CỦA TRẠM\nSố 4 và số 5");
  }

  @Test
  void comeOutWholeFromTcvn3() {
    assertThat(StoredText.of("CéNG HßA X· HéI CHñ NGHÜA VIÖT NAM\n§éc lËp - Tù do"))
        .isEqualTo("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do");
  }
}
