package vn.vanban.ingest.header;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class GluedSyllablesTest {

  @Test
  void partsTwoSyllables() {
    assertThat(GluedSyllables.parted("VỀTHỜI GIAN TRỰCTHUỘC", ""))
        .isEqualTo("VỀ THỜI GIAN TRỰC THUỘC");
  }

  @Test
  void partsFiguresOfAYear() {
    assertThat(GluedSyllables.parted("GIAI ĐOẠN2012-2015", "")).isEqualTo("GIAI ĐOẠN 2012-2015");
  }

  @Test
  void partsWhereTheTextHasThePair() {
    assertThat(GluedSyllables.parted("BANHÀNH", "được ban hành")).isEqualTo("BAN HÀNH");
    assertThat(GluedSyllables.parted("BANHÀNH", "")).isEqualTo("BANHÀNH");
  }

  @Test
  void leavesSyllablesSymbolsAndForeignWords() {
    String line = "Nghiêng COVID-19 UBND QĐ-TTg marathon VNeID";
    assertThat(GluedSyllables.parted(line, "")).isEqualTo(line);
  }
}
