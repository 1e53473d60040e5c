package vn.vanban.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ThemeCsvTest {

  @Test
  void quotesWhatNeedsIt() {
    assertThat(ThemeCsv.field("năm 2031")).isEqualTo("năm 2031");
    assertThat(ThemeCsv.field("dám nghĩ, dám làm")).isEqualTo("\"dám nghĩ, dám làm\"");
    assertThat(ThemeCsv.field("gọi là \"dám\"")).isEqualTo("\"gọi là \"\"dám\"\"\"");
  }

  @Test
  void neverWritesAFormula() {
    for (String start : new String[] {"=", "+", "-", "@"}) {
      assertThat(ThemeCsv.field(start + "1")).isEqualTo("'" + start + "1");
    }
  }
}
