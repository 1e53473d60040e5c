package vn.vanban.index.analysis;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.jspecify.annotations.Nullable;
import vn.vanban.segment.LatticeSegmenter;
import vn.vanban.segment.WordSegmenter;

/**
 * Vietnamese text as terms of one or more {@link Form}s, with document numbers among them. Several
 * forms share their positions: a folded syllable stands at the position of the accented one, pairs
 * and words at that of their first syllable. Pairs and words keep their accents beside accented
 * syllables and lose them beside folded ones; with neither, words keep them and pairs lose them.
 * Words alone replace their syllables; beside another form they stand over them.
 */
public final class VietnameseAnalyzer extends Analyzer {

  private final Set<Form> forms;
  private final @Nullable WordSegmenter segmenter;

  /** Accented syllables, each with its folded twin: any spelling finds any other. */
  public VietnameseAnalyzer() {
    this(Form.SYLLABLE, Form.FOLD);
  }

  /**
   * With the built-in segmenter where words are asked for.
   *
   * @throws IllegalArgumentException where no form is given
   */
  public VietnameseAnalyzer(Form... forms) {
    if (forms.length == 0) {
      throw new IllegalArgumentException("no form of terms: give at least one of Form");
    }
    this.forms = EnumSet.copyOf(Arrays.asList(forms));
    this.segmenter = this.forms.contains(Form.WORD) ? LatticeSegmenter.builtIn() : null;
  }

  @Override
  protected TokenStreamComponents createComponents(String fieldName) {
    boolean accented = forms.contains(Form.SYLLABLE);
    boolean folded = forms.contains(Form.FOLD);
    boolean pairs = forms.contains(Form.PAIR);
    boolean parts = accented || folded || pairs;
    Tokenizer source =
        segmenter == null ? new VietnameseTokenizer() : new VietnameseTokenizer(segmenter, parts);
    TokenStream terms = new VietnameseSyllableFilter(source);
    if (pairs) {
      terms = new VietnamesePairFilter(terms, forms.size() > 1);
    }
    if (folded || forms.equals(EnumSet.of(Form.PAIR))) {
      terms = new VietnameseFoldFilter(terms, accented);
    }
    return new TokenStreamComponents(source, terms);
  }
}
