package vn.vanban.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KeystrokesTest {

  @ParameterizedTest
  @CsvSource({
    "nghij, nghị",
    "quyeets, quyết",
    "quyetes, quyết",
    "ddinhj, định",
    "dinhdj, định",
    "dduwowcj, được",
    "duowcdj, được",
    "truwowngf, trường",
    "truowngf, trường",
    "hoas, hóa",
    "toans, toán",
    "thuyr, thủy",
    "quys, quý",
    "tieesng, tiếng",
    "tieengs, tiếng",
    "muwa, mưa",
    "muaw, mưa",
    "xawng, xăng",
    "giaays, giấy",
    "uwr, ử",
    "LAMF, làm",
  })
  void readsTelex(String keys, String syllable) {
    assertThat(Keystrokes.decode(keys)).contains(syllable);
  }

  @ParameterizedTest
  @CsvSource({
    "nghi5, nghị",
    "quye6t1, quyết",
    "quyet61, quyết",
    "d9inh5, định",
    "d9u7o7c5, được",
    "d9uo7c5, được",
    "tru7o7ng2, trường",
    "xa8ng, xăng",
    "hoa1, hóa",
    "Nghi5, nghị",
  })
  void readsVni(String keys, String syllable) {
    assertThat(Keystrokes.decode(keys)).contains(syllable);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "a", "ubnd", "45", "xyz", "nghị", "thong", "https", "73/2023", "QL1", "sss"})
  void leavesWhatMeansNothingElse(String keys) {
    assertThat(Keystrokes.decode(keys)).isEmpty();
  }

  @Test
  void givesSyllablesWhateverIsTyped() {
    var random = new Random(7);
    String keys = "aeouiydgnhtcsfrxjwz0123456789";
    for (int round = 0; round < 20_000; round++) {
      var typed = new StringBuilder();
      for (int i = random.nextInt(14); i > 0; i--) {
        typed.append(keys.charAt(random.nextInt(keys.length())));
      }
      Keystrokes.decode(typed)
          .ifPresent(syllable -> assertThat(Syllable.isValid(syllable)).as(syllable).isTrue());
    }
  }
}
