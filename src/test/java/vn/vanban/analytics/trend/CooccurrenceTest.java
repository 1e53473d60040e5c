package vn.vanban.analytics.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vanban.analytics.Counted;
import vn.vanban.analytics.trend.Cooccurrence.Level;
import vn.vanban.analytics.trend.Cooccurrence.Pair;
import vn.vanban.analytics.trend.Cooccurrence.With;
import vn.vanban.index.DocumentIndex;
import vn.vanban.search.Filters;
import vn.vanban.theme.ThemeDictionary;

class CooccurrenceTest {

  @TempDir static Path folder;

  private static DocumentIndex index;
  private static Trends trends;

  @BeforeAll
  static void write() {
    index =
        Counted.index(
            folder,
            Counted.decree(
                    "1/2031/NĐ-CP",
                    "2031-01-10",
                    "Theo Quy định số 9-QĐ/TW thì nên dám nghĩ.\nAi né tránh thì thôi.\n")
                .theme("dare", "dám nghĩ")
                .theme("avoid", "né tránh")
                .build(),
            Counted.plan("3/KH-UBND", "2031-02-09", "Dám làm, không né tránh.\n")
                .theme("dare", "Dám làm")
                .theme("avoid", "né tránh")
                .build(),
            Counted.plan("4/KH-UBND", "2031-03-09", "Căn cứ Quy định số 9-QĐ/TW.\nHọp.\n").build(),
            Counted.plan("5/KH-UBND", "2031-04-09", "Giá điện.\n").build());
    trends = new Trends(index, ThemeDictionary.standard());
  }

  @AfterAll
  static void close() {
    index.close();
  }

  private static Cooccurrence ask(String theme, With with, Level level) {
    return trends.cooccurrence(new CooccurrenceRequest(theme, with, level, Filters.NONE, 0, 10));
  }

  @Test
  void countsDocumentsInFourCells() {
    var answer = ask("dare", With.CITED, Level.DOCUMENT);

    assertThat(answer.units()).isEqualTo(4);
    assertThat(answer.pairs())
        .containsExactly(new Pair("dare", "9-QĐ-TW", "9-QĐ/TW", 1, 1, 1, 1, 0.0, 0.0));
    assertThat(answer.basis().documents()).isEqualTo(4);
  }

  @Test
  void countsSentencesInFourCells() {
    assertThat(ask("dare", With.CITED, Level.SENTENCE).units()).isEqualTo(6);
    assertThat(ask("dare", With.CITED, Level.SENTENCE).pairs())
        .extracting(Pair::both, Pair::onlyTheme, Pair::onlyOther, Pair::neither)
        .containsExactly(tuple(1L, 1L, 1L, 3L));
    assertThat(ask("avoid", With.CITED, Level.SENTENCE).pairs()).isEmpty();
  }

  @Test
  void twoThemesAreOnePair() {
    var all =
        trends.cooccurrence(
            new CooccurrenceRequest(null, With.THEMES, Level.DOCUMENT, Filters.NONE, 0, 10));

    assertThat(all.pairs())
        .extracting(Pair::theme, Pair::other)
        .containsExactly(tuple("avoid", "dare"));
    assertThat(ask("dare", With.THEMES, Level.SENTENCE).pairs())
        .extracting(Pair::theme, Pair::other, Pair::both, Pair::neither)
        .containsExactly(tuple("dare", "avoid", 1L, 3L));
  }

  @Test
  void anIssuerHasAllSentencesOfItsDocuments() {
    assertThat(ask("dare", With.ISSUERS, Level.SENTENCE).pairs())
        .extracting(Pair::other, Pair::both, Pair::onlyOther)
        .containsExactlyInAnyOrder(
            tuple("Chính phủ", 1L, 1L), tuple("Ủy ban nhân dân tỉnh Sông Lam", 1L, 3L));
  }

  @Test
  void givesAPageOfThePairsAndTheirNumber() {
    var page =
        trends.cooccurrence(
            new CooccurrenceRequest("dare", With.ISSUERS, Level.DOCUMENT, Filters.NONE, 1, 1));

    assertThat(page.pairs()).hasSize(1);
    assertThat(page.total()).isEqualTo(2);
    assertThat(page.next()).isNull();
  }
}
