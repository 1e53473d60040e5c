package vn.vanban.benchmark;

import java.io.IOException;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import vn.vanban.index.IndexingTerms;

/** All terms of a text, in UTF-8, as an index writer reads them. */
public class Indexing extends Pass {

  @State(Scope.Benchmark)
  public static class Analyzers {
    private final Analyzer standard = new StandardAnalyzer();
    private final Analyzer vietnamese = IndexingTerms.analyzer();
    private final IndexingTerms terms = new IndexingTerms();
  }

  @Benchmark
  public long standardAnalyzer(Texts texts, Analyzers analyzers) throws IOException {
    return analyze(texts, analyzers.standard);
  }

  @Benchmark
  public long vietnameseAnalyzer(Texts texts, Analyzers analyzers) throws IOException {
    return analyze(texts, analyzers.vietnamese);
  }

  @Benchmark
  public long allFields(Texts texts, Analyzers analyzers) throws IOException {
    long sum = 0;
    for (var text : texts.all()) {
      try (var fields = analyzers.terms.of(text)) {
        for (var stream : (Iterable<TokenStream>) fields::iterator) {
          sum += Streams.terms(stream);
        }
      }
    }
    return sum;
  }

  private static long analyze(Texts texts, Analyzer analyzer) throws IOException {
    long sum = 0;
    for (var text : texts.all()) {
      sum += Streams.terms(analyzer.tokenStream("text", text));
    }
    return sum;
  }
}
