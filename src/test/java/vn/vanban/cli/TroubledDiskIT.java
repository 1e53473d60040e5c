package vn.vanban.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * An index on a file system of its own that is full, or may not be written to. Takes a system that
 * lets this process mount one; {@code IndexSessionTest} has the same with a folder that fails.
 */
@Tag("slow")
class TroubledDiskIT {

  @TempDir Path folder;

  private final Random random = new Random(20310405);

  private Path disk;
  private Path documents;

  @BeforeEach
  void writeDocuments() throws IOException {
    disk = Files.createDirectory(folder.resolve("disk"));
    documents = Files.createDirectory(folder.resolve("documents"));
    write("a.txt");
  }

  @AfterEach
  void unmount() throws IOException, InterruptedException {
    does("umount", disk.toString());
  }

  @Test
  void aFullDiskIsOneSentenceAndTheLastCommitStays() throws Exception {
    mount("size=2m");
    assertThat(run("ingest", documents.toString()).exitCode()).isZero();
    for (int i = 0; i < 2000; i++) {
      write(i + ".txt");
    }
    var full = run("ingest", documents.toString());
    assertThat(full.exitCode()).as(full.err()).isEqualTo(ExitCode.BROKEN);
    assertThat(full.said()).singleElement().asString().contains("is full").contains("make room");
    assertThat(full.err()).doesNotContain("\tat ");
    assertIsAsked();

    assertThat(does("mount", "-o", "remount,size=64m", disk.toString())).isTrue();
    var later = run("ingest", documents.toString());
    assertThat(later.exitCode()).as(later.err()).isZero();
    assertThat(run("status").out()).contains("2001 documents");
  }

  @Test
  void aDiskThatMayNotBeWrittenIsOneSentenceAndTheIndexIsRead() throws Exception {
    mount("size=64m");
    assertThat(run("ingest", documents.toString()).exitCode()).isZero();
    write("b.txt");
    assertThat(does("mount", "-o", "remount,ro", disk.toString())).isTrue();
    var refused = run("ingest", documents.toString());
    assertThat(refused.exitCode()).as(refused.err()).isEqualTo(ExitCode.BROKEN);
    assertThat(refused.said()).singleElement().asString().contains("permissions");
    assertThat(refused.err()).doesNotContain("\tat ");
    assertIsAsked();
  }

  private void assertIsAsked() throws Exception {
    var found = run("search", "ngập mặn", "--json");
    assertThat(found.exitCode()).as(found.err()).isZero();
    assertThat(found.out()).contains("\"total\" : ").doesNotContain("\"total\" : 0");
  }

  /** With numbers that no other document has, so that the index does not get small. */
  private void write(String name) throws IOException {
    var text = new StringBuilder("Trồng rừng ngập mặn ở bãi bồi " + name + ", giữ đê, nuôi tôm:");
    random.ints(150, 0, 1_000_000_000).forEach(number -> text.append(' ').append(number));
    Files.writeString(documents.resolve(name), text);
  }

  private void mount(String options) throws IOException, InterruptedException {
    assumeTrue(
        does("mount", "-t", "tmpfs", "-o", options, "tmpfs", disk.toString()),
        "this process may not mount a file system");
  }

  private MainProcess run(String... arguments) throws IOException, InterruptedException {
    var all = new ArrayList<>(List.of(arguments));
    all.addAll(List.of("--lang", "en", "--index", disk.resolve("index").toString()));
    var options = List.of("-Dvanban.data=" + folder.resolve("data"));
    try (var process = MainProcess.start(folder, options, all.toArray(String[]::new))) {
      process.exitCode();
      return process;
    }
  }

  /** Whether a command of the system did what it was asked. */
  private static boolean does(String... command) throws InterruptedException {
    try {
      return new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (IOException e) {
      return false;
    }
  }
}
