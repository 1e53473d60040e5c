package vn.vanban.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import vn.vanban.web.WebSettings;

/**
 * Uses once what people use every day, so that the JVM can record the classes for its cache. Keeps
 * nothing and prints nothing.
 */
@Command(name = "warm-up", hidden = true)
final class WarmUpCommand implements Callable<Integer> {

  @Override
  public Integer call() throws IOException {
    Path index = Files.createTempDirectory("vanban-warm-up");
    try {
      Path documents = Settings.home().resolve("corpus");
      run("--help");
      run("ingest", documents.toString(), "--index", index.toString());
      for (var query : List.of("dám chịu trách nhiệm", "nghi quyet 45 nq tw", "\"cán bộ\" -báo")) {
        run("search", query, "--index", index.toString());
        run("search", query, "--index", index.toString(), "--json");
      }
      run("citing", "14-KL/TW", "--index", index.toString());
      run("show", "14-KL/TW", "--index", index.toString());
      run("missing", "--index", index.toString());
      run("themes", "--index", index.toString());
      run("analyze", documents.resolve("dang").toString(), "--json");
      serve(index);
      return ExitCode.DONE;
    } finally {
      try (var files = Files.walk(index)) {
        for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }

  private static void run(String... arguments) {
    var nowhere = new PrintWriter(Writer.nullWriter());
    Main.run(arguments, nowhere, nowhere);
  }

  private static void serve(Path index) {
    var option = new IndexOption();
    option.folder = index;
    Serving.start(option, WebSettings.onThisMachine(0)).close();
  }
}
