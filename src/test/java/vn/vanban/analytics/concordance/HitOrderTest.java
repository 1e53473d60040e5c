package vn.vanban.analytics.concordance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.vanban.text.Span;

class HitOrderTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "text; text",
        "LEFT; 1L,2L,3L",
        "right; 1R,2R,3R",
        "2l; 2L",
        "1R, 1L ,hit; 1R,1L,hit",
        "9R; 9R"
      })
  void readsPlaces(String code, String order) {
    assertThat(HitOrder.parse(code)).get().hasToString(order);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "L", "0L", "10R", "1X", "1L,", "1L;2L", "1L,2L,3L,4L,5L,6L"})
  void refusesOthers(String code) {
    assertThat(HitOrder.parse(code)).isEmpty();
  }

  @Test
  void syllablesStandAsInADictionary() {
    var ordered =
        List.of(
            "", "10", "2", "a", "à", "ả", "ã", "á", "ạ", "ám", "an", "ăn", "ân", "ba", "cả", "cán",
            "dám", "đa", "đã", "ê", "kia", "nghĩ", "o", "ô", "ơ", "tu", "tư", "việc", "y", "ж");
    var shuffled = new ArrayList<>(ordered);
    Collections.shuffle(shuffled, new Random(7));
    shuffled.sort(Comparator.comparing(SyllableOrder::key));
    assertThat(shuffled).isEqualTo(ordered);
  }

  @Test
  void cursorsComeBackAsTheyWere() {
    var cursor =
        new HitCursor(
            HitOrder.parse("1L,hit").orElseThrow(),
            20_310_110,
            "1-2031-nd-cp",
            new Span(5, 9),
            List.of("", "dám nghĩ"));
    assertThat(cursor.toString()).matches("[A-Za-z0-9_-]+");
    assertThat(HitCursor.parse(cursor.toString())).contains(cursor);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "đ", "text", "text 1 id 9 5", "text 1 id 1", "1L 1 id 1 2"})
  void otherCodesAreNoCursors(String parts) {
    var bytes = parts.replace(' ', '\u001F').getBytes(StandardCharsets.UTF_8);
    assertThat(HitCursor.parse(Base64.getUrlEncoder().encodeToString(bytes))).isEmpty();
    assertThat(HitCursor.parse(parts)).isEmpty();
  }
}
