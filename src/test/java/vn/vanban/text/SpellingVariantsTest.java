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
  })
  void writesYWhereBothAreOneWord(String variant, String common) {
    assertThat(SpellingVariants.unify(variant)).isEqualTo(common);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "tai", "tay", "thuy", "thui", "thúi", "vi", "đi", "ni", "ỉ", "ỷ", "hòa", "quý", "quà",
        "hoàn", "toán", "xoay", "ngoáy", "khuya", "huế", "thuở", "giờ", "già", "của", "mía", "thi",
        "nghi", "kinh", "lính", "", "a", "strasse", "73"
      })
  void leavesTheOthersAlone(String syllable) {
    assertThat(SpellingVariants.unify(syllable)).isSameAs(syllable);
  }

  @Test
  void rewritesInPlace() {
    char[] text = "sự hoà giải".toCharArray();

    assertThat(SpellingVariants.unify(text, 3, 6)).isTrue();
    assertThat(new String(text)).isEqualTo("sự hòa giải");
    assertThat(SpellingVariants.unify(text, 3, 6)).isFalse();
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
