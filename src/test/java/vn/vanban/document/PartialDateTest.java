package vn.vanban.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PartialDateTest {

  @ParameterizedTest
  @ValueSource(strings = {"2021", "2021-09", "2021-09-22", "2024-02-29"})
  void readsWhatItWrites(String iso) {
    assertThat(PartialDate.parse(iso)).hasToString(iso);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2021-13", "2023-02-29", "21", "2021-9-22-1", "x", ""})
  void refusesWhatIsNoDate(String text) {
    assertThatThrownBy(() -> PartialDate.parse(text)).isInstanceOf(DateTimeException.class);
  }

  @Test
  void tellsValidFromInvalidBeforehand() {
    assertThat(PartialDate.isValid(2024, 2, 29)).isTrue();
    assertThat(PartialDate.isValid(2023, 2, 29)).isFalse();
    assertThat(PartialDate.isValid(2023, 0, 5)).isFalse();
  }

  @Test
  void ordersUnknownPartsFirst() {
    assertThat(PartialDate.parse("2021")).isLessThan(PartialDate.parse("2021-01"));
    assertThat(PartialDate.parse("2021-01-31")).isLessThan(PartialDate.parse("2021-02"));
  }
}
