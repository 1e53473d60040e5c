package vn.vanban.index.analysis;

import java.util.Map;
import org.apache.lucene.analysis.TokenFilterFactory;
import org.apache.lucene.analysis.TokenStream;

/** {@code <filter name="vietnameseFold" preserveOriginal="false"/>} */
public final class VietnameseFoldFilterFactory extends TokenFilterFactory {

  /** SPI name. */
  public static final String NAME = "vietnameseFold";

  private final boolean preserveOriginal;

  public VietnameseFoldFilterFactory(Map<String, String> args) {
    super(args);
    this.preserveOriginal = getBoolean(args, "preserveOriginal", false);
    if (!args.isEmpty()) {
      throw new IllegalArgumentException("Unknown parameters: " + args);
    }
  }

  /** For the service loader, which only looks the class up. */
  public VietnameseFoldFilterFactory() {
    throw defaultCtorException();
  }

  @Override
  public TokenStream create(TokenStream input) {
    return new VietnameseFoldFilter(input, preserveOriginal);
  }
}
