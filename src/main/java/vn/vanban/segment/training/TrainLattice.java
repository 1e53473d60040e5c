package vn.vanban.segment.training;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import vn.vanban.segment.lattice.ModelFile;

/**
 * Makes the model of the built-in segmenter: {@code TrainLattice SILVER GOLD MODEL}. Without the
 * name of a model it prints a cross-validation instead. Needs 2 GB of memory and half a minute; the
 * same inputs give the same model.
 */
public final class TrainLattice {

  private static final String TERMS = "policy-terms.txt";
  private static final System.Logger LOG = System.getLogger(TrainLattice.class.getName());

  private TrainLattice() {}

  /**
   * @param arguments two segmented texts (UTF-8, a sentence a line, the syllables of a word joined
   *     by {@code _}): the large one, then the exact one; then the file to write
   */
  public static void main(String[] arguments) throws IOException {
    if (arguments.length < 2 || arguments.length > 3) {
      throw new IllegalArgumentException("usage: TrainLattice SILVER GOLD [MODEL]");
    }
    var gold = Files.readAllLines(Path.of(arguments[1]));
    Training training;
    try (var silver = Files.lines(Path.of(arguments[0]))) {
      training = new Training(silver, gold, terms());
    }
    if (arguments.length == 2) {
      var score = CrossValidation.of(training, gold);
      LOG.log(System.Logger.Level.INFO, () -> String.format(Locale.ROOT, "F1 %.4f", score.f1()));
      return;
    }
    try (var out = Files.newOutputStream(Path.of(arguments[2]))) {
      ModelFile.write(training.modelFrom(line -> true), out);
    }
  }

  private static List<String> terms() {
    try (InputStream in = TrainLattice.class.getResourceAsStream(TERMS)) {
      if (in == null) {
        throw new IllegalStateException("no " + TERMS + " beside the program");
      }
      String all = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return all.lines().filter(line -> !line.startsWith("#")).toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + TERMS, e);
    }
  }
}
