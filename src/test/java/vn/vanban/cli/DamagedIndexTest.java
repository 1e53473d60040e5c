package vn.vanban.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An index whose files somebody, or a disk, spoilt: told in a sentence, made anew on request. */
class DamagedIndexTest {

  @TempDir Path folder;

  private Path documents;
  private Path index;

  private record Run(int code, String out, String err) {}

  @FunctionalInterface
  private interface Damage {
    void to(Path file) throws IOException;
  }

  @BeforeEach
  void ingest() throws IOException {
    index = folder.resolve("index");
    documents = Files.createDirectory(folder.resolve("documents"));
    Files.writeString(documents.resolve("a.txt"), "Trồng rừng ngập mặn ở bãi bồi.");
    assertThat(run("ingest", documents.toString()).code()).isZero();
  }

  @Test
  void aFileOfASegmentThatIsCutIsFound() throws IOException {
    damage(
        name -> name.startsWith("_"),
        file -> {
          try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.truncate(channel.size() / 2);
          }
        });
    assertToldAndMadeAnew("search", "ngập mặn");
  }

  @Test
  void aFileOfASegmentThatIsGoneIsFound() throws IOException {
    damage(name -> name.startsWith("_"), Files::delete);
    assertToldAndMadeAnew("search", "ngập mặn");
  }

  @Test
  void aCommitThatIsGoneIsNotTakenForNoIndex() throws IOException {
    damage(name -> name.startsWith("segments"), Files::delete);
    assertToldAndMadeAnew("search", "ngập mặn");
  }

  @Test
  void aCommitOfOtherBytesIsFound() throws IOException {
    damage(name -> name.startsWith("segments"), DamagedIndexTest::spoil);
    assertToldAndMadeAnew("search", "ngập mặn");
  }

  @Test
  void anEmptyCommitIsFound() throws IOException {
    damage(name -> name.startsWith("segments"), file -> Files.write(file, new byte[0]));
    assertToldAndMadeAnew("search", "ngập mặn");
  }

  @Test
  void bytesThatChangedInsideAreFoundByACheck() throws IOException {
    damage(name -> name.endsWith(".fdt") || name.endsWith(".cfs"), DamagedIndexTest::spoilMiddle);
    assertToldAndMadeAnew("status", "--check");
  }

  @Test
  void aSoundIndexIsNotMadeAnew() throws IOException {
    var again = run("ingest", documents.toString(), "--rebuild", "--json");
    assertThat(again.out()).contains("\"unchanged\" : 1");
  }

  private void assertToldAndMadeAnew(String... question) throws IOException {
    var asked = run(question);
    assertThat(asked.code()).isEqualTo(ExitCode.BROKEN);
    assertThat(asked.out() + asked.err())
        .contains(index.toString())
        .contains("--rebuild")
        .doesNotContain("Exception");
    var added = run("ingest", documents.toString());
    if (!question[0].equals("status")) {
      assertThat(added.code()).isEqualTo(ExitCode.BROKEN);
      assertThat(added.err()).contains("--rebuild").doesNotContain("Exception");
    }
    var made = run("ingest", documents.toString(), "--rebuild");
    assertThat(made.code()).as(made.err()).isZero();
    assertThat(run("search", "ngập mặn", "--json").out()).contains("\"a.txt\"");
    assertThat(run("status", "--check").code()).isZero();
  }

  /** Does harm to all files of the index that are meant. */
  private void damage(Predicate<String> names, Damage damage) throws IOException {
    List<Path> meant;
    try (var files = Files.list(index)) {
      meant = files.filter(file -> names.test(file.getFileName().toString())).toList();
    }
    assertThat(meant).isNotEmpty();
    for (var file : meant) {
      damage.to(file);
    }
  }

  private static void spoil(Path file) throws IOException {
    var bytes = new byte[(int) Files.size(file)];
    new Random(20310405).nextBytes(bytes);
    Files.write(file, bytes);
  }

  private static void spoilMiddle(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    bytes[bytes.length / 2] ^= 0x55;
    Files.write(file, bytes);
  }

  private Run run(String... arguments) {
    var all = new ArrayList<>(List.of(arguments));
    all.addAll(List.of("--lang", "en", "--index", index.toString()));
    var out = new StringWriter();
    var err = new StringWriter();
    int code = Main.run(all.toArray(String[]::new), new PrintWriter(out), new PrintWriter(err));
    return new Run(code, out.toString(), err.toString());
  }
}
