package vn.vanban.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.vanban.document.ProvisionPath.Level;

class ProvisionTextTest {

  private static final ProvisionPath POINT =
      ProvisionPath.WHOLE.with(Level.ARTICLE, "5").with(Level.CLAUSE, "2").with(Level.POINT, "đ");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "điểm đ khoản 2 Điều 5",
        "Điều 5, khoản 2, điểm đ)",
        "  DIEU 5 khoan 2  diem đ ",
        "điểm đ, khoản 2 điều 5.",
      })
  void readsAnyOrderAndSpelling(String text) {
    assertThat(ProvisionText.parse(text)).contains(POINT);
  }

  @Test
  void readsWhatPathsWrite() {
    var path = POINT.with(Level.SUBSECTION, "1").with(Level.SECTION, "II").with(Level.DASH, "3");

    assertThat(ProvisionText.parse(path.toString())).contains(path);
  }

  @Test
  void readsDecomposedLetters() {
    String text = Normalizer.normalize("điểm đ khoản 2 Điều 5", Normalizer.Form.NFD);

    assertThat(ProvisionText.parse(text)).contains(POINT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", " ", "5", "Điều", "Điều 5 và 6", "Điều 5 Điều 6", "khoản Điều 5", "Điều ("})
  void refusesAnythingElse(String text) {
    assertThat(ProvisionText.parse(text)).isEmpty();
  }
}
