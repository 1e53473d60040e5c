package vn.vanban.analytics.count;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ContingencyTest {

  @Test
  void givesAllFourCells() {
    var counts = new Contingency(110, 2552, 221, 31777);

    assertThat(counts.onlyFirst()).isEqualTo(2442);
    assertThat(counts.onlySecond()).isEqualTo(111);
    assertThat(counts.neither()).isEqualTo(29114);
  }

  /** The first pair of table 1 in Dunning (1993): 110, 2442, 111 and 29114 give 270.72. */
  @Test
  void agreesWithThePublishedExample() {
    assertThat(new Contingency(110, 2552, 221, 31777).g2()).isCloseTo(270.72, within(0.005));
  }

  @Test
  void isNothingForWhatIsIndependent() {
    var counts = new Contingency(10, 20, 50, 100);

    assertThat(counts.pmi()).isZero();
    assertThat(counts.g2()).isCloseTo(0, within(1e-9));
  }

  @Test
  void takesLogarithmsToTheBaseOfTwo() {
    assertThat(new Contingency(5, 5, 5, 20).pmi()).isCloseTo(2, within(1e-9));
  }

  @Test
  void refusesCountsThatDoNotFit() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Contingency(3, 2, 5, 10));
    assertThatIllegalArgumentException().isThrownBy(() -> new Contingency(1, 8, 5, 10));
  }
}
