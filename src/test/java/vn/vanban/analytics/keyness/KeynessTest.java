package vn.vanban.analytics.keyness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vanban.analytics.Counted;
import vn.vanban.analytics.keyness.Keyness.Order;
import vn.vanban.analytics.keyness.Keyness.Selection;
import vn.vanban.analytics.keyness.Keyness.Use;
import vn.vanban.analytics.keyness.Keyness.Word;
import vn.vanban.index.DocumentIndex;
import vn.vanban.index.Paging;
import vn.vanban.index.Sample;
import vn.vanban.search.Facet;
import vn.vanban.search.Filters;
import vn.vanban.search.SearchSettings;
import vn.vanban.segment.LatticeSegmenter;
import vn.vanban.segment.Words;
import vn.vanban.text.Letters;
import vn.vanban.theme.ThemeDictionary;

class KeynessTest {

  private static final String NEW_1 =
      "Cán bộ dám nghĩ, dám làm. Doanh nghiệp nhà nước đổi mới, cán bộ đổi mới.";
  private static final String NEW_2 = "Doanh nghiệp đổi mới sáng tạo; cán bộ học tập.";
  private static final String OLD_1 = "Nông dân trồng lúa, nuôi cá. Cán bộ giúp nông dân.";
  private static final String OLD_2 = "Hợp tác xã trồng lúa. Nông dân học tập, cán bộ học tập.";
  private static final String UNDATED = "Trời mưa, nông dân nghỉ.";

  private static final Selection ALL = new Selection(Order.G2, Use.BOTH, 1, 1);

  @TempDir static Path folder;

  private static DocumentIndex index;
  private static Keywords keywords;

  @BeforeAll
  static void write() {
    index =
        Counted.index(
            folder,
            Counted.decree("1/2031/NĐ-CP", "2031-01-10", NEW_1).theme("dare", "dám nghĩ").build(),
            Counted.plan("2/KH-UBND", "2032-01-10", NEW_2).build(),
            Counted.decree("3/2021/NĐ-CP", "2021-01-10", OLD_1).build(),
            Counted.plan("4/KH-UBND", "2022-01-10", OLD_2).build(),
            Sample.of("bai.txt", UNDATED).build());
    keywords = new Keywords(index, SearchSettings.builtIn());
  }

  @AfterAll
  static void close() {
    index.close();
  }

  private static Subset subset(String typed) {
    return new SubsetReader(ThemeDictionary.standard()).read(typed);
  }

  private static Keyness ask(String target, @Nullable String reference, Selection selection) {
    return keywords.keyness(
        new KeynessRequest(
            subset(target),
            reference == null ? null : subset(reference),
            Filters.NONE,
            selection,
            0,
            Paging.ALL));
  }

  private static Map<String, Long> naive(String... texts) {
    var segmenter = LatticeSegmenter.builtIn();
    var counts = new TreeMap<String, Long>();
    for (var text : texts) {
      var words = segmenter.segment(text);
      for (int i = 0; i < words.count(); i++) {
        if (words.kind(i) == Words.Kind.WORD) {
          counts.merge(Letters.lower(words.span(i).of(text)), 1L, Long::sum);
        }
      }
    }
    return counts;
  }

  private static long sum(Map<String, Long> counts) {
    return counts.values().stream().mapToLong(Long::longValue).sum();
  }

  @Test
  void agreesWithANaiveCountOfTheTexts() {
    var answer = ask("year=2031..2032", "year=2021..2022", ALL);
    var target = naive(NEW_1, NEW_2);
    var reference = naive(OLD_1, OLD_2);

    var both = new TreeMap<>(target);
    both.putAll(reference);
    assertThat(answer.words()).extracting(Word::word).hasSameElementsAs(both.keySet());
    assertThat(answer.words())
        .allSatisfy(word -> {
          long inTarget = target.getOrDefault(word.word(), 0L);
          long inReference = reference.getOrDefault(word.word(), 0L);
          assertThat(word.target().frequency()).isEqualTo(inTarget);
          assertThat(word.reference().frequency()).isEqualTo(inReference);
          assertThat(word.target().perMillion())
              .isCloseTo(1e6 * inTarget / sum(target), within(1e-6));
        });
    assertThat(answer.target().words()).isEqualTo(sum(target));
    assertThat(answer.reference().words()).isEqualTo(sum(reference));
    assertThat(answer.distinct()).isEqualTo(both.size());
    assertThat(answer.total()).isEqualTo(both.size());
    assertThat(answer.next()).isNull();
  }

  @Test
  void comparesWithAllOthersWhereNothingElseIsNamed() {
    var answer = ask("year=2031..", null, ALL);

    assertThat(answer.reference().subset()).isEqualTo(Keyness.REST);
    assertThat(answer.reference().words()).isEqualTo(sum(naive(OLD_1, OLD_2, UNDATED)));
    assertThat(answer.reference().basis().documents()).isEqualTo(3);
    assertThat(answer.target().basis().documents()).isEqualTo(2);
    assertThat(answer.target().basis().snapshot()).isEqualTo(index.snapshotId());
  }

  @Test
  void aConditionCanBeThatSomethingIsNotSo() {
    assertThat(ask("year=2031.., theme!=dare", null, ALL).target().words())
        .isEqualTo(sum(naive(NEW_2)));
  }

  @Test
  void filtersHoldOnBothSides() {
    var plans = Filters.of(Facet.KIND, "kế hoạch");
    var answer =
        keywords.keyness(
            new KeynessRequest(subset("year=2031.."), null, plans, ALL, 0, Paging.ALL));

    assertThat(answer.target().words()).isEqualTo(sum(naive(NEW_2)));
    assertThat(answer.reference().words()).isEqualTo(sum(naive(OLD_2)));
    assertThat(answer.reference().basis().filter()).isEqualTo(plans);
  }

  @Test
  void wordsOfTheTargetComeFirstAndOthersLast() {
    var over = ask("year=2031..", null, new Selection(Order.G2, Use.OVER, 2, 2));
    var under = ask("year=2031..", null, new Selection(Order.G2, Use.UNDER, 2, 2));

    assertThat(over.words()).extracting(Word::word).first().isEqualTo("đổi mới");
    assertThat(over.words()).allMatch(word -> word.g2() > 0 && word.logRatio() > 0);
    assertThat(under.words()).extracting(Word::word).first().isEqualTo("nông dân");
    assertThat(under.words()).allMatch(word -> word.g2() < 0 && word.logRatio() < 0);
    assertThat(over.words()).allMatch(word -> word.target().documents() >= 2);
  }

  @Test
  void minimaHoldOnTheSideThatUsesAWordMore() {
    var answer = ask("year=2031..", null, new Selection(Order.FREQUENCY, Use.BOTH, 4, 3));

    assertThat(answer.words()).extracting(Word::word).containsExactly("nông dân");
    assertThat(answer.total()).isEqualTo(1);
    assertThat(answer.distinct()).isGreaterThan(10);
  }

  @Test
  void pagesAddUpToTheWhole() {
    for (var order : Order.values()) {
      var selection = new Selection(order, Use.BOTH, 1, 1);
      var whole = ask("year=2031..", null, selection);
      var pages = new ArrayList<Word>();
      String next = "0";
      while (next != null) {
        var page =
            keywords.keyness(
                new KeynessRequest(
                    subset("year=2031.."),
                    null,
                    Filters.NONE,
                    selection,
                    Integer.parseInt(next),
                    4));
        pages.addAll(page.words());
        assertThat(page.total()).isEqualTo(whole.total());
        next = page.next();
      }
      assertThat(pages).isEqualTo(whole.words());
    }
  }

  @Test
  void tellsHowEvenlyAWordIsSpread() {
    var words = ask("year=2031..", null, ALL).words();
    double first = naive(NEW_1).getOrDefault("cán bộ", 0L);
    long all = sum(naive(NEW_1, NEW_2));
    double shareOfFirst = (double) sum(naive(NEW_1)) / all;
    // Two documents: both differ from their share by the same amount; the smaller one normalises.
    double dp = Math.abs(first / (first + 1) - shareOfFirst);
    double most = 1 - (double) sum(naive(NEW_2)) / all;

    var spread = words.stream().filter(word -> word.word().equals("cán bộ")).findFirst();
    assertThat(spread.orElseThrow().target().dp()).isCloseTo(dp / most, within(1e-9));
    var single = words.stream().filter(word -> word.word().equals("sáng tạo")).findFirst();
    assertThat(single.orElseThrow().target().dp()).isCloseTo(1, within(1e-9));
    assertThat(single.orElseThrow().reference().dp()).isNull();
  }

  @Test
  void documentsOnBothSidesCountOnBothAndAreTold() {
    var answer = ask("year=2031..", "kind=kế hoạch", ALL);

    assertThat(answer.target().shared()).isEqualTo(1);
    assertThat(answer.reference().words()).isEqualTo(sum(naive(NEW_2, OLD_2)));
  }

  @Test
  void anEmptySideHasNothingToCompare() {
    var answer = ask("year=1990", null, ALL);

    assertThat(answer.target().basis().documents()).isZero();
    assertThat(answer.words()).isEqualTo(List.of());
    assertThat(answer.total()).isZero();
  }

  @Test
  void minimaAreOneOrMore() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Selection(Order.G2, Use.BOTH, 0, 1));
  }
}
