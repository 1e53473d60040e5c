package vn.vanban.benchmark;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** Prints the table of speeds; what JMH says meanwhile goes to standard error. */
final class Main {

  /** As a mode: not how fast texts are read, but how fast a collection is imported and asked. */
  private static final String COLLECTION = "collection";

  /** The same in this process, which was started for it. */
  private static final String HERE = "collection-here";

  /** As a mode: how fast a server answers questions to a collection that is indexed. */
  private static final String LATENCY = "latency";

  private static final Path CPUS = Path.of("/proc/cpuinfo");

  private Main() {}

  /**
   * @param args an {@link Effort} in lower case, and where the texts are; or {@value #COLLECTION},
   *     and a collection of records; or {@value #LATENCY}, lines of JSON with questions, and an
   *     index
   */
  public static void main(String[] args) throws Exception {
    if (args[0].equals(COLLECTION)) {
      var measuring = LaunchedJava.of(LaunchedJava.READING, Main.class.getName(), HERE, args[1]);
      System.exit(measuring.inheritIO().start().waitFor());
    }
    if (args[0].equals(HERE)) {
      print(args[1], Collection.of(Path.of(args[1]), System.err));
      return;
    }
    if (args[0].equals(LATENCY)) {
      print(args[1], Latency.of(Path.of(args[2]), Path.of(args[1]), System.err));
      return;
    }
    var effort = Effort.named(args[0]);
    var input = Input.of(Path.of(args[1]), effort.textBytes());
    if (Tokenizing.Coccoc.isNamed()) {
      // What is wrong with it is better said now than after some minutes.
      Tokenizing.Coccoc.open();
    }
    String table = Run.of(input, effort, System.err);
    print(
        String.format(Locale.ROOT, "%.1f MB of text: %s", input.bytes() / 1e6, input.origin()),
        table);
  }

  private static void print(String measured, String table) throws IOException {
    var runtime = Runtime.getRuntime();
    var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    out.printf(
        Locale.ROOT,
        "%s, %d processors; Java %s (%s), heap of %d MB; %s.%n%n%s",
        processor(),
        runtime.availableProcessors(),
        Runtime.version(),
        System.getProperty("java.vendor"),
        runtime.maxMemory() >> 20,
        measured,
        table);
  }

  private static String processor() throws IOException {
    if (Files.isReadable(CPUS)) {
      try (var lines = Files.lines(CPUS)) {
        var model = lines.filter(line -> line.startsWith("model name")).findFirst();
        if (model.isPresent()) {
          return model.get().substring(model.get().indexOf(':') + 1).strip();
        }
      }
    }
    return System.getProperty("os.arch", "unknown processor");
  }
}
