package vn.vanban.analytics.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vanban.analytics.Counted;
import vn.vanban.analytics.trend.Slogans.Issuer;
import vn.vanban.analytics.trend.Slogans.MemberSet;
import vn.vanban.analytics.trend.Slogans.Slogan;
import vn.vanban.analytics.trend.Slogans.Year;
import vn.vanban.document.PartialDate;
import vn.vanban.index.DocumentIndex;
import vn.vanban.index.Sample;
import vn.vanban.search.Facet;
import vn.vanban.search.Filters;
import vn.vanban.theme.ThemeDictionary;
import vn.vanban.theme.ThemeMention.Form;

class SlogansTest {

  private static final String RUN = "dám nghĩ, dám làm";

  @TempDir static Path folder;

  private static DocumentIndex index;
  private static Trends trends;

  @BeforeAll
  static void write() {
    index =
        Counted.index(
            folder,
            Counted.plan("1/KH-UBND", "2031-03-01", "Có “4 dám” là dám nghĩ, dám làm. Còn nữa.")
                .theme("dare", Form.LABEL, "4 dám")
                .theme("dare", Form.ENUMERATION, RUN, "nghi", "lam")
                .build(),
            Counted.decree("2/2031/NĐ-CP", "2031-01-05", "Họ bốn dám, rồi 4 dám. Họ dám nói, làm.")
                .theme("dare", Form.LABEL, "bốn dám")
                .theme("dare", Form.LABEL, "4 dám")
                .theme("dare", Form.ENUMERATION, "dám nói, làm", "noi", "lam")
                .build(),
            Counted.decree("3/2033/NĐ-CP", "2033", "Ai 4 dám.\nKhác: dám nghĩ, dám làm. Hay 7 dám.")
                .theme("dare", Form.LABEL, "4 dám")
                .theme("dare", Form.ENUMERATION, RUN, "nghi", "lam")
                .theme("dare", Form.LABEL, "7 dám")
                .build(),
            Sample.of("bai.txt", "Phải 7 dám.").theme("dare", Form.LABEL, "7 dám").build(),
            Counted.plan("5/KH-UBND", "2030-03-01", "Họ dám nghĩ.")
                .theme("dare", "dám nghĩ")
                .build());
    trends = new Trends(index, ThemeDictionary.standard());
  }

  @AfterAll
  static void close() {
    index.close();
  }

  private static Slogan slogan(String label) {
    return trends.slogans("dare", Filters.NONE).slogans().stream()
        .filter(one -> one.label().equals(label))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void allWritingsOfALabelAreOneSlogan() {
    var answer = trends.slogans(null, Filters.NONE);

    assertThat(answer.slogans()).extracting(Slogan::label).containsExactly("4 dám", "7 dám");
    assertThat(answer.total()).isEqualTo(2);
    assertThat(answer.basis().documents()).isEqualTo(5);
    assertThat(slogan("4 dám").mentions()).isEqualTo(4);
  }

  @Test
  void countsDocumentsByYearAndIssuer() {
    assertThat(slogan("4 dám").documents()).isEqualTo(3);
    assertThat(slogan("4 dám").years())
        .containsExactly(new Year("2031", 2, 3), new Year("2033", 1, 1));
    assertThat(slogan("4 dám").issuers())
        .containsExactly(
            new Issuer("Chính phủ", 2), new Issuer("Ủy ban nhân dân tỉnh Sông Lam", 1));
    assertThat(slogan("7 dám").years())
        .containsExactly(new Year("2033", 1, 1), new Year("?", 1, 1));
    assertThat(slogan("7 dám").issuers())
        .containsExactlyInAnyOrder(new Issuer("Chính phủ", 1), new Issuer("?", 1));
  }

  @Test
  void theFirstDocumentHasAKnownDay() {
    var first = Objects.requireNonNull(slogan("4 dám").first());

    assertThat(first.number()).isEqualTo("2/2031/NĐ-CP");
    assertThat(first.issued()).isEqualTo(PartialDate.parse("2031-01-05"));
    assertThat(slogan("7 dám").first()).isNull();
  }

  @Test
  void membersAreThoseBesideTheLabelOrElseThoseOfTheDocument() {
    assertThat(slogan("4 dám").members())
        .containsExactly(
            new MemberSet(List.of("nghi", "lam"), 2, 1),
            new MemberSet(List.of("noi", "lam"), 1, 0));
    assertThat(slogan("7 dám").members())
        .containsExactly(new MemberSet(List.of("nghi", "lam"), 1, 0));
  }

  @Test
  void filtersHold() {
    var since2032 = Filters.of(Facet.YEAR, "2032..");

    assertThat(trends.slogans("dare", since2032).slogans())
        .extracting(Slogan::label, Slogan::documents)
        .containsExactlyInAnyOrder(tuple("4 dám", 1L), tuple("7 dám", 1L));
    assertThat(trends.slogans("avoid", Filters.NONE).slogans()).isEmpty();
  }

  @Test
  void knowsOnlyThemesOfTheDictionary() {
    assertThatIllegalArgumentException().isThrownBy(() -> trends.slogans("weather", Filters.NONE));
  }
}
