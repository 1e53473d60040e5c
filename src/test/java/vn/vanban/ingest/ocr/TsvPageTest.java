package vn.vanban.ingest.ocr;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class TsvPageTest {

  private final StringBuilder table =
      new StringBuilder(
          "level\tpage_num\tblock_num\tpar_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf"
              + "\ttext\n1\t1\t0\t0\t0\t0\t0\t0\t2480\t3508\t-1\t\n");

  @Test
  void partsColumnsByTabsAndWordsBySpaces() {
    word(1, 300, 100, 95, "BỘ");
    word(1, 380, 100, 95, "NỘI");
    word(1, 900, 100, 95, "CỘNG");
    assertThat(page().lines())
        .containsExactly(
            new RecognisedPage.Line("BỘ NỘI\tCỘNG", 300 * 0.24f, 970 * 0.24f, 140 * 0.24f));
  }

  @Test
  void leavesOutSpecksAndRules() {
    word(1, 300, 100, 20, "ˆ");
    word(1, 380, 100, 95, "Số:");
    word(1, 460, 100, 30, "~");
    word(2, 300, 160, 90, "————");
    word(3, 300, 220, 25, "ẽ®4x");
    word(4, 300, 280, 70, "*");
    assertThat(page().lines()).extracting(RecognisedPage.Line::text).containsExactly("Số:", "*");
  }

  @Test
  void weighsConfidenceByLetters() {
    word(1, 300, 100, 90, "nghiêng");
    word(1, 480, 100, 50, "a");
    var page = page();
    assertThat(page.letters()).isEqualTo(8);
    assertThat(page.confidence()).isEqualTo((7 * 90 + 50) / 800.0);
  }

  @Test
  void givesNothingForAnEmptyPage() {
    assertThat(page()).isEqualTo(new RecognisedPage(List.of(), 0, 0));
  }

  @Test
  void mendsWhatCanMeanNothingElse() {
    assertThat(Misreadings.word("12/QĐÐ-TTg")).isEqualTo("12/QĐ-TTg");
    assertThat(Misreadings.line("QUYÉT ĐỊNH:")).isEqualTo("QUYẾT ĐỊNH:");
    assertThat(Misreadings.line("BỘ Y TẾ\tCỘNG HÓA XÃ HỘI CHỦ NGHĨA VIỆT NAM"))
        .isEqualTo("BỘ Y TẾ\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM");
    assertThat(Misreadings.line("Điêu 5. Quy định chỉ tiết"))
        .isEqualTo("Điều 5. Quy định chi tiết");
    assertThat(Misreadings.line("SỐ 5-NQ/BCSĐ ngày")).isEqualTo("số 5-NQ/BCSĐ ngày");
  }

  @Test
  void leavesWhatMayBeRight() {
    for (var line : new String[] {"Quyét định", "SỐ 5", "QUYÉT DỌN", "chỉ tiêu", "Điêu khắc"}) {
      assertThat(Misreadings.line(line)).isEqualTo(line);
    }
  }

  private RecognisedPage page() {
    return TsvPage.read(table.toString());
  }

  private void word(int line, int left, int top, int confidence, String text) {
    table.append(
        String.format(
            Locale.ROOT,
            "5\t1\t1\t1\t%d\t1\t%d\t%d\t70\t40\t%d\t%s\n",
            line,
            left,
            top,
            confidence,
            text));
  }
}
