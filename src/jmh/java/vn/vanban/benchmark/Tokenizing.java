package vn.vanban.benchmark;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.icu.segmentation.ICUTokenizer;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import vn.vanban.segment.CoccocSegmenter;
import vn.vanban.segment.LatticeSegmenter;
import vn.vanban.segment.WordSegmenter;

/** Where the words stand. */
public class Tokenizing extends Pass {

  /** Lucene's tokenizers are used again and again. */
  @State(Scope.Benchmark)
  public static class Tokenizers {
    private final Tokenizer standard = new StandardTokenizer();
    private final Tokenizer icu = new ICUTokenizer();
  }

  @State(Scope.Benchmark)
  public static class Lattice {
    private final WordSegmenter segmenter = LatticeSegmenter.builtIn();
  }

  /** The native engine that the settings name. */
  @State(Scope.Benchmark)
  public static class Coccoc {

    private static final String LIBRARY = System.getProperty("vanban.segmenter.library", "");
    private static final String DICTIONARY = System.getProperty("vanban.segmenter.dictionary", "");

    private final WordSegmenter segmenter = open();

    static boolean isNamed() {
      return !LIBRARY.isEmpty() && !DICTIONARY.isEmpty();
    }

    static WordSegmenter open() {
      return CoccocSegmenter.open(Path.of(LIBRARY), Path.of(DICTIONARY));
    }
  }

  @Benchmark
  public long standardTokenizer(Texts texts, Tokenizers tokenizers) throws IOException {
    return tokenize(texts, tokenizers.standard);
  }

  @Benchmark
  public long icuTokenizer(Texts texts, Tokenizers tokenizers) throws IOException {
    return tokenize(texts, tokenizers.icu);
  }

  @Benchmark
  public long lattice(Texts texts, Lattice lattice) {
    return segment(texts, lattice.segmenter);
  }

  @Benchmark
  public long coccoc(Texts texts, Coccoc coccoc) {
    return segment(texts, coccoc.segmenter);
  }

  private static long tokenize(Texts texts, Tokenizer tokenizer) throws IOException {
    long sum = 0;
    for (var text : texts.all()) {
      tokenizer.setReader(new StringReader(text));
      sum += Streams.offsets(tokenizer);
    }
    return sum;
  }

  private static long segment(Texts texts, WordSegmenter segmenter) {
    long sum = 0;
    for (var text : texts.all()) {
      var words = segmenter.segment(text);
      for (int i = 0; i < words.count(); i++) {
        sum += words.start(i) + words.end(i);
      }
    }
    return sum;
  }
}
