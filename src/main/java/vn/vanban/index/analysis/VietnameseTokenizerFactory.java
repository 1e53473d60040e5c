package vn.vanban.index.analysis;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.TokenizerFactory;
import org.apache.lucene.util.AttributeFactory;

/** {@code <tokenizer name="vietnamese" form="syllable|fold|pair"/>}; syllable by default. */
public final class VietnameseTokenizerFactory extends TokenizerFactory {

  /** SPI name. */
  public static final String NAME = "vietnamese";

  private final Form form;

  public VietnameseTokenizerFactory(Map<String, String> args) {
    super(args);
    String name = get(args, "form", List.of("syllable", "fold", "pair"), "syllable");
    this.form = Form.valueOf(name.toUpperCase(Locale.ROOT));
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
    return new VietnameseTokenizer(form);
  }
}
