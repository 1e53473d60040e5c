package vn.vanban.benchmark;

import java.util.Arrays;
import java.util.Formatter;
import java.util.List;
import java.util.Locale;
import vn.vanban.benchmark.Adversarial.Piece;

/**
 * The rounds of a run as Markdown, in megabytes a second of processor time. Of several rounds the
 * means are shown; a ratio is taken within each round, and its lowest and highest stand beside it.
 */
final class Table {

  /**
   * What others are compared with.
   *
   * @param benchmark as {@link Round} names it
   */
  private record Reference(String name, String benchmark) {}

  private static final Reference TOKENIZER =
      new Reference("StandardTokenizer", "Tokenizing.standardTokenizer");
  private static final Reference ANALYZER =
      new Reference("StandardAnalyzer", "Indexing.standardAnalyzer");
  private static final Reference EXTRACTOR = new Reference("usual text", "Reading.references");

  private final Input input;
  private final int adversarialBytes;
  private final List<Round> rounds;
  private final Formatter out = new Formatter(Locale.ROOT);

  private Table(Input input, int adversarialBytes, List<Round> rounds) {
    this.input = input;
    this.adversarialBytes = adversarialBytes;
    this.rounds = rounds;
  }

  static String of(Input input, int adversarialBytes, List<Round> rounds) {
    return new Table(input, adversarialBytes, rounds).write();
  }

  private String write() {
    out.format(
        "| on one thread | MB/s of processor time | ratio to the reference |%n|---|---:|---|%n");
    section("where words stand");
    reference(TOKENIZER);
    onTexts("ICUTokenizer", "Tokenizing.icuTokenizer", TOKENIZER);
    onTexts("word segmenter, built in", "Tokenizing.lattice", TOKENIZER);
    onTexts("word segmenter, coccoc", "Tokenizing.coccoc", TOKENIZER);
    section("terms for an index");
    reference(ANALYZER);
    onTexts("VietnameseAnalyzer", "Indexing.vietnameseAnalyzer", ANALYZER);
    onTexts("every text field of the index", "Indexing.allFields", ANALYZER);
    section("reading");
    onTexts("references", EXTRACTOR.benchmark(), TOKENIZER);
    onTexts("themes", "Reading.themes", TOKENIZER);
    onTexts("stored text of clean text", "Reading.storedText", TOKENIZER);
    section("references of text that is nothing but");
    for (var piece : Piece.values()) {
      line(piece.shown(), "Adversarial.references " + piece, adversarialBytes, EXTRACTOR);
    }
    section("loading");
    double[] loading = rounds.stream().mapToDouble(r -> r.millis("ModelLoading.model")).toArray();
    out.format("| the segmenter's model, once, by the clock | %.0f ms | |%n", mean(loading));
    return out.toString();
  }

  private void section(String name) {
    out.format("| **%s** | | |%n", name);
  }

  private void reference(Reference reference) {
    double speed = mean(speeds(reference.benchmark(), input.bytes()));
    out.format("| %s | %.1f | the reference |%n", reference.name(), speed);
  }

  private void onTexts(String name, String benchmark, Reference reference) {
    line(name, benchmark, input.bytes(), reference);
  }

  private void line(String name, String benchmark, long bytes, Reference reference) {
    if (!rounds.getFirst().has(benchmark)) {
      out.format("| %s | not installed | |%n", name);
      return;
    }
    double[] speeds = speeds(benchmark, bytes);
    double[] references = speeds(reference.benchmark(), input.bytes());
    var ratios = new double[speeds.length];
    Arrays.setAll(ratios, round -> speeds[round] / references[round]);
    Arrays.sort(ratios);
    out.format(
        "| %s | %.1f | %.2f × %s (%.2f–%.2f) |%n",
        name, mean(speeds), mean(ratios), reference.name(), ratios[0], ratios[ratios.length - 1]);
  }

  /** Of each round. */
  private double[] speeds(String benchmark, long bytes) {
    return rounds.stream().mapToDouble(round -> bytes / 1e3 / round.millis(benchmark)).toArray();
  }

  private static double mean(double[] values) {
    return Arrays.stream(values).average().orElseThrow();
  }
}
