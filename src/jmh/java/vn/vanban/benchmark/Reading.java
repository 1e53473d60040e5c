package vn.vanban.benchmark;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import vn.vanban.document.Header;
import vn.vanban.reference.ReferenceExtractor;
import vn.vanban.text.StoredText;
import vn.vanban.theme.ThemeDictionary;
import vn.vanban.theme.ThemeFinder;

/** What a text says: its references and themes; and making it a stored text before. */
public class Reading extends Pass {

  @State(Scope.Benchmark)
  public static class Readers {
    private final ReferenceExtractor references = new ReferenceExtractor();
    private final ThemeFinder themes = new ThemeFinder(ThemeDictionary.standard());
  }

  @Benchmark
  public long references(Texts texts, Readers readers) {
    long found = 0;
    for (var text : texts.all()) {
      found += readers.references.extract(text, Header.UNKNOWN).references().size();
    }
    return found;
  }

  @Benchmark
  public long themes(Texts texts, Readers readers) {
    long found = 0;
    for (var text : texts.all()) {
      found += readers.themes.find(text).size();
    }
    return found;
  }

  /** Text that is stored text already: what clean files cost. */
  @Benchmark
  public long storedText(Texts texts) {
    long units = 0;
    for (var text : texts.all()) {
      units += StoredText.of(text).length();
    }
    return units;
  }
}
