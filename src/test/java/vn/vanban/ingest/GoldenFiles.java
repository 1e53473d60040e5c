package vn.vanban.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/**
 * Pairs of {@code NAME.input} and {@code NAME.expected} in one folder. With {@code -Dgolden.update}
 * the expected files are rewritten and the tests fail, so that a person reads the difference.
 */
public final class GoldenFiles {

  private final Path folder;
  private final String inputSuffix;

  public GoldenFiles(String folder, String inputSuffix) {
    this.folder = Path.of("src/test/resources/ingest").resolve(folder);
    this.inputSuffix = inputSuffix;
  }

  /** One test per pair: what {@code reader} makes of the input is the expected text. */
  public Stream<DynamicTest> tests(UnaryOperator<String> reader) throws IOException {
    try (var files = Files.list(folder)) {
      var inputs = files.filter(file -> file.toString().endsWith(inputSuffix)).sorted().toList();
      assertThat(inputs).as("golden files in %s", folder).isNotEmpty();
      return inputs.stream().map(input -> test(input, reader));
    }
  }

  private DynamicTest test(Path input, UnaryOperator<String> reader) {
    String file = input.getFileName().toString();
    String name = file.substring(0, file.length() - inputSuffix.length());
    return DynamicTest.dynamicTest(name, () -> check(input, name, reader));
  }

  private void check(Path input, String name, UnaryOperator<String> reader) {
    try {
      String actual = reader.apply(Files.readString(input));
      Path expected = folder.resolve(name + ".expected");
      if (System.getProperty("golden.update") != null) {
        Files.writeString(expected, actual);
        fail("rewritten: %s. Read the difference, then run without -Dgolden.update", expected);
      }
      assertThat(actual).isEqualTo(Files.readString(expected));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
