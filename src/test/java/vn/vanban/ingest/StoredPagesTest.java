package vn.vanban.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.vanban.document.PageStart;
import vn.vanban.ingest.format.Extraction;
import vn.vanban.ingest.header.PageFacts;

class StoredPagesTest {

  @Test
  void movesWithWhatNormalisingTakesAway() {
    String first = "Ca\u0301n bo\u0323\u0302\u200B\n";
    String second = "da\u0301m\u00A0la\u0300m\n";
    var stored = stored(first + second, 0, first.length());
    assertThat(stored.text()).isEqualTo("Cán bộ\ndám làm\n");
    assertThat(stored.starts()).containsExactly(new PageStart(0, 1), new PageStart(7, 2));
  }

  @Test
  void movesWithTextOfAnOldEncoding() {
    String first = "QUYÕT §ÞNH\nNg\u00ADêi gi÷ tr¹m\n";
    var stored = stored(first + "®­îc nghØ lÔ\n", 0, first.length());
    assertThat(stored.text()).isEqualTo("QUYẾT ĐỊNH\nNgười giữ trạm\nđược nghỉ lễ\n");
    assertThat(stored.starts().getLast().start()).isEqualTo(stored.text().indexOf("được"));
  }

  @Test
  void formFeedsOfTheTextItselfMarkNothing() {
    var stored = stored("a\f\nb\f\n", 0, 3);
    assertThat(stored.starts()).containsExactly(new PageStart(0, 1), new PageStart(3, 2));
    assertThat(stored.text()).isEqualTo("a \nb \n");
  }

  @Test
  void textWithoutPagesStaysAsItIs() {
    assertThat(stored("a\f\nb")).isEqualTo(new StoredPages("a\f\nb", List.of()));
  }

  private static StoredPages stored(String raw, int... starts) {
    var pages = new ArrayList<PageStart>();
    for (int start : starts) {
      pages.add(new PageStart(start, pages.size() + 1));
    }
    return StoredPages.of(new Extraction.Content(raw, Set.of(), PageFacts.NONE, pages, false));
  }
}
