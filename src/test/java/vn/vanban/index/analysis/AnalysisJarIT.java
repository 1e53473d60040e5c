package vn.vanban.index.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The jar of the analyzer alone, as someone else's program uses it. */
class AnalysisJarIT {

  private static final Path TARGET = Path.of("target");

  @TempDir Path folder;

  private static Path jar() throws IOException {
    return only(TARGET, "vanban-*-analysis.jar");
  }

  private static Path only(Path folder, String glob) throws IOException {
    try (var files = Files.newDirectoryStream(folder, glob)) {
      return files.iterator().next().toAbsolutePath();
    }
  }

  @Test
  void runsTheReadmesExampleWithLuceneAlone() throws IOException, InterruptedException {
    Path example = Files.writeString(folder.resolve("Example.java"), Readme.block("java"));
    Path libraries = TARGET.resolve("app").resolve("lib");
    String classPath =
        List.of(
                jar(),
                only(libraries, "lucene-core-*.jar"),
                only(libraries, "lucene-analysis-common-*.jar"))
            .stream()
            .map(Path::toString)
            .collect(Collectors.joining(File.pathSeparator));
    Path out = folder.resolve("out");
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var process =
        new ProcessBuilder(java, "-cp", classPath, example.toString())
            .redirectOutput(out.toFile())
            .redirectError(folder.resolve("err").toFile())
            .start();

    assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
    assertThat(folder.resolve("err")).content(StandardCharsets.UTF_8).doesNotContain("Exception");
    assertThat(out).hasContent("1\n1\n0\n");
  }

  @Test
  void holdsNothingOfTheApplication() throws IOException {
    try (var jar = new JarFile(jar().toFile())) {
      assertThat(jar.stream().map(entry -> entry.getName()))
          .contains(
              "META-INF/LICENSE",
              "META-INF/services/org.apache.lucene.analysis.TokenFilterFactory",
              "vn/vanban/segment/lattice.model",
              "vn/vanban/segment/LICENSE")
          .allMatch(name ->
              name.startsWith("META-INF/")
                  || name.startsWith("com/coccoc/")
                  || List.of("vn/", "vn/vanban/", "vn/vanban/index/", "com/").contains(name)
                  || name.matches("vn/vanban/(text|document|segment|index/analysis)/.*"));
    }
  }
}
