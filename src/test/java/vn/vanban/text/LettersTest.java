package vn.vanban.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LettersTest {

  private final Locale before = Locale.getDefault();

  @AfterEach
  void restoreLocale() {
    Locale.setDefault(before);
  }

  @ParameterizedTest
  @CsvSource({
    "NGHỊ QUYẾT, nghị quyết, nghi quyet",
    "Đường Ðất Ɖèo, đường đất đèo, duong dat deo",
    "ƯỠNG ẨM Ỹ, ưỡng ẩm ỹ, uong am y",
    "４ dám, 4 dám, 4 dam",
  })
  void lowersAndFolds(String text, String lower, String folded) {
    assertThat(Letters.lower(text)).isEqualTo(lower);
    assertThat(Letters.fold(text)).isEqualTo(folded);
  }

  @Test
  void lowersAlikeInTurkish() {
    Locale.setDefault(Locale.forLanguageTag("tr"));

    assertThat(Letters.lower("KINH TẾ - XÃ HỘI")).isEqualTo("kinh tế - xã hội");
  }

  @Test
  void keepsTheLength() {
    for (char c = 0; c < Character.MAX_VALUE; c++) {
      assertThat(Letters.fold(String.valueOf(c))).hasSize(1);
    }
  }

  @Test
  void collapsesSpacesOfAnyKind() {
    assertThat(Letters.collapseSpaces("\n Ủy \u00A0 ban\t\u2003nhân dân \r\n"))
        .isEqualTo("Ủy ban nhân dân");
  }
}
