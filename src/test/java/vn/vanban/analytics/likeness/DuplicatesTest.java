package vn.vanban.analytics.likeness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vanban.analytics.Counted;
import vn.vanban.analytics.likeness.Duplicates.Copy;
import vn.vanban.index.DocumentIndex;
import vn.vanban.index.Sample;
import vn.vanban.search.Facet;
import vn.vanban.search.Filters;

class DuplicatesTest {

  private static final Filters PARTY = Filters.of(Facet.FAMILY, "party");

  @TempDir static Path folder;

  private static DocumentIndex index;
  private static Likenesses likenesses;

  @BeforeAll
  static void write() {
    String port = text("cảng", 200);
    String forest = text("rừng", 100);
    index =
        Counted.index(
            folder,
            Counted.decree("1/2031/NĐ-CP", "2031-05-10", port).build(),
            Sample.of("du-thao.txt", port.replace("cảng7 ", "bến ")).build(),
            Counted.plan("3/KH-UBND", "2031-02-09", "Bản sao. " + port).build(),
            Counted.decree("4/2031/NĐ-CP", "2031-06-01", forest).build(),
            Sample.of("rung.txt", forest.toUpperCase(Locale.ROOT)).build(),
            Sample.of("khac.txt", text("than", 150)).build());
    likenesses = new Likenesses(index);
  }

  @AfterAll
  static void close() {
    index.close();
  }

  @Test
  void groupsWhatIsNearlyTheSameTheLargestGroupFirst() {
    var answer = likenesses.duplicates(0.8, Filters.NONE, 0, 10);

    assertThat(answer.total()).isEqualTo(2);
    assertThat(answer.documents()).isEqualTo(5);
    assertThat(answer.basis().documents()).isEqualTo(6);
    assertThat(answer.groups().getFirst().documents())
        .extracting(Copy::source)
        .containsExactly("3_KH-UBND.txt", "1_2031_NĐ-CP.txt", "du-thao.txt");
  }

  @Test
  void tellsHowMuchEachHasInCommonWithTheEarliest() {
    var group = likenesses.duplicates(0.8, Filters.NONE, 0, 10).groups().get(1);

    assertThat(group.documents())
        .extracting(Copy::source, Copy::overlap)
        .containsExactly(tuple("4_2031_NĐ-CP.txt", 1.0), tuple("rung.txt", 1.0));
  }

  @Test
  void leavesOutWhatHasLessInCommon() {
    assertThat(likenesses.duplicates(1, Filters.NONE, 0, 10).groups())
        .singleElement()
        .satisfies(group -> assertThat(group.documents()).hasSize(2));
  }

  @Test
  void looksOnlyAtWhatPassesTheFilter() {
    var answer = likenesses.duplicates(0.8, PARTY, 0, 10);
    assertThat(answer.total()).isZero();
    assertThat(answer.next()).isNull();
  }

  @Test
  void pagesHaveAllGroupsOnce() {
    var first = likenesses.duplicates(0.8, Filters.NONE, 0, 1);
    var second = likenesses.duplicates(0.8, Filters.NONE, 1, 1);

    assertThat(first.next()).isEqualTo("1");
    assertThat(second.next()).isNull();
    assertThat(first.groups()).hasSize(1).doesNotContainAnyElementsOf(second.groups());
    assertThat(second.groups()).hasSize(1);
  }

  private static String text(String word, int words) {
    return IntStream.range(0, words).mapToObj(i -> word + i).collect(Collectors.joining(" "));
  }
}
