package vn.vanban.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PageStartTest {

  private static final List<PageStart> PAGES =
      List.of(new PageStart(2, 1), new PageStart(10, 3), new PageStart(20, 1));

  @Test
  void findsThePageThatHoldsAUnit() {
    assertThat(PageStart.at(PAGES, 2)).isEqualTo(1);
    assertThat(PageStart.at(PAGES, 9)).isEqualTo(1);
    assertThat(PageStart.at(PAGES, 10)).isEqualTo(3);
    assertThat(PageStart.at(PAGES, 19)).isEqualTo(3);
  }

  @Test
  void findsPagesOfNotesBehindTheText() {
    assertThat(PageStart.at(PAGES, 25)).isEqualTo(1);
  }

  @Test
  void knowsNoPageBeforeTheFirstAndWhereThereAreNone() {
    assertThat(PageStart.at(PAGES, 1)).isNull();
    assertThat(PageStart.at(List.of(), 5)).isNull();
  }
}
