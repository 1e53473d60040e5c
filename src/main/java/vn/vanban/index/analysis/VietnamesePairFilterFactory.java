package vn.vanban.index.analysis;

import java.util.Map;
import org.apache.lucene.analysis.TokenFilterFactory;
import org.apache.lucene.analysis.TokenStream;

/** {@code <filter name="vietnamesePair" outputTokens="true"/>} */
public final class VietnamesePairFilterFactory extends TokenFilterFactory {

  /** SPI name. */
  public static final String NAME = "vietnamesePair";

  private final boolean outputTokens;

  public VietnamesePairFilterFactory(Map<String, String> args) {
    super(args);
    this.outputTokens = getBoolean(args, "outputTokens", true);
    if (!args.isEmpty()) {
      throw new IllegalArgumentException("Unknown parameters: " + args);
    }
  }

  /** For the service loader, which only looks the class up. */
  public VietnamesePairFilterFactory() {
    throw defaultCtorException();
  }

  @Override
  public TokenStream create(TokenStream input) {
    return new VietnamesePairFilter(input, outputTokens);
  }
}
