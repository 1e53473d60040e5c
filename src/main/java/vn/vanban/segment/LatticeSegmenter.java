package vn.vanban.segment;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import vn.vanban.segment.lattice.LatticeModel;
import vn.vanban.segment.lattice.ModelFile;
import vn.vanban.segment.lattice.Phrase;
import vn.vanban.segment.lattice.PhraseDecoder;
import vn.vanban.segment.lattice.SyllableScanner;
import vn.vanban.segment.lattice.UserLexicon;

/**
 * The built-in segmenter: numbers, addresses and abbreviations by rule, words by the best way
 * through the lattice of each phrase. Reads a text once, in linear time.
 */
public final class LatticeSegmenter implements WordSegmenter {

  private static final String MODEL = "lattice.model";

  private final LatticeModel model;
  private final UserLexicon lexicon;

  private LatticeSegmenter(LatticeModel model, UserLexicon lexicon) {
    this.model = model;
    this.lexicon = lexicon;
  }

  /** With a model of one's own training. */
  public LatticeSegmenter(LatticeModel model) {
    this(model, new UserLexicon(model));
  }

  /** With the model that comes with the program. Takes some 50 ms: keep the segmenter. */
  public static LatticeSegmenter builtIn() {
    return new LatticeSegmenter(builtInModel());
  }

  /**
   * With the built-in model and a user's words: one a line, optionally a tab and a count.
   *
   * @throws IllegalArgumentException naming file and line where one is no word
   */
  public static LatticeSegmenter builtIn(Path lexicon) throws IOException {
    var model = builtInModel();
    return new LatticeSegmenter(model, LexiconFile.read(lexicon, model));
  }

  /** As {@link #builtIn(Path)}, with the lines of the lexicon. */
  public static LatticeSegmenter builtIn(List<String> lexicon) {
    var model = builtInModel();
    return new LatticeSegmenter(model, LexiconFile.parse(lexicon, "lexicon", model));
  }

  private static LatticeModel builtInModel() {
    try (InputStream in = LatticeSegmenter.class.getResourceAsStream(MODEL)) {
      if (in == null) {
        throw new IllegalStateException("the program is incomplete: no " + MODEL + " in it");
      }
      return ModelFile.read(in);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the built-in " + MODEL, e);
    }
  }

  @Override
  public Words segment(CharSequence text) {
    var words = new Words.Builder(text.length());
    var scanner = new SyllableScanner(text);
    var decoder = new PhraseDecoder(model, lexicon);
    while (true) {
      switch (scanner.next()) {
        case PHRASE -> addWords(scanner.phrase(), decoder, words);
        case NUMBER -> words.add(scanner.start(), scanner.end(), Words.Kind.NUMBER);
        case ADDRESS -> words.add(scanner.start(), scanner.end(), Words.Kind.ADDRESS);
        case PUNCTUATION -> words.add(scanner.start(), scanner.end(), Words.Kind.PUNCTUATION);
        case END -> {
          return words.build();
        }
      }
    }
  }

  private static void addWords(Phrase phrase, PhraseDecoder decoder, Words.Builder words) {
    boolean[] joined = decoder.decode(phrase);
    int first = 0;
    for (int i = 0; i < phrase.size(); i++) {
      if (!joined[i]) {
        words.add(phrase.start(first), phrase.end(i), Words.Kind.WORD);
        first = i + 1;
      }
    }
  }
}
