package vn.vanban.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpellingVariantsTest {

  @ParameterizedTest
  @CsvSource({
    "hoà, hòa",
    "thuý, thúy",
    "uỷ, ủy",
    "khoẻ, khỏe",
    "UỶ, ỦY",
    "HOÁ, HÓA",
    "Thuỷ, Thủy",
    "qúy, quý",
    "gía, giá",
    "loá, lóa",
    "tuỳ, tùy",
    "tóan, toán",
    "TÓAN, TOÁN",
    "thủơ, thuở",
    "gìa, già",
    "giaó, giáo",
    "khủyu, khuỷu",
    "hùynh, huỳnh",
  })
  void placesTheTone(String variant, String common) {
    assertThat(SpellingVariants.unify(variant)).isEqualTo(common);
  }

  @ParameterizedTest
  @CsvSource({
    "kĩ, kỹ",
    "lí, lý",
    "mĩ, mỹ",
    "qui, quy",
    "tỉ, tỷ",
    "sĩ, sỹ",
    "hi, hy",
    "quí, quý",
    "quít, quýt",
    "qúi, quý",
    "LÍ, LÝ",
    "Mĩ, Mỹ",
    "Quí, Quý",
    "Vỹ, Vĩ",
  })
  void writesYWhereBothAreOneWord(String variant, String common) {
    assertThat(SpellingVariants.unify(variant)).isEqualTo(common);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "tai", "tay", "thuy", "thui", "thúi", "vi", "đi", "ni", "ỉ", "ỷ", "hòa", "quý", "quà",
        "hoàn", "toán", "xoay", "ngoáy", "khuya", "huế", "thuở", "giờ", "già", "của", "mía", "thi",
        "nghi", "kinh", "lính", "gì", "giếng", "giữa", "khuỷu", "người", "ngoéo", "quốc", "yếu",
        "áá", "thángtư", "", "a", "strasse", "73"
      })
  void leavesTheOthersAlone(String syllable) {
    assertThat(SpellingVariants.unify(syllable)).isSameAs(syllable);
  }

  @Test
  void givesASyllableForASyllable() {
    for (String text : Corpus.texts()) {
      for (String word : text.split("\\P{L}+", -1)) {
        String common = SpellingVariants.unify(word);
        assertThat(SpellingVariants.unify(common)).isSameAs(common);
        assertThat(Syllable.isValid(common)).isEqualTo(Syllable.isValid(word));
      }
    }
  }
}
