package vn.vanban.segment.training;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import vn.vanban.segment.LatticeSegmenter;
import vn.vanban.segment.SegmentationScore;
import vn.vanban.segment.lattice.LatticeModel;

/** One training: statistics and a first model from much silver text, then the turn to gold. */
final class Training {

  static final int RARE_SYLLABLE = Integer.getInteger("rs", 8);
  static final int RARE_PAIR = Integer.getInteger("rp", 2);
  static final int RARE_TRIPLE = Integer.getInteger("rt", 4);
  static final double SILVER_RATE = Double.parseDouble(System.getProperty("sr", "0.2"));
  static final double GOLD_RATE = Double.parseDouble(System.getProperty("gr", "0.05"));
  static final int SILVER_EPOCHS = Integer.getInteger("se", 1);
  static final int GOLD_EPOCHS = Integer.getInteger("ge", 10);
  static final int LEAST = Integer.getInteger("least", 20);
  static final int FOLDS = 5;

  final Vocabulary vocabulary = new Vocabulary();
  final List<String> goldLines;
  final Chains silver;
  final Ngrams pairs;
  final Ngrams triples = new Ngrams();
  final ChainWeights start;
  final LabelledText goldText = new LabelledText();
  final int[] lineOfPhrase;

  Training(Path silverFile, Path goldFile, int silverLines) throws IOException {
    goldLines = Files.readAllLines(goldFile);
    var silverText = new LabelledText();
    long t0 = System.nanoTime();
    try (var lines = Files.lines(silverFile)) {
      lines.limit(silverLines).forEach(line -> silverText.add(line, vocabulary));
    }
    var owners = new ArrayList<Integer>();
    for (int i = 0; i < goldLines.size(); i++) {
      goldText.add(goldLines.get(i), vocabulary);
      while (owners.size() < goldText.phrases()) {
        owners.add(i);
      }
    }
    lineOfPhrase = owners.stream().mapToInt(Integer::intValue).toArray();
    int[] table = vocabulary.frequent(List.of(silverText, goldText), RARE_SYLLABLE);
    silverText.renumber(table);
    goldText.renumber(table);
    log("read: rows " + silverText.rows() + " syllables " + vocabulary.size(), t0);
    pairs = countPairs(silverText, goldText);
    silver = new Chains(silverText, pairs, Chains.Counts.INCLUDE_TEXT);
    countTriples(silver, new Chains(goldText, pairs, Chains.Counts.OF_OTHERS));
    silver.lookUpTriples(triples);
    log("pairs " + pairs.size() + " triples " + triples.size(), t0);
    start = new ChainWeights(vocabulary.size(), pairs.size(), triples.size());
    var trainer = new ChainTrainer(start, SILVER_RATE);
    var random = new Random(1);
    for (int e = 0; e < SILVER_EPOCHS; e++) {
      double l = trainer.epoch(silver, IntStream.range(0, silverText.phrases()).toArray(), random);
      log("silver epoch " + e + " likelihood " + l, t0);
    }
  }

  static void log(String s, long t0) {
    System.err.println((System.nanoTime() - t0) / 1000000 + " ms " + s);
  }

  private static Ngrams countPairs(LabelledText silver, LabelledText gold) {
    var all = new Ngrams();
    forPairs(silver, (text, row) -> all.count(all.add(Chains.pairKey(text, row)), 1, text.joined(row) ? 1 : 0));
    var kept = new Ngrams();
    long[] keys = all.keys();
    for (int i = 0; i < keys.length; i++) {
      if (all.joined(i) > 0 && all.seen(i) >= RARE_PAIR || all.seen(i) >= 10) {
        kept.count(kept.add(keys[i]), all.seen(i), all.joined(i));
      }
    }
    forPairs(gold, (text, row) -> kept.add(Chains.pairKey(text, row)));
    return kept;
  }

  interface PairVisitor {
    void visit(LabelledText text, int row);
  }

  private static void forPairs(LabelledText text, PairVisitor visitor) {
    for (int p = 0; p < text.phrases(); p++) {
      for (int row = text.start(p) + 1; row < text.end(p) - 2; row++) {
        visitor.visit(text, row);
      }
    }
  }

  private void countTriples(Chains silver, Chains gold) {
    var all = new Ngrams();
    forTriples(silver, key -> all.count(all.add(key), 1, 0));
    long[] keys = all.keys();
    for (int i = 0; i < keys.length; i++) {
      if (all.seen(i) >= RARE_TRIPLE) {
        triples.add(keys[i]);
      }
    }
    forTriples(gold, triples::add);
  }

  private static void forTriples(Chains chains, java.util.function.LongConsumer visitor) {
    for (int p = 0; p < chains.text.phrases(); p++) {
      int start = chains.text.start(p);
      int end = chains.text.end(p);
      for (int row = start; row < end; row++) {
        if (chains.hasTriple(row, start, end)) {
          visitor.accept(chains.tripleKey(row));
        }
      }
    }
  }

  ChainWeights onGold(int[] phrases, double rate, int epochs) {
    var weights = start.copy();
    var chains = new Chains(goldText, pairs, Chains.Counts.OF_OTHERS);
    chains.lookUpTriples(triples);
    var trainer = new ChainTrainer(weights, rate);
    var random = new Random(2);
    var sum = new double[weights.values.length];
    int from = epochs / 2;
    for (int e = 0; e < epochs; e++) {
      double l = trainer.epoch(chains, phrases.clone(), random);
      if (e == epochs - 1) System.err.print(" ll " + l);
      if (e >= from) {
        for (int i = 0; i < sum.length; i++) {
          sum[i] += weights.values[i];
        }
      }
    }
    for (int i = 0; i < sum.length; i++) {
      weights.values[i] = (float) (sum[i] / (epochs - from));
    }
    return weights;
  }

  LatticeModel pack(ChainWeights weights, int least) {
    return new ModelPacker(weights, least).pack(vocabulary, pairs, triples);
  }

  SegmentationScore crossValidate(double rate, int epochs, int least) {
    var score = SegmentationScore.NONE;
    for (int fold = 0; fold < FOLDS; fold++) {
      int f = fold;
      int[] phrases =
          IntStream.range(0, goldText.phrases()).filter(p -> lineOfPhrase[p] % FOLDS != f).toArray();
      var segmenter = new LatticeSegmenter(pack(epochs == 0 ? start : onGold(phrases, rate, epochs), least));
      for (int i = fold; i < goldLines.size(); i += FOLDS) {
        score = score.plus(SegmentationScore.ofLine(goldLines.get(i), segmenter));
      }
    }
    System.err.println();
    return score;
  }

  public static void main(String[] args) throws IOException {
    var training = new Training(Path.of(args[0]), Path.of(args[1]), Integer.getInteger("lines", 1000000));
    if (args.length > 2) {
      var all = IntStream.range(0, training.goldText.phrases()).toArray();
      var model = training.pack(training.onGold(all, GOLD_RATE, GOLD_EPOCHS), LEAST);
      try (var out = Files.newOutputStream(Path.of(args[2]))) {
        vn.vanban.segment.lattice.ModelFile.write(model, out);
      }
      return;
    }
    System.err.println("silver only " + training.crossValidate(0, 0, LEAST).f1());
    for (double rate : new double[] {0.02, 0.05, 0.1, 0.2}) {
      for (int epochs : new int[] {5, 10, 20}) {
        long t0 = System.nanoTime();
        var s = training.crossValidate(rate, epochs, LEAST);
        log("rate " + rate + " epochs " + epochs + " p " + s.precision() + " r " + s.recall() + " f " + s.f1(), t0);
      }
    }
  }
}
