package vn.vanban.ingest.header;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenDateTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Thứ Sáu, 12/06/2025 - 11:37 | 2025-06-12",
        "12/06/2025 11:37 AM (GMT+7) | 2025-06-12",
        "Ngày 12 tháng 6 năm 2025 | 2025-06-12",
        "12 Tháng Sáu, 2025 | 2025-06-12",
        "Tháng Mười Hai 1, 2025 | 2025-12-01",
        "2025-06-12 | 2025-06-12",
        "2025-06-12T11:37:00+07:00 | 2025-06-12",
        "2025-06-12T18:30:00.000Z | 2025-06-13",
        "2025-06-12T18:30:00+0000 | 2025-06-13",
        "2025-06-12 18:30 | 2025-06-12"
      })
  void readsWhatNewsroomsPrint(String line, String date) {
    var written = Objects.requireNonNull(WrittenDate.published(line));
    assertThat(written.date()).hasToString(date);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"2 giờ trước", "Tháng Sáu, 2025", "32/06/2025", "2025-13-01", "12 tháng 6"})
  void readsNoDateWhereNoneIsWhole(String line) {
    assertThat(WrittenDate.published(line)).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Long An, ngày#\\ tháng A4„năm 2021 | 2021",
        "Bắc Ninh, ngày/WÍ tháng 07 năm 2018 | 2018-07",
        "Hà Nội, ngày 29 tháng 44 năm 2022 | 2022",
        "Hà Nội, ngày4#Tháng 0A năm 2025 | 2025"
      })
  void keepsWhatAScanLeftLegible(String line, String date) {
    assertThat(WrittenDate.inWords(line)).isNull();
    var written = Objects.requireNonNull(WrittenDate.scanned(line));
    assertThat(written.date()).hasToString(date);
  }

  @Test
  void aDatelineOfOtherArticlesDatesNothing() {
    String text = "Một bài\n\nTin khác\nThứ Ba, 17/09/2041 - 19:25\nThứ Tư, 18/09/2041 - 08:00\n";
    assertThat(Dateline.behind(text, true)).isNull();
    assertThat(Dateline.behind("Một bài\n\nThứ Ba, 17/09/2041 - 19:25\n", false))
        .hasToString("2041-09-17");
    assertThat(Dateline.behind("Một bài\n\nLại Thúng 17/09/2041 19:25\n", true)).isNull();
  }
}
