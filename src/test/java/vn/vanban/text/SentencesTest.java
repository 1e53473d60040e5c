package vn.vanban.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SentencesTest {

  @Test
  void endAtStopsBeforeCapitals() {
    assertThat(split("Đã rõ. Cần làm ngay! Ai làm? “Tôi làm.” Hết…"))
        .containsExactly("Đã rõ.", "Cần làm ngay!", "Ai làm?", "“Tôi làm.”", "Hết…");
  }

  @Test
  void goOnAfterAbbreviationsInitialsAndNumbers() {
    assertThat(split("Ban Chấp hành Đảng bộ TP. Vạn An và ThS. Trần V. Bình nộp 1.500.000 đồng."))
        .hasSize(1);
  }

  @Test
  void goOnAcrossHardWrappedLines() {
    assertThat(
            split(
                """
                Căn cứ Nghị định số
                73/2023/NĐ-CP của
                Chính phủ quy định về
                khuyến khích cán bộ;\
                """))
        .hasSize(1);
  }

  @Test
  void endWithParagraphsAndListItems() {
    assertThat(split("Điều 5. Nguyên tắc\n1. Công khai;\na) minh bạch;\n\nĐiều 6. Hiệu lực"))
        .containsExactly(
            "Điều 5. Nguyên tắc", "1. Công khai;", "a) minh bạch;", "Điều 6. Hiệu lực");
  }

  @Test
  void endWithHeadlines() {
    assertThat(split("Vạn An mở lối cho người dám làm\nSáng 5/6, thành phố họp báo."))
        .containsExactly("Vạn An mở lối cho người dám làm", "Sáng 5/6, thành phố họp báo.");
  }

  @Test
  void coverEmptyText() {
    assertThat(Sentences.of("").around(0)).isEqualTo(new Span(0, 0));
  }

  private static List<String> split(String text) {
    var sentences = Sentences.of(text);
    var found = new ArrayList<String>();
    Span last = null;
    for (int i = 0; i < text.length(); i++) {
      var around = sentences.around(i);
      if (!around.equals(last) && around.length() > 0) {
        found.add(around.of(text));
        last = around;
      }
    }
    return found;
  }
}
