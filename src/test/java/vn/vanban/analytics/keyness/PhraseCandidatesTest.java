package vn.vanban.analytics.keyness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import vn.vanban.analytics.keyness.PhraseCandidates.Candidate;

class PhraseCandidatesTest {

  private static Map<String, Candidate> candidates(String... texts) {
    var all = new PhraseText(PhraseWords.builtIn());
    List.of(texts).forEach(all::add);
    return PhraseCandidates.of(all, 1);
  }

  private static double value(Map<String, Candidate> candidates, String phrase) {
    return new PhraseValues(candidates).value(Objects.requireNonNull(candidates.get(phrase)));
  }

  @Test
  void wordsOfSeveralSyllablesAndRepeatedRunsOfWordsAreCandidates() {
    var found = candidates("Hợp tác xã nông nghiệp mua máy. Vốn của hợp tác xã nông nghiệp.");

    assertThat(found.get("hợp tác xã nông nghiệp")).extracting(Candidate::frequency).isEqualTo(2L);
    assertThat(found).containsKeys("hợp tác xã", "nông nghiệp").doesNotContainKey("máy");
    assertThat(found.keySet()).noneMatch(phrase -> phrase.contains("mua máy"));
  }

  @Test
  void noPhraseGoesAcrossASignANumberOrASentence() {
    String cut = "Doanh nghiệp, nông dân. Doanh nghiệp 12 nông dân. Doanh nghiệp\n\nNông dân.";

    assertThat(candidates(cut + " " + cut)).containsOnlyKeys("doanh nghiệp", "nông dân");
    assertThat(candidates("Doanh nghiệp", "nông dân", "doanh nghiệp", "nông dân"))
        .containsOnlyKeys("doanh nghiệp", "nông dân");
  }

  @Test
  void wordsThatSayNothingArePartOfNone() {
    String text = "Nông dân được thực hiện theo quy định. ";

    assertThat(candidates(text + text)).containsOnlyKeys("nông dân");
  }

  @Test
  void aJoiningWordStandsOnlyInside() {
    String text = "Quyền lợi của nông dân và doanh nghiệp. ";
    var found = candidates(text + text);

    assertThat(found).containsKeys("quyền lợi của nông dân", "nông dân và doanh nghiệp");
    assertThat(found.keySet())
        .noneMatch(phrase -> phrase.startsWith("của ") || phrase.endsWith(" và"))
        .noneMatch(phrase -> phrase.contains("của") && phrase.contains("và"));
  }

  @Test
  void whatStandsOnlyInsideOfALongerPhraseIsWorthNothing() {
    String text = "Hợp tác xã nông nghiệp. ";
    var found = candidates(text.repeat(4));

    assertThat(value(found, "hợp tác xã")).isZero();
    assertThat(value(found, "hợp tác xã nông nghiệp")).isCloseTo(4 * 2.321928, within(1e-5));
  }

  @Test
  void whatStandsAloneTooIsWorthWhatIsItsOwn() {
    var found = candidates("Hợp tác xã nông nghiệp. ".repeat(4) + "Hợp tác xã. ".repeat(3));

    // Seven times in all, four of them in the one longer phrase; three syllables.
    assertThat(value(found, "hợp tác xã")).isCloseTo(3 * 1.584963, within(1e-5));
  }
}
