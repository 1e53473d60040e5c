package vn.vanban.segment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vanban.segment.SegmentationSettings.Engine;

class SegmentationSettingsTest {

  @Test
  void useTheBuiltInEngineByDefault() {
    assertThat(SegmentationSettings.defaults().engine()).isEqualTo(Engine.LATTICE);
  }

  @Test
  void refuseCoccocWithoutItsDictionary() {
    assertThatThrownBy(() -> new SegmentationSettings(Engine.COCCOC, null, null, null))
        .hasMessageContaining("dictionary")
        .hasMessageContaining("lattice");
  }

  @Test
  void openTheBuiltInEngineWithAUsersWords(@TempDir Path folder) throws IOException {
    var lexicon = folder.resolve("words.txt");
    Files.writeString(lexicon, "dám nghĩ dám làm\n");
    var settings = new SegmentationSettings(Engine.LATTICE, null, null, lexicon);
    String text = "họ dám nghĩ dám làm";
    assertThat(settings.open().segment(text).of(text)).containsExactly("họ", "dám nghĩ dám làm");
  }
}
