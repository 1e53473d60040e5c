package vn.vanban.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The command line in a process of its own, as people start it. */
final class MainProcess implements AutoCloseable {

  private final Process process;
  private final Path out;
  private final Path err;

  private MainProcess(Process process, Path out, Path err) {
    this.process = process;
    this.out = out;
    this.err = err;
  }

  /**
   * @param folder for what the process prints
   * @param options of its JVM
   */
  static MainProcess start(Path folder, List<String> options, String... arguments)
      throws IOException {
    Path out = Files.createTempFile(folder, "out", ".txt");
    Path err = Files.createTempFile(folder, "err", ".txt");
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options);
    command.addAll(
        List.of(
            "-XX:TieredStopAtLevel=1",
            "--enable-native-access=ALL-UNNAMED",
            "-cp",
            System.getProperty("java.class.path"),
            Main.class.getName()));
    command.addAll(List.of(arguments));
    var process =
        new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
    return new MainProcess(process.start(), out, err);
  }

  long pid() {
    return process.pid();
  }

  boolean isAlive() {
    return process.isAlive();
  }

  /** Waits for its end. */
  int exitCode() throws InterruptedException {
    if (!process.waitFor(10, TimeUnit.MINUTES)) {
      throw new AssertionError("it does not end: " + process.info().commandLine());
    }
    return process.exitValue();
  }

  String out() throws IOException {
    return Files.readString(out, UTF_8);
  }

  /** What it said itself; not what the JVM and its libraries warn of. */
  List<String> said() throws IOException {
    return Files.readString(err, UTF_8)
        .lines()
        .filter(line -> line.startsWith("vanban: "))
        .toList();
  }

  String err() throws IOException {
    return Files.readString(err, UTF_8);
  }

  void signal(String name) throws IOException, InterruptedException {
    new ProcessBuilder("kill", "-" + name, String.valueOf(pid())).inheritIO().start().waitFor();
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
