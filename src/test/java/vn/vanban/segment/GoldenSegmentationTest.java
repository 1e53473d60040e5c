package vn.vanban.segment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** With {@code -Dgolden.update=true} it rewrites what it expects, and fails. */
class GoldenSegmentationTest {

  private static final Path FOLDER = Path.of("src/test/resources/vn/vanban/segment/golden");

  private final Segmentation segmentation = new Segmentation(LatticeSegmenter.builtIn());

  @TestFactory
  Stream<DynamicTest> joinsTheSyllablesOfWords() throws IOException {
    List<Path> inputs;
    try (var files = Files.list(FOLDER)) {
      inputs = files.filter(file -> file.toString().endsWith(".input")).sorted().toList();
    }
    assertThat(inputs).isNotEmpty();
    return inputs.stream()
        .map(input -> DynamicTest.dynamicTest(input.getFileName().toString(), () -> check(input)));
  }

  private void check(Path input) throws IOException {
    var expected = Path.of(input.toString().replace(".input", ".expected"));
    String found =
        Files.readAllLines(input).stream()
            .map(segmentation::joined)
            .collect(Collectors.joining("\n", "", "\n"));
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(expected, found);
    }
    assertThat(Boolean.getBoolean("golden.update")).as("golden files rewritten").isFalse();
    assertThat(found).isEqualTo(Files.readString(expected));
  }
}
