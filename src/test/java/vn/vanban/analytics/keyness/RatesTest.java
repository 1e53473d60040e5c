package vn.vanban.analytics.keyness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import vn.vanban.analytics.keyness.Sides.Counts;

class RatesTest {

  private static Rates rates(long target, long reference, long targetWords, long referenceWords) {
    return new Rates(new Counts(target, 1, reference, 1), targetWords, referenceWords);
  }

  /** 2 (30 ln 1.5 + 10 ln 0.5 + 970 ln (970/980) + 990 ln (990/980)), by hand. */
  @Test
  void agreesWithWhatIsWorkedOutByHand() {
    assertThat(rates(30, 10, 1000, 1000).g2()).isCloseTo(10.669048, within(1e-6));
    assertThat(rates(12, 3, 500, 4000).g2()).isCloseTo(38.670542, within(1e-6));
  }

  @Test
  void hasTheSignOfTheDifference() {
    assertThat(rates(10, 30, 1000, 1000).g2()).isCloseTo(-10.669048, within(1e-6));
    assertThat(rates(0, 5, 1000, 2000).g2()).isCloseTo(-4.058824, within(1e-6));
    assertThat(rates(10, 20, 1000, 2000).g2()).isZero();
  }

  @Test
  void ratiosAreInBits() {
    assertThat(rates(40, 10, 1000, 1000).logRatio()).isCloseTo(2, within(1e-9));
    assertThat(rates(10, 10, 2000, 1000).logRatio()).isCloseTo(-1, within(1e-9));
  }

  @Test
  void aFrequencyOfZeroCountsAsAHalf() {
    assertThat(rates(4, 0, 1000, 1000).logRatio()).isCloseTo(3, within(1e-9));
    assertThat(rates(0, 4, 1000, 1000).logRatio()).isCloseTo(-3, within(1e-9));
  }
}
