package vn.vanban.segment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CoccocSegmenterTest {

  @TempDir private Path dictionary;

  @BeforeEach
  void fillTheDictionary() throws IOException {
    for (String name : CoccocLibrary.DICTIONARY_FILES) {
      Files.createFile(dictionary.resolve(name));
    }
  }

  @Nested
  class WithAStandInLibrary {

    @TempDir private static Path folder;

    private static Path library;

    @BeforeAll
    static void compile() throws Exception {
      library = folder.resolve("libcoccoc_tokenizer_jni.so");
      var include = Path.of(System.getProperty("java.home"), "include");
      assumeTrue(runs("gcc", "--version"), "needs gcc");
      assumeTrue(Files.exists(include.resolve("linux")), "needs the headers of a JDK for Linux");
      var compiler =
          run(
              List.of(
                  "gcc",
                  "-std=gnu11",
                  "-Wall",
                  "-shared",
                  "-fPIC",
                  "-I" + include,
                  "-I" + include.resolve("linux"),
                  "-o",
                  library.toString(),
                  "src/test/c/coccoc_stand_in.c"));
      assertThat(compiler).as("the compiler's complaints").isEmpty();
    }

    @Test
    void turnsItsTokensIntoWordsOfTheTextThatWasGiven() throws Exception {
      assertThat(segmented("cán+ bộ giỏi", "số 12.", " cán+ \\t \\n bộ  giỏi ", ""))
          .containsExactly("W:cán+ bộ|W:giỏi", "W:số|N:12|P:.", "W:cán+ \\t \\n bộ|W:giỏi", "");
    }

    @Test
    void keepsTheNumberOfADocumentWhole() throws Exception {
      assertThat(segmented("số 15/2020/NĐ-CP ban", "45 - NQ/TW,"))
          .containsExactly("W:số|N:15/2020/NĐ-CP|W:ban", "N:45 - NQ/TW|W:,");
    }

    @Test
    void keepsWildOffsetsInsideTheTextAndInOrder() throws Exception {
      assertThat(segmented("!wild ab cd")).containsExactly("W:!w|W:ild|W:ab cd");
    }

    @Test
    void coversATextWithoutTokens() throws Exception {
      assertThat(segmented("!none ab")).containsExactly("P:!|W:none|W:ab");
    }

    @Test
    void refusesAnswersThatCannotBe() throws Exception {
      assertThat(segmented("!zero", "!many"))
          .containsExactly("IllegalStateException", "IllegalStateException");
    }

    @Test
    void refusesNullLongTextsAndASecondDictionaryAndFreesAll() throws Exception {
      var lines = scenario("segment", texts("a b", "!many", "!none", ""));
      assertThat(lines.subList(4, 9))
          .containsExactly(
              "IllegalArgumentException",
              "NullPointerException",
              "nulls 0",
              "left 0",
              "segmented 3");
      assertThat(lines.get(9)).contains("already uses", dictionary.toString(), "another");
    }

    @Test
    void isInitialisedOnceHoweverManyThreadsAsk() throws Exception {
      var lines = scenario("concurrent");
      assertThat(lines.subList(0, 32)).containsOnly("3000 cán+ bộ");
      assertThat(lines.subList(32, 35))
          .containsExactly("initialisations 1", "concurrent 0", "left 0");
    }

    @Test
    void isNotInitialisedAgainAfterAFailure() throws Exception {
      Files.createFile(dictionary.resolve("refuse"));
      var lines = scenario("refuse");
      assertThat(lines.get(0)).contains("refused the dictionary", dictionary.toString(), "lattice");
      assertThat(lines.get(1)).contains("failed before", "lattice");
      assertThat(lines.get(2)).isEqualTo("initialisations 1");
    }

    @Test
    void canBeOpenedOnceAMissingFileIsThere() throws Exception {
      var lines = scenario("complete");
      assertThat(lines.get(0)).contains("lacks nontone_pair_freq_map.dump");
      assertThat(lines.subList(1, 3)).containsExactly("open", "initialisations 1");
    }

    @Test
    void withoutItsFunctionsIsNoLibrary() throws Exception {
      var empty = folder.resolve("empty.c");
      var other = folder.resolve("libother.so");
      Files.writeString(empty, "int nothing;\n");
      run(List.of("gcc", "-shared", "-fPIC", "-o", other.toString(), empty.toString()));
      var lines = child(other, "open");
      assertThat(lines.getFirst()).contains("lacks what com.coccoc.Tokenizer needs", "lattice");
    }

    private List<String> segmented(String... texts) throws Exception {
      return scenario("segment", texts(texts)).subList(0, texts.length);
    }

    private String texts(String... lines) throws IOException {
      return Files.write(dictionary.resolve("texts"), List.of(lines)).toString();
    }

    private List<String> scenario(String name, String... more) throws Exception {
      return child(library, name, more);
    }

    private List<String> child(Path file, String name, String... more) throws Exception {
      var command =
          new ArrayList<>(
              List.of(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "--enable-native-access=ALL-UNNAMED",
                  "-Xmx256m",
                  "-cp",
                  place(CoccocSegmenter.class) + File.pathSeparator + place(CoccocScenarios.class),
                  CoccocScenarios.class.getName(),
                  name,
                  file.toString(),
                  dictionary.toString()));
      command.addAll(List.of(more));
      return run(command);
    }
  }

  @Test
  void aMissingLibraryIsNamedWithTheWayOut() {
    var library = dictionary.resolve("libnone.so");
    assertThatThrownBy(() -> CoccocSegmenter.open(library, dictionary))
        .isInstanceOf(CoccocUnavailableException.class)
        .hasMessageContaining(library.toString())
        .hasMessageContaining("lattice");
    assertThatThrownBy(() -> CoccocSegmenter.open(null, dictionary))
        .hasMessageContaining(System.mapLibraryName("coccoc_tokenizer_jni"))
        .hasMessageContaining("java.library.path");
  }

  @Test
  void aBrokenLibraryIsNamedWithTheWayOut() throws IOException {
    var library = Files.writeString(dictionary.resolve("libbroken.so"), "no library");
    assertThatThrownBy(() -> CoccocSegmenter.open(library, dictionary))
        .isInstanceOf(CoccocUnavailableException.class)
        .hasMessageContaining(library.toString());
  }

  @Test
  void aFolderWithoutADictionaryIsNamedWithTheWayOut() {
    var nowhere = dictionary.resolve("nowhere");
    assertThatThrownBy(() -> CoccocSegmenter.open(null, nowhere))
        .isInstanceOf(CoccocUnavailableException.class)
        .hasMessageContaining(nowhere.toString())
        .hasMessageContaining("alphabetic")
        .hasMessageContaining("lattice");
  }

  private static Path place(Class<?> type) throws Exception {
    return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
  }

  private static boolean runs(String... command) throws InterruptedException {
    try {
      return new ProcessBuilder(command)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (IOException e) {
      return false;
    }
  }

  /** What the command wrote; a crash or an error fails the test. */
  private static List<String> run(List<String> command) throws Exception {
    var process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).as(out).isZero();
    return out.isEmpty() ? List.of() : List.of(out.split("\n"));
  }
}
