package vn.vanban.index.analysis;

import java.util.Map;
import org.apache.lucene.analysis.TokenFilterFactory;
import org.apache.lucene.analysis.TokenStream;

/** {@code <filter name="vietnameseSyllable"/>} */
public final class VietnameseSyllableFilterFactory extends TokenFilterFactory {

  /** SPI name. */
  public static final String NAME = "vietnameseSyllable";

  public VietnameseSyllableFilterFactory(Map<String, String> args) {
    super(args);
    if (!args.isEmpty()) {
      throw new IllegalArgumentException("Unknown parameters: " + args);
    }
  }

  /** For the service loader, which only looks the class up. */
  public VietnameseSyllableFilterFactory() {
    throw defaultCtorException();
  }

  @Override
  public TokenStream create(TokenStream input) {
    return new VietnameseSyllableFilter(input);
  }
}
