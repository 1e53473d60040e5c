package vn.vanban.analytics.trend;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SloganLabelTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "4 dám|4 dám",
        "Bốn dám|4 dám",
        "BẢY  DÁM|7 dám",
        "bẩy dám|7 dám",
        "04 dám|4 dám",
        "2 dám, 1 biết|2 dám, 1 biết",
        "hai dám một biết|2 dám, 1 biết",
        "2 dám - 1 biết|2 dám, 1 biết",
        "10 dám|10 dám",
      })
  void isOneForAllItsWritings(String written, String shown) {
    assertThat(SloganLabel.of(written).shown()).isEqualTo(shown);
  }

  @Test
  void meetsWhatIsWrittenWithoutAccents() {
    assertThat(SloganLabel.of("bon dam").key()).isEqualTo(SloganLabel.of("4 dám").key());
  }
}
