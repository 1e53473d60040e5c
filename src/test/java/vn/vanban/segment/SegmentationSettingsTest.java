package vn.vanban.segment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.BindHandler;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.handler.NoUnboundElementsBindHandler;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class SegmentationSettingsTest {

  private static SegmentationSettings bound(Map<String, String> properties) {
    return new Binder(new MapConfigurationPropertySource(properties))
        .bindOrCreate(
            "vanban.segmentation",
            Bindable.of(SegmentationSettings.class),
            new NoUnboundElementsBindHandler(BindHandler.DEFAULT));
  }

  @Test
  void useTheBuiltInEngineByDefault() {
    assertThat(bound(Map.of())).isEqualTo(SegmentationSettings.defaults());
  }

  @Test
  void mapEveryKey() {
    var settings =
        bound(
            Map.of(
                "vanban.segmentation.engine", "coccoc",
                "vanban.segmentation.library", "/a/lib.so",
                "vanban.segmentation.dictionary", "/a/dicts"));
    assertThat(settings)
        .isEqualTo(
            new SegmentationSettings(
                SegmentationSettings.Engine.COCCOC,
                Path.of("/a/lib.so"),
                Path.of("/a/dicts"),
                null));
    assertThat(bound(Map.of("vanban.segmentation.lexicon", "/a/words.txt")).lexicon())
        .isEqualTo(Path.of("/a/words.txt"));
  }

  @Test
  void refuseAMisspeltKey() {
    assertThatThrownBy(() -> bound(Map.of("vanban.segmentation.lexikon", "/a")))
        .isInstanceOf(BindException.class)
        .rootCause()
        .hasMessageContaining("vanban.segmentation.lexikon");
  }

  @Test
  void refuseAnUnknownEngine() {
    assertThatThrownBy(() -> bound(Map.of("vanban.segmentation.engine", "guess")))
        .isInstanceOf(BindException.class);
  }

  @Test
  void refuseCoccocWithoutItsDictionary() {
    assertThatThrownBy(() -> bound(Map.of("vanban.segmentation.engine", "coccoc")))
        .rootCause()
        .hasMessageContaining("dictionary")
        .hasMessageContaining("lattice");
  }

  @Test
  void openTheBuiltInEngineWithAUsersWords(@TempDir Path folder) throws IOException {
    var lexicon = folder.resolve("words.txt");
    Files.writeString(lexicon, "dám nghĩ dám làm\n");
    var settings =
        new SegmentationSettings(SegmentationSettings.Engine.LATTICE, null, null, lexicon);
    String text = "họ dám nghĩ dám làm";
    assertThat(settings.open().segment(text).of(text)).containsExactly("họ", "dám nghĩ dám làm");
  }
}
