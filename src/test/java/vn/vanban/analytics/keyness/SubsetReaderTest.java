package vn.vanban.analytics.keyness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.vanban.theme.ThemeDictionary;

class SubsetReaderTest {

  private final SubsetReader reader = new SubsetReader(ThemeDictionary.standard());

  @ParameterizedTest
  @ValueSource(
      strings = {
        "year=2021..2025",
        "year=2021",
        "kind=nghị định, theme!=dare",
        "family=party, cites!=14-KL/TW",
        "issuer=Bộ Văn hóa, Thể thao và Du lịch, year!=..2015",
      })
  void readsWhatItWrites(String typed) {
    assertThat(reader.read(typed)).hasToString(typed);
  }

  @Test
  void spacesDoNotCount() {
    assertThat(reader.read(" year = 2021 ,theme != dare "))
        .isEqualTo(reader.read("year=2021,theme!=dare"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "yaer=2021|yaer=2021|year",
        "2021|2021|year",
        "''|no condition|kind",
        "theme=|theme=|no value",
        "theme=weather|weather|dare",
        "kind=giấy|giấy|nghị định",
        "family=army|army|party",
        "year=2025..2021|2025..2021|2021..2025",
        "cites=abc|abc|14-KL/TW",
        "year=2021,,theme=dare|2021,|2021..2025",
      })
  void aConditionThatNothingMeetsIsNamedWithWhatIsPossible(
      String typed, String named, String possible) {
    assertThatExceptionOfType(SubsetException.class)
        .isThrownBy(() -> reader.read(typed))
        .satisfies(e -> assertThat(e.userMessage().en()).contains(named, possible))
        .satisfies(e -> assertThat(e.userMessage().vi()).isNotEqualTo(e.userMessage().en()));
  }
}
