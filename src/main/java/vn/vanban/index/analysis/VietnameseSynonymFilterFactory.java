package vn.vanban.index.analysis;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.lucene.analysis.TokenFilterFactory;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.util.ResourceLoader;
import org.apache.lucene.util.ResourceLoaderAware;
import org.jspecify.annotations.Nullable;

/**
 * {@code <filter name="vietnameseSynonym" synonyms="my-synonyms.txt"/>}, for query analyzers,
 * behind {@code vietnameseSyllable}: the built-in {@link Synonyms}, with those of a file where one
 * is named.
 */
public final class VietnameseSynonymFilterFactory extends TokenFilterFactory
    implements ResourceLoaderAware {

  /** SPI name. */
  public static final String NAME = "vietnameseSynonym";

  private final @Nullable String file;
  private Synonyms synonyms = Synonyms.builtIn();

  public VietnameseSynonymFilterFactory(Map<String, String> args) {
    super(args);
    this.file = get(args, "synonyms");
    if (!args.isEmpty()) {
      throw new IllegalArgumentException("Unknown parameters: " + args);
    }
  }

  /** For the service loader, which only looks the class up. */
  public VietnameseSynonymFilterFactory() {
    throw defaultCtorException();
  }

  @Override
  public void inform(ResourceLoader loader) throws IOException {
    if (file == null) {
      return;
    }
    try (var in = loader.openResource(file);
        var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      synonyms = Synonyms.builtIn().with(reader.lines().toList(), file);
    }
  }

  @Override
  public TokenStream create(TokenStream input) {
    return synonyms.expand(input);
  }
}
