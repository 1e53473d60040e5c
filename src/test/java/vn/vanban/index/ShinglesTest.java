package vn.vanban.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashSet;
import java.util.Random;
import java.util.stream.Collectors;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ShinglesTest {

  private static final long SEED = 20_260_101;

  private static double overlap(String one, String other) {
    return Shingles.of(one).overlap(Shingles.of(other));
  }

  private static int shared(String one, String other) {
    var terms = new HashSet<BytesRef>(Shingles.of(one).nearTerms());
    terms.retainAll(new HashSet<>(Shingles.of(other).nearTerms()));
    return terms.size();
  }

  /** {@code syllables} of an invented text, of which each is another one with {@code chance}. */
  private static String text(int syllables, double chance) {
    var same = new Random(SEED);
    var noise = new Random(SEED + 1);
    return same.ints(syllables, 0, 5_000)
        .mapToObj(i -> noise.nextDouble() < chance ? "b" + i : "a" + i)
        .collect(Collectors.joining(" "));
  }

  @Nested
  class Overlap {

    @Test
    void isOneForTheSameWordsWhateverTheirAccentsAndCase() {
      assertThat(overlap("Ủy ban nhân dân tỉnh Vạn An", "uy ban  nhan dan TỈNH vạn an"))
          .isEqualTo(1);
    }

    @Test
    void countsRunsOfFive() {
      // Four runs in each, of which the three without the last word are the same.
      assertThat(overlap("a b c d e f g h", "a b c d e f g i")).isEqualTo(3.0 / 5);
    }

    @Test
    void ofTextsOfLessThanFiveWordsIsAllOrNothing() {
      assertThat(overlap("một hai ba", "một hai ba")).isEqualTo(1);
      assertThat(overlap("một hai ba", "một hai bốn")).isZero();
    }

    @Test
    void isZeroWhereNothingIsWritten() {
      assertThat(overlap("", "")).isZero();
      assertThat(Shingles.of("—").nearTerms()).isEmpty();
    }
  }

  @Nested
  class NearTerms {

    @Test
    void areAllSharedByTheSameText() {
      assertThat(shared(text(300, 0), text(300, 0))).isEqualTo(12);
      assertThat(shared("một hai", "Một  Hai")).isEqualTo(12);
    }

    @Test
    void meetWhereTextsAreNearlyTheSame() {
      String changed = text(2_000, 0.01);
      assertThat(overlap(text(2_000, 0), changed)).isCloseTo(0.9, within(0.03));
      assertThat(shared(text(2_000, 0), changed)).isGreaterThan(3);
    }

    @Test
    void doNotMeetWhereTextsDiffer() {
      String changed = text(2_000, 0.4);
      assertThat(overlap(text(2_000, 0), changed)).isLessThan(0.1);
      assertThat(shared(text(2_000, 0), changed)).isZero();
    }
  }
}
