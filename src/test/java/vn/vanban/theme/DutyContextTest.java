package vn.vanban.theme;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DutyContextTest {

  private static final ThemeFinder FINDER =
      new ThemeFinder(
          ThemeDictionary.parse(
              """
              version: 1
              context:
                duty: [cán bộ]
                duty-hints: [họp, kế hoạch]
                private: [vợ]
                private-hints: [nước mắt]
              themes:
                - id: river
                  label: {vi: "Sông", en: "River"}
                  surroundings: duty
                  phrases: [sông]
              """,
              "mine.yaml"));

  @Test
  void aHintOfDutyTellsHalfAsMuchAsAWord() {
    assertThat(rivers("Đã có cán bộ. Bên sông.")).isEqualTo(1);
    assertThat(rivers("Đã có họp. Bên sông.")).isZero();
    assertThat(rivers("Đã có họp, kế hoạch. Bên sông.")).isEqualTo(1);
  }

  @Test
  void aHintOfPrivateLifeTakesHalfAWordAway() {
    assertThat(rivers("Đã có cán bộ. Có nước mắt. Bên sông.")).isZero();
    assertThat(rivers("Đã có cán bộ. Có họp. Có nước mắt. Bên sông.")).isEqualTo(1);
  }

  @Test
  void aSyllableWithoutAccentsTellsNothing() {
    assertThat(rivers("Da co can bo o day roi. Ben song nay la day.")).isEqualTo(1);
    assertThat(rivers("Da co hop o day roi, hop hop. Ben song nay la day.")).isZero();
    assertThat(rivers("Da co can bo o day roi, vo vo. Ben song nay la day.")).isEqualTo(1);
  }

  private static int rivers(String text) {
    return FINDER.find(text).size();
  }
}
