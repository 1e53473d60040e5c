package vn.vanban.index.analysis;

import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.TokenizerFactory;
import org.apache.lucene.util.AttributeFactory;
import org.jspecify.annotations.Nullable;
import vn.vanban.segment.LatticeSegmenter;
import vn.vanban.segment.WordSegmenter;

/**
 * {@code <tokenizer name="vietnamese" words="none|also|only"/>}: with {@code also}, words of
 * several syllables are terms over their syllables; with {@code only}, words are the terms. None by
 * default.
 */
public final class VietnameseTokenizerFactory extends TokenizerFactory {

  /** SPI name. */
  public static final String NAME = "vietnamese";

  private final @Nullable WordSegmenter segmenter;
  private final boolean parts;

  public VietnameseTokenizerFactory(Map<String, String> args) {
    super(args);
    String words = get(args, "words", List.of("none", "also", "only"), "none");
    this.segmenter = words.equals("none") ? null : LatticeSegmenter.builtIn();
    this.parts = !words.equals("only");
    if (!args.isEmpty()) {
      throw new IllegalArgumentException("Unknown parameters: " + args);
    }
  }

  /** For the service loader, which only looks the class up. */
  public VietnameseTokenizerFactory() {
    throw defaultCtorException();
  }

  @Override
  public Tokenizer create(AttributeFactory factory) {
    return new VietnameseTokenizer(factory, segmenter, parts);
  }
}
