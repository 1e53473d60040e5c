package vn.vanban.cli;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.vanban.segment.CoccocUnavailableException;
import vn.vanban.segment.SegmentationSettings.Engine;
import vn.vanban.segment.WordSegmenter;

/** Which engine finds words. */
final class SegmenterOption {

  @Option(
      names = "--engine",
      paramLabel = "lattice|coccoc",
      description = "Bộ tách từ (mặc định: lattice). / The engine (default: lattice).")
  @Nullable Engine engine;

  @Mixin Settings settings = new Settings();

  /**
   * @throws BadInput where the engine cannot work as it is set up
   */
  WordSegmenter open() {
    try {
      return settings.segmentation(engine).open();
    } catch (CoccocUnavailableException e) {
      throw new BadInput(
          "Không dùng được bộ tách từ: " + e.getMessage(), String.valueOf(e.getMessage()));
    } catch (IOException e) {
      throw new BadInput(
          "Không đọc được danh sách từ riêng (vanban.segmenter.lexicon): " + e.getMessage(),
          "The lexicon cannot be read (vanban.segmenter.lexicon): " + e.getMessage());
    }
  }
}
