package vn.vanban.analytics.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vanban.analytics.By;
import vn.vanban.analytics.Counted;
import vn.vanban.analytics.trend.Trend.Column;
import vn.vanban.analytics.trend.Trend.First;
import vn.vanban.document.PartialDate;
import vn.vanban.index.DocumentIndex;
import vn.vanban.index.Sample;
import vn.vanban.search.Facet;
import vn.vanban.search.Filters;
import vn.vanban.theme.ThemeDictionary;

class TrendTest {

  private static final Filters STATE = Filters.of(Facet.FAMILY, "state");

  @TempDir static Path folder;

  private static DocumentIndex index;
  private static Trends trends;

  @BeforeAll
  static void write() {
    index =
        Counted.index(
            folder,
            Counted.decree("1/2031/NĐ-CP", "2031-01-10", "Cán bộ dám nghĩ và dám làm mọi việc.")
                .theme("dare", "dám nghĩ")
                .theme("dare", "dám làm")
                .build(),
            Counted.decree("2/2031/NĐ-CP", "2031-05-02", "Giá điện.").build(),
            Counted.plan("3/KH-UBND", "2031-02-09", "Ai cũng dám nghĩ.")
                .theme("dare", "dám nghĩ")
                .build(),
            Counted.plan("4/KH-UBND", "2032", "Ai cũng dám làm, chớ né tránh.")
                .theme("dare", "dám làm")
                .theme("avoid", "né tránh")
                .build(),
            Sample.of("bai.txt", "Họ dám làm.").theme("dare", "dám làm").build());
    trends = new Trends(index, ThemeDictionary.standard());
  }

  @AfterAll
  static void close() {
    index.close();
  }

  @Test
  void countsEachYearAgainstAllThatWasIssuedInIt() {
    var trend = trends.trend("dare", By.YEAR, Filters.NONE);

    assertThat(trend.columns())
        .containsExactly(
            new Column("2031", 2, 3, 3, 2 / 3.0, 15, 200.0),
            new Column("2032", 1, 1, 1, 1.0, 7, 1_000 / 7.0),
            new Column("?", 1, 1, 1, 1.0, 3, 1_000 / 3.0));
    assertThat(trend.total()).isEqualTo(new Column("*", 4, 5, 5, 0.8, 25, 200.0));
  }

  @Test
  void saysWhatIsCountedOver() {
    var basis = trends.trend("dare", By.YEAR, STATE).basis();

    assertThat(basis.documents()).isEqualTo(4);
    assertThat(basis.syllables()).isEqualTo(22);
    assertThat(basis.unmeasured()).isZero();
    assertThat(basis.filter()).isEqualTo(STATE);
    assertThat(basis.dictionaries()).containsExactly("1");
    assertThat(basis.snapshot()).isEqualTo(index.snapshotId());
  }

  @Test
  void dividesByQuartersLevelsAndKinds() {
    assertThat(trends.trend("dare", By.QUARTER, Filters.NONE).columns())
        .extracting(Column::column)
        .containsExactly("2031-Q1", "2031-Q2", "2032-?", "?");
    assertThat(trends.trend("dare", By.LEVEL, Filters.NONE).columns())
        .extracting(Column::column)
        .containsExactly("central", "province", "?");
    assertThat(trends.trend("avoid", By.KIND, Filters.NONE).columns())
        .extracting(Column::column, Column::mentions)
        .containsExactly(tuple("kế hoạch", 1L), tuple("nghị định", 0L), tuple("?", 0L));
  }

  @Test
  void tellsWhereTheThemeCameUpFirst() {
    var trend = trends.trend("dare", By.YEAR, Filters.NONE);

    assertThat(trend.first())
        .extracting(First::level, First::number)
        .containsExactly(tuple("central", "1/2031/NĐ-CP"), tuple("province", "3/KH-UBND"));
    assertThat(trend.first().getFirst().issued()).isEqualTo(PartialDate.parse("2031-01-10"));
    assertThat(trend.lagDays()).isEqualTo(30);
    assertThat(trend.undated()).isEqualTo(2);
  }

  @Test
  void hasNoLagWithoutBothLevels() {
    assertThat(trends.trend("avoid", By.YEAR, Filters.NONE).lagDays()).isNull();
  }

  @Test
  void knowsOnlyThemesOfTheDictionary() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> trends.trend("weather", By.YEAR, Filters.NONE));
  }
}
