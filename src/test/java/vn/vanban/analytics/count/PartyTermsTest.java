package vn.vanban.analytics.count;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PartyTermsTest {

  @ParameterizedTest
  @CsvSource({
    "20210131, XII (2016)",
    "20210201, XIII (2021)",
    "20210300, XIII (2021)",
    "20210200, XIII (2021)",
    "20210100, XII (2016)",
    "20160100, ?",
    "20210000, ?",
    "20230000, XIII (2021)",
    "19500101, ?",
    "20261129, XIV (2026)",
  })
  void aDateIsInTheTermThatHasBegun(long issued, String term) {
    assertThat(PartyTerms.of(issued)).isEqualTo(term);
  }

  @Test
  void termsStandInTheOrderOfTime() {
    var terms = new ArrayList<>(List.of("IX (2001)", "V (1982)", "XIV (2026)", "VIII (1996)"));
    Collections.sort(terms, PartyTerms::compare);
    assertThat(terms).containsExactly("V (1982)", "VIII (1996)", "IX (2001)", "XIV (2026)");
  }
}
