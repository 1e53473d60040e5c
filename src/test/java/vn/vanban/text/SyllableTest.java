package vn.vanban.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SyllableTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a", "ở", "ý", "yêu", "ủy", "uyên", "nghiêng", "nghỉ", "gì", "gìn", "giếng", "giữa", "già",
        "quốc", "quyết", "quỳnh", "quận", "khuya", "khuỷu", "thuở", "huơ", "xoong", "soóc", "ngoằn",
        "đường", "được", "người", "rượu", "tuyển", "chuyện", "Kạn", "Kon", "Đắk", "VIỆT", "Đảng",
        "Ðảng", "ghế", "kỷ", "cách", "lịch", "ỉa", "ưu", "oanh", "quýt", "hươu"
      })
  void isValid(String syllable) {
    assertThat(Syllable.isValid(syllable)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "hòa", "hoà", "thúy", "thuý", "ủy", "uỷ", "khỏe", "khoẻ", "quý", "qúy", "giá", "gía"
      })
  void acceptsBothSchoolsOfTonePlacement(String syllable) {
    assertThat(Syllable.isValid(syllable)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "ng",
        "đ",
        "cen",
        "kư",
        "ngi",
        "ghe n",
        "gha",
        "nghà",
        "iêu",
        "tyêu",
        "qa",
        "q",
        "ceng",
        "céng",
        "thêng",
        "viÖt",
        "fan",
        "wa",
        "zô",
        "tôán",
        "tóán",
        "của1",
        "nghiêngg",
        "straight",
        "hòà",
        "tưòng",
        "người.",
        "bưq",
        "aê"
      })
  void isNoSyllable(String letters) {
    assertThat(Syllable.isValid(letters)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"các", "hạch", "một", "kịp", "tuyết"})
  void takesAStopUnderSacAndNang(String syllable) {
    assertThat(Syllable.isValid(syllable)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"cac", "càc", "hảch", "mỗt", "tuyêt", "hat"})
  void takesAStopUnderNoOtherTone(String letters) {
    assertThat(Syllable.isValid(letters)).isFalse();
  }

  @Test
  void readsAPartOfAText() {
    assertThat(Syllable.isValid("số 5 quyết định", 5, 10)).isTrue();
    assertThat(Syllable.isValid("số 5 quyết định", 4, 10)).isFalse();
  }

  @Test
  void holdsForNearlyEveryWordOfTheCorpus() {
    int words = 0;
    int valid = 0;
    for (String text : Corpus.texts()) {
      for (int i = 0; i < text.length(); i++) {
        int start = i;
        while (i < text.length() && Character.isLetter(text.charAt(i))) {
          i++;
        }
        if (i > start && text.chars().skip(start).limit(i - start).anyMatch(c -> c > 0xFF)) {
          words++;
          valid += Syllable.isValid(text, start, i) ? 1 : 0;
        }
      }
    }
    assertThat(words).isPositive();
    assertThat((double) valid / words).isGreaterThan(0.97);
  }
}
