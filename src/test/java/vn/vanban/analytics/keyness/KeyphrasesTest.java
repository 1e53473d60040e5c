package vn.vanban.analytics.keyness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.ArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vanban.analytics.Counted;
import vn.vanban.analytics.keyness.Keyphrases.Phrase;
import vn.vanban.index.DocumentIndex;
import vn.vanban.search.Filters;
import vn.vanban.search.SearchSettings;

class KeyphrasesTest {

  private static final String OPENING = "Cán bộ địa phương làm việc với nông dân. ";

  @TempDir static Path folder;

  private static DocumentIndex index;
  private static Keywords keywords;

  @BeforeAll
  static void write() {
    index =
        Counted.index(
            folder,
            Counted.plan(
                    "1/KH-UBND",
                    "2031-01-10",
                    OPENING
                        + "Hợp tác xã nông nghiệp vay vốn. Vốn của hợp tác xã nông nghiệp tăng. "
                        + "Hợp tác xã nông nghiệp trồng lúa.")
                .title("Phát triển hợp tác xã nông nghiệp")
                .build(),
            Counted.plan(
                    "2/KH-UBND",
                    "2031-02-10",
                    OPENING + "Hợp tác xã nông nghiệp góp vốn. Tàu cá ra khơi.")
                .build(),
            Counted.plan("3/KH-UBND", "2031-03-10", OPENING + "Trường học mở cửa.").build(),
            Counted.plan("4/KH-UBND", "2031-04-10", OPENING + "Tàu cá về bến.").build());
    keywords = new Keywords(index, SearchSettings.builtIn());
  }

  @AfterAll
  static void close() {
    index.close();
  }

  @Test
  void aDocumentIsToldByWhatItSaysAndOthersDoNot() {
    var answer = keywords.keyphrases("1/KH-UBND", 0, 10).orElseThrow();

    var best = answer.phrases().getFirst();
    assertThat(best.phrase()).isEqualTo("hợp tác xã nông nghiệp");
    assertThat(best.frequency()).isEqualTo(3);
    assertThat(best.elsewhere()).isEqualTo(1);
    // Three times five syllables, two of four documents, in the title.
    double value = Math.log1p(3 * Math.log(5) / Math.log(2));
    assertThat(best.score()).isCloseTo(1.5 * value * Math.log(5 / 2.0), within(1e-9));
    assertThat(answer.subject().number()).isEqualTo("1/KH-UBND");
    assertThat(answer.subject().basis().documents()).isEqualTo(1);
    assertThat(answer.collection().documents()).isEqualTo(3);
  }

  @Test
  void fragmentsAndWhatAllSayComeLastOrNotAtAll() {
    var phrases = keywords.keyphrases("1/KH-UBND", 0, 100).orElseThrow().phrases();

    assertThat(phrases).extracting(Phrase::phrase).doesNotContain("hợp tác xã", "nông nghiệp");
    assertThat(phrases)
        .filteredOn(phrase -> phrase.elsewhere() == 3)
        .allMatch(phrase -> phrase.score() < phrases.getFirst().score() / 4);
  }

  @Test
  void manyDocumentsAreToldByWhatTheOthersHaveNot() {
    var answer =
        keywords.keyphrases(new KeyphrasesRequest("\"nông nghiệp\"", Filters.NONE, 200, 0, 10));

    assertThat(answer.subject().basis().documents()).isEqualTo(2);
    assertThat(answer.texts()).isEqualTo(2);
    assertThat(answer.phrases())
        .extracting(Phrase::phrase, Phrase::documents, Phrase::elsewhere)
        .first()
        .isEqualTo(tuple("hợp tác xã nông nghiệp", 2L, 0L));
    // Both of two against none of two: 2 · 4 ln 2; and five syllables.
    assertThat(answer.phrases().getFirst().score()).isCloseTo(8 * Math.log(5), within(1e-9));
    assertThat(answer.phrases()).extracting(Phrase::phrase).doesNotContain("cán bộ", "tàu cá");
  }

  @Test
  void aQuestionIsAboutItsBestAnswers() {
    var one = keywords.keyphrases(new KeyphrasesRequest("nông nghiệp", Filters.NONE, 1, 0, 10));

    assertThat(one.subject().found()).isEqualTo(2);
    assertThat(one.subject().basis().documents()).isEqualTo(1);
    assertThat(one.collection().documents()).isEqualTo(3);
  }

  @Test
  void pagesAddUpToTheWhole() {
    var whole = keywords.keyphrases("1/KH-UBND", 0, 100).orElseThrow();
    var pages = new ArrayList<Phrase>();
    String next = "0";
    while (next != null) {
      var page = keywords.keyphrases("1/KH-UBND", Integer.parseInt(next), 2).orElseThrow();
      pages.addAll(page.phrases());
      next = page.next();
    }

    assertThat(pages).isEqualTo(whole.phrases()).hasSize((int) whole.total());
    assertThat(whole.total()).isGreaterThan(2);
  }

  @Test
  void aDocumentThatIsNotHeldHasNone() {
    assertThat(keywords.keyphrases("99/KH-UBND", 0, 10)).isEmpty();
  }
}
