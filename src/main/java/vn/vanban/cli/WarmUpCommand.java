package vn.vanban.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import vn.vanban.access.Accounts;
import vn.vanban.index.DocumentIndex;
import vn.vanban.ingest.DocumentReader;
import vn.vanban.ingest.OcrMode;
import vn.vanban.ingest.ReadLimits;
import vn.vanban.ingest.SourceFile;
import vn.vanban.ingest.SourceFiles;
import vn.vanban.issuer.Issuers;
import vn.vanban.job.IndexTasks;
import vn.vanban.pipeline.Analysis;
import vn.vanban.pipeline.FileAnalysis;
import vn.vanban.search.Search;
import vn.vanban.search.SearchRequest;
import vn.vanban.search.SearchSettings;
import vn.vanban.theme.ThemeDictionary;
import vn.vanban.web.WebServer;
import vn.vanban.web.WebSettings;

/**
 * Does a little of everything, silently, so that a JVM which records the classes it loads has those
 * of all commands.
 */
@Command(name = "warm-up", hidden = true)
final class WarmUpCommand implements Callable<Integer> {

  /** Larger files take longer and load no further classes. */
  private static final long MAX_BYTES = 100_000;

  @Override
  public Integer call() throws IOException {
    Path index = Files.createTempDirectory("vanban-warm-up");
    try {
      var files = samples();
      if (!files.isEmpty()) {
        // In this process, so that the classes of parsers are recorded for those that read files.
        run(
            "ingest",
            files,
            "--index",
            index.toString(),
            "-Dvanban.isolation=none",
            "-Dvanban.ocr=off");
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
        startAndStop(index);
      }
    } finally {
      delete(index);
    }
    return ExitCode.DONE;
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

  private static void startAndStop(Path index) {
    var themes = ThemeDictionary.standard();
    var issuers = Issuers.builtIn();
    var reader = new DocumentReader(ReadLimits.DEFAULT, OcrMode.OFF);
    var analysis = new FileAnalysis(reader, new Analysis(themes));
    Path data = index.resolveSibling(index.getFileName() + ".data");
    var tasks = new IndexTasks(new IndexTasks.Writing(index, data, reader, themes, issuers));
    try (var documents = DocumentIndex.open(index);
        var server =
            WebServer.start(
                WebSettings.onThisMachine(0),
                new WebServer.Sources(
                    documents,
                    themes,
                    issuers,
                    SearchSettings.builtIn(),
                    analysis,
                    Accounts.in(data),
                    tasks))) {
      ask(server.port(), "/api/v1/search?q=c%C3%A1n+b%E1%BB%99");
      ask(server.port(), "/api/v1/search");
      ask(server.port(), "/");
    }
  }

  private static void ask(int port, String path) {
    try (var answer = URI.create("http://localhost:" + port + path).toURL().openStream()) {
      answer.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException("the server does not answer " + path, e);
    }
  }

  private static void delete(Path folder) throws IOException {
    try (var paths = Files.walk(folder)) {
      paths.sorted(Comparator.reverseOrder()).forEach(WarmUpCommand::deleteOne);
    }
  }

  private static void deleteOne(Path path) {
    try {
      Files.delete(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
