package vn.vanban.benchmark;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import tools.jackson.databind.json.JsonMapper;
import vn.vanban.ingest.DocumentReader;
import vn.vanban.ingest.ReadOutcome;
import vn.vanban.ingest.SourceFiles;
import vn.vanban.text.StoredText;

/**
 * Stored texts to measure on.
 *
 * @param origin where they are from and what was done to their amount
 * @param bytes of all of them in UTF-8
 */
record Input(String origin, List<String> texts, long bytes) {

  /**
   * Whole documents until there are {@code wanted} bytes; fewer are repeated.
   *
   * @param named a file or folder of documents, or a collection of them in lines of JSON with
   *     {@code title} and {@code text}, gzipped or not
   * @throws IllegalArgumentException where there is no text in it
   */
  static Input of(Path named, long wanted) throws IOException {
    var texts = new ArrayList<String>();
    long bytes = 0;
    boolean all;
    try (var documents = isCollection(named) ? collection(named) : files(named)) {
      Iterator<String> next = documents.iterator();
      while (bytes < wanted && next.hasNext()) {
        String text = next.next();
        texts.add(text);
        bytes += utf8(text);
      }
      all = !next.hasNext();
    }
    if (bytes == 0) {
      throw new IllegalArgumentException(
          "no text in " + named + "; name a document, a folder of them or a .jsonl or .jsonl.gz");
    }
    int documents = texts.size();
    for (int i = 0; bytes < wanted; i++) {
      texts.add(texts.get(i));
      bytes += utf8(texts.get(i));
    }
    String amount = all ? "all " : "the first ";
    String repeated = texts.size() > documents ? ", repeated" : "";
    return new Input(amount + documents + " documents of " + named + repeated, texts, bytes);
  }

  private static long utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }

  private static boolean isCollection(Path named) {
    return named.toString().endsWith(".jsonl") || named.toString().endsWith(".jsonl.gz");
  }

  private static Stream<String> collection(Path file) throws IOException {
    var raw = Files.newInputStream(file);
    var in = file.toString().endsWith(".gz") ? new GZIPInputStream(raw) : raw;
    var json = new JsonMapper();
    var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    return lines
        .lines()
        .map(json::readTree)
        .map(line -> line.path("title").asString("") + "\n" + line.path("text").asString(""))
        .map(StoredText::of)
        .onClose(() -> close(lines));
  }

  private static void close(BufferedReader lines) {
    try {
      lines.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<String> files(Path named) {
    var reader = new DocumentReader();
    return SourceFiles.under(List.of(named))
        .map(file -> reader.read(file.path(), file.source()))
        .filter(ReadOutcome.Read.class::isInstance)
        .map(outcome -> ((ReadOutcome.Read) outcome).document().text());
  }
}
