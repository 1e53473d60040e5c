package vn.vanban.index.analysis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.TermToBytesRefAttribute;

/** What comes out of a token stream. */
final class Terms {

  /** A term with what it covers of the text. */
  record Term(String term, String covered) {}

  private Terms() {}

  static List<String> of(Analyzer analyzer, String text) {
    return withText(analyzer, text).stream().map(Term::term).toList();
  }

  static List<String> of(Form form, String text) {
    try (var analyzer = new VietnameseAnalyzer(form)) {
      return of(analyzer, text);
    }
  }

  static List<Term> withText(Analyzer analyzer, String text) {
    return read(analyzer.tokenStream("field", text), text);
  }

  static List<Term> read(TokenStream tokens, String text) {
    try (tokens) {
      var read = new ArrayList<Term>();
      var term = tokens.getAttribute(TermToBytesRefAttribute.class);
      var offsets = tokens.addAttribute(OffsetAttribute.class);
      tokens.reset();
      while (tokens.incrementToken()) {
        String covered = text.substring(offsets.startOffset(), offsets.endOffset());
        read.add(new Term(term.getBytesRef().utf8ToString(), covered));
      }
      tokens.end();
      return read;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
