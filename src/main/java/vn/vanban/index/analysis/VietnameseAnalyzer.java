package vn.vanban.index.analysis;

import org.apache.lucene.analysis.Analyzer;

/** {@link VietnameseTokenizer} alone: its terms need no filter. */
public final class VietnameseAnalyzer extends Analyzer {

  private final Form form;

  public VietnameseAnalyzer(Form form) {
    this.form = form;
  }

  @Override
  protected TokenStreamComponents createComponents(String fieldName) {
    return new TokenStreamComponents(new VietnameseTokenizer(form));
  }
}
