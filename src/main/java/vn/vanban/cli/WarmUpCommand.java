package vn.vanban.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PipedReader;
import java.io.PipedWriter;
import java.io.PrintWriter;
import java.io.Writer;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.vanban.index.DocumentIndex;
import vn.vanban.ingest.SourceFile;
import vn.vanban.ingest.SourceFiles;
import vn.vanban.search.Search;
import vn.vanban.search.SearchRequest;

/**
 * Does a little of everything, silently, so that a JVM which records the classes it loads has those
 * of all commands; with {@code --serve} those of the server alone.
 */
@Command(name = "warm-up", hidden = true)
final class WarmUpCommand implements Callable<Integer> {

  /** Larger files take longer and load no further classes. */
  private static final long MAX_BYTES = 100_000;

  @Option(
      names = "--serve",
      description = "Only the server, over the index that is in DIR already.")
  boolean serve;

  @Parameters(paramLabel = "DIR", description = "Where the index of the samples is made, and left.")
  @SuppressWarnings("NullAway.Init")
  Path index;

  @Override
  public Integer call() throws IOException {
    if (serve) {
      serve();
    } else {
      commands();
    }
    return ExitCode.DONE;
  }

  private void commands() throws IOException {
    Files.createDirectories(index);
    var files = samples();
    int half = files.size() / 2;
    // In two runs, so that the index has more than one segment, as those of people have.
    ingest(files.subList(0, half));
    ingest(files.subList(half, files.size()));
    String document = anyDocument(index);
    for (var form : List.of("--lang=vi", "--json")) {
      run("search", List.of("dám nghĩ dám làm"), "--index", index.toString(), form);
      run("citing", List.of("73/2023/NĐ-CP"), "--index", index.toString(), form);
      run("show", List.of(document), "--index", index.toString(), form);
      run("graph", List.of(document), "--index", index.toString(), form);
      run("trend", List.of("dare"), "--index", index.toString(), form);
      run("cooccur", List.of("dare"), "--index", index.toString(), form);
      run("concordance", List.of("cán bộ"), "--index", index.toString(), form);
      run("collocates", List.of("cán bộ"), "--index", index.toString(), form);
      run("keyness", List.of("--target", "theme=dare"), "--index", index.toString(), form);
      run("keyphrases", List.of(document), "--index", index.toString(), form);
      run("slogans", List.of(), "--index", index.toString(), form);
      run("themes", List.of(), "--index", index.toString(), form);
      run("analyze", files.subList(0, 1), form);
    }
  }

  /** In this process, so that the classes of parsers are recorded for those that read files. */
  private void ingest(List<String> files) {
    run(
        "ingest",
        files,
        "--index",
        index.toString(),
        "-Dvanban.isolation=none",
        "-Dvanban.ocr=off");
  }

  /** One small file of the corpus for each format. */
  private static List<String> samples() {
    var byFormat = new LinkedHashMap<String, String>();
    try (var files = SourceFiles.under(Ingestion.corpus())) {
      files
          .map(SourceFile::path)
          .filter(file -> file.toFile().isFile() && file.toFile().length() <= MAX_BYTES)
          .forEach(file -> {
            String name = file.toString();
            byFormat.putIfAbsent(name.substring(name.lastIndexOf('.') + 1), name);
          });
    }
    return List.copyOf(byFormat.values());
  }

  private static String anyDocument(Path index) {
    try (var documents = DocumentIndex.open(index)) {
      return new Search(documents).search(SearchRequest.of("")).hits().getFirst().id();
    }
  }

  private static void run(String command, List<String> arguments, String... options) {
    var line = new ArrayList<String>();
    line.add(command);
    line.addAll(List.of(options));
    line.addAll(arguments);
    var nowhere = new PrintWriter(Writer.nullWriter());
    int code = Main.run(line.toArray(String[]::new), nowhere, nowhere);
    if (code > ExitCode.SOME_FAILED) {
      throw new IllegalStateException("vanban " + command + " ended with " + code);
    }
  }

  /** As people start it; an interrupt ends it. */
  private void serve() throws IOException {
    var lines = new PipedReader();
    var out = new PrintWriter(new PipedWriter(lines));
    String[] line = {"serve", "--port", "0", "--lang", "en", "--index", index.toString()};
    var server =
        Thread.ofPlatform()
            .start(() -> {
              try (out) {
                Main.run(line, out, new PrintWriter(Writer.nullWriter()));
              }
            });
    try (var told = new BufferedReader(lines)) {
      String first = told.readLine();
      if (first == null) {
        throw new IllegalStateException("the server does not start");
      }
      var address = URI.create(first.substring(first.indexOf("http")));
      ask(address.resolve("api/v1/search?q=c%C3%A1n+b%E1%BB%99"));
      ask(address.resolve("api/v1/search"));
      ask(address);
    } finally {
      server.interrupt();
    }
  }

  private static void ask(URI address) throws IOException {
    try (var answer = address.toURL().openStream()) {
      answer.readAllBytes();
    }
  }
}
