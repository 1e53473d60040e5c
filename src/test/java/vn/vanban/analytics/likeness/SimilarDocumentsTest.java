package vn.vanban.analytics.likeness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vanban.analytics.Counted;
import vn.vanban.analytics.likeness.SimilarDocuments.Hit;
import vn.vanban.index.DocumentIndex;
import vn.vanban.index.Sample;
import vn.vanban.search.Facet;
import vn.vanban.search.Filters;

class SimilarDocumentsTest {

  private static final String FOREST =
      "Kế hoạch trồng rừng ngập mặn, thực hiện Nghị định số 9/2031/NĐ-CP và 156/2018/NĐ-CP.";

  @TempDir static Path folder;

  private static DocumentIndex index;
  private static Likenesses likenesses;

  @BeforeAll
  static void write() {
    index =
        Counted.index(
            folder,
            Counted.plan("1/KH-UBND", "2031-02-09", FOREST).build(),
            Counted.plan("2/KH-UBND", "2031-03-09", FOREST + " Xong.").build(),
            Counted.plan("3/KH-UBND", "2031-03-10", "Rừng ngập mặn ven sông.").build(),
            Counted.plan("4/KH-UBND", "2031-03-11", "Giá điện, theo 156/2018/NĐ-CP.").build(),
            Counted.decree("5/2031/NĐ-CP", "2031-05-02", "Học phí đại học.").build(),
            Sample.of("hoc.txt", "Học phí đại học.").build());
    likenesses = new Likenesses(index);
  }

  @AfterAll
  static void close() {
    index.close();
  }

  private static SimilarDocuments similar(String document) {
    return likenesses.similar(document, Filters.NONE, 0, 10).orElseThrow();
  }

  @Test
  void ranksByWhatIsSharedAndLeavesOutTheRest() {
    assertThat(similar("1/KH-UBND").hits())
        .extracting(Hit::number)
        .containsExactly("2/KH-UBND", "4/KH-UBND", "3/KH-UBND");
  }

  @Test
  void saysWhy() {
    var hits = similar("1/KH-UBND").hits();
    assertThat(hits.get(0).reasons().overlap()).isGreaterThan(0.8);
    assertThat(hits.get(0).likeness()).isCloseTo(1, within(1e-6));
    assertThat(hits.get(1).reasons().cited()).containsExactly("156/2018/NĐ-CP");
    assertThat(hits.get(1).reasons().ofCitations()).isBetween(0.2, 0.5);
    assertThat(hits.get(1).reasons().overlap()).isNull();
    assertThat(hits.get(2).reasons().words()).contains("rừng").doesNotContain("sông");
    assertThat(hits.get(2).reasons().ofCitations()).isZero();
  }

  @Test
  void goesByWordsAloneWhereNothingIsCited() {
    var answer = similar("5/2031/NĐ-CP");
    assertThat(answer.hits())
        .singleElement()
        .satisfies(hit -> {
          assertThat(hit.source()).isEqualTo("hoc.txt");
          assertThat(hit.likeness()).isCloseTo(1, within(1e-6));
        });
  }

  @Test
  void theLikenessIsWhatTheRankingWentBy() {
    var likeness = similar("1/KH-UBND").hits().stream().map(Hit::likeness).toList();
    assertThat(likeness).isSortedAccordingTo((one, other) -> Double.compare(other, one));
  }

  @Test
  void looksOnlyAtWhatPassesTheFilter() {
    var party = Filters.of(Facet.FAMILY, "party");
    var answer = likenesses.similar("1/KH-UBND", party, 0, 10).orElseThrow();
    assertThat(answer.total()).isZero();
    assertThat(answer.basis().documents()).isZero();
  }

  @Test
  void pagesHaveEveryHitOnce() {
    var first = likenesses.similar("1/KH-UBND", Filters.NONE, 0, 2).orElseThrow();
    var second = likenesses.similar("1/KH-UBND", Filters.NONE, 2, 2).orElseThrow();
    assertThat(first.next()).isEqualTo("2");
    assertThat(second.hits()).extracting(Hit::number).containsExactly("3/KH-UBND");
    assertThat(second.next()).isNull();
  }

  @Test
  void anUnknownDocumentHasNone() {
    assertThat(likenesses.similar("7/2040/NĐ-CP", Filters.NONE, 0, 10)).isEmpty();
  }
}
