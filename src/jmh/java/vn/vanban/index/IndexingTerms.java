package vn.vanban.index;

import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.document.Field;
import vn.vanban.document.Header;
import vn.vanban.index.analysis.Form;
import vn.vanban.index.analysis.VietnameseAnalyzer;
import vn.vanban.index.analysis.WordFinder;
import vn.vanban.issuer.Issuers;

/** What indexing makes of a text; all that the benchmarks know of this package. */
public final class IndexingTerms {

  private static final Fingerprints FINGERPRINTS = new Fingerprints("benchmark", "benchmark", "i");

  private final Making making =
      new Making(FINGERPRINTS, Issuers.builtIn(), new DocumentJson(), new WordFinder());

  /** An analyzer that stands where any of Lucene's can. */
  public static Analyzer analyzer() {
    return new VietnameseAnalyzer(Form.SYLLABLE);
  }

  /** The terms of all fields that a document of this text alone has, passage by passage. */
  public Stream<TokenStream> of(String storedText) {
    var document =
        new AnalysedDocument(
            "benchmark.txt",
            "",
            "text/plain",
            storedText,
            List.of(),
            null,
            Header.UNKNOWN,
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            "benchmark");
    var block = DocumentBlock.of(new Place("benchmark.txt", "benchmark", null), document, making);
    return StreamSupport.stream(block.spliterator(), false)
        .flatMap(member -> member.getFields().stream())
        .flatMap(field ->
            field instanceof Field f ? Stream.ofNullable(f.tokenStreamValue()) : Stream.empty());
  }
}
