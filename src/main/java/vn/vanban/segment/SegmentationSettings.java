package vn.vanban.segment;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Which engine finds words, and with what.
 *
 * @param engine the built-in one by default
 * @param library file of coccoc's native library; absent: looked for on java.library.path
 * @param dictionary folder of coccoc's dictionary; coccoc needs it, nothing else takes it
 * @param lexicon file of a user's own words, for the built-in engine: one a line, optionally a tab
 *     and a count
 */
public record SegmentationSettings(
    Engine engine, @Nullable Path library, @Nullable Path dictionary, @Nullable Path lexicon) {

  /** The engines that there are. */
  public enum Engine {
    LATTICE,
    COCCOC
  }

  public SegmentationSettings {
    if (engine == Engine.COCCOC && dictionary == null) {
      throw new IllegalArgumentException(
          "engine coccoc needs the folder of its dictionary; the built-in engine is lattice");
    }
    if (engine == Engine.COCCOC && lexicon != null) {
      throw new IllegalArgumentException(
          "a lexicon is for engine lattice; coccoc's words are in its dictionary");
    }
  }

  /** The built-in engine, with nothing added. */
  public static SegmentationSettings defaults() {
    return new SegmentationSettings(Engine.LATTICE, null, null, null);
  }

  /**
   * Opens the engine; keep it.
   *
   * @throws IOException where the lexicon cannot be read
   * @throws CoccocUnavailableException where coccoc's library cannot be used
   */
  public WordSegmenter open() throws IOException {
    if (engine == Engine.COCCOC && dictionary != null) {
      return CoccocSegmenter.open(library, dictionary);
    }
    return lexicon == null ? LatticeSegmenter.builtIn() : LatticeSegmenter.builtIn(lexicon);
  }
}
