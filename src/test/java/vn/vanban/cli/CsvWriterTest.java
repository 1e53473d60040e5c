package vn.vanban.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CsvWriterTest {

  private static String row(@Nullable Object... fields) {
    var text = new StringWriter();
    new CsvWriter(new PrintWriter(text)).row(Arrays.asList(fields));
    return text.toString();
  }

  @Test
  void startsWithAByteOrderMarkAndEndsLinesAsTheStandardSays() {
    assertThat(row("năm", 2031, null, 0.5)).isEqualTo("\uFEFFnăm,2031,,0.5\r\n");
  }

  @Test
  void quotesWhatNeedsIt() {
    assertThat(row("năm 2031")).contains("\uFEFFnăm 2031\r");
    assertThat(row("dám nghĩ, dám làm")).contains("\"dám nghĩ, dám làm\"");
    assertThat(row("gọi là \"dám\"")).contains("\"gọi là \"\"dám\"\"\"");
  }

  @Test
  void neverWritesAFormula() {
    for (String start : new String[] {"=", "+", "-", "@", "＝", "＋"}) {
      assertThat(row(start + "1")).contains("'" + start + "1");
    }
    assertThat(row("\n=1")).contains("\"'\n=1\"");
  }

  @Test
  void leavesNegativeNumbersAsNumbers() {
    assertThat(row(-1.25)).contains("\uFEFF-1.25\r");
  }
}
