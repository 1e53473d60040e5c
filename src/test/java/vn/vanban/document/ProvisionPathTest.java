package vn.vanban.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.vanban.document.ProvisionPath.Level;

class ProvisionPathTest {

  private static final ProvisionPath POINT =
      ProvisionPath.WHOLE.with(Level.ARTICLE, "5").with(Level.CLAUSE, "2").with(Level.POINT, "a");

  @Test
  void readsAsInRunningText() {
    assertThat(POINT).hasToString("điểm a khoản 2 Điều 5");
  }

  @Test
  void coversWhatStandsInside() {
    var article = ProvisionPath.WHOLE.with(Level.ARTICLE, "5");

    assertThat(article.covers(POINT)).isTrue();
    assertThat(POINT.covers(article)).isFalse();
    assertThat(ProvisionPath.WHOLE.covers(POINT)).isTrue();
    assertThat(ProvisionPath.WHOLE.with(Level.ARTICLE, "6").covers(POINT)).isFalse();
  }
}
