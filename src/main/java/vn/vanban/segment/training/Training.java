package vn.vanban.segment.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.vanban.segment.lattice.LatticeModel;

/**
 * The two steps to a model: statistics and first weights from much text of one convention (silver),
 * then the turn to the convention of a little text (gold), with the weights of its later epochs
 * averaged. The figures in the constants were chosen by {@link CrossValidation} on gold text.
 */
final class Training {

  /** Rarer syllables are misspelt or foreign; what they share they are to learn together. */
  private static final int LEAST_SYLLABLES = 8;

  private static final Rates SILVER_RATES = Rates.same(0.2);

  /** What little gold text says of a pair overrules the news; of the rest it says less. */
  private static final Rates GOLD_RATES = new Rates(2.0, 0.05, 0.1);

  private static final int SILVER_EPOCHS = 2;
  private static final int GOLD_EPOCHS = 8;

  /** The terms stand beside millions of words of news: so often each of them is read. */
  private static final int TERM_OCCURRENCES = 30;

  private final Vocabulary vocabulary = new Vocabulary();
  private final Ngrams pairs;
  private final Ngrams triples;
  private final Chains gold;
  private final List<Integer> goldLineOfPhrase = new ArrayList<>();
  private final ChainWeights silverWeights;

  /**
   * Reads all and learns from silver text.
   *
   * @param silver lines of segmented text; read once, in order
   * @param gold lines of text segmented by people
   * @param terms segmented terms to be read as both
   */
  Training(Stream<String> silver, List<String> gold, List<String> terms) {
    var silverText = new LabelledText();
    silver.forEachOrdered(line -> silverText.add(line, vocabulary));
    var termText = new LabelledText();
    terms.forEach(term -> termText.add(term, vocabulary));
    new TermWords(termText).joinIn(silverText);
    for (String term : terms) {
      for (int i = 0; i < TERM_OCCURRENCES; i++) {
        silverText.add(term, vocabulary);
      }
    }
    var goldText = goldText(gold, terms);
    int[] table = vocabulary.frequent(List.of(silverText, goldText), LEAST_SYLLABLES);
    silverText.renumber(table);
    goldText.renumber(table);

    pairs = Counting.pairs(silverText, goldText);
    var silverChains = new Chains(silverText, pairs, Chains.Counts.INCLUDE_TEXT);
    this.gold = new Chains(goldText, pairs, Chains.Counts.OF_OTHERS);
    triples = Counting.triples(silverChains, this.gold);
    silverChains.lookUpTriples(triples);
    this.gold.lookUpTriples(triples);
    silverWeights = new ChainWeights(vocabulary.size(), pairs.size(), triples.size());
    learnSilver(silverChains);
  }

  /** The gold lines, then the terms: they count as lines that are never left out. */
  private LabelledText goldText(List<String> lines, List<String> terms) {
    var text = new LabelledText();
    var all = Stream.concat(lines.stream(), terms.stream()).toList();
    for (int i = 0; i < all.size(); i++) {
      text.add(all.get(i), vocabulary);
      while (goldLineOfPhrase.size() < text.phrases()) {
        goldLineOfPhrase.add(i < lines.size() ? i : -1);
      }
    }
    return text;
  }

  private void learnSilver(Chains chains) {
    var trainer = new ChainTrainer(silverWeights, SILVER_RATES);
    var random = new Random(1);
    int[] phrases = IntStream.range(0, chains.text.phrases()).toArray();
    for (int epoch = 0; epoch < SILVER_EPOCHS; epoch++) {
      trainer.epoch(chains, phrases, random);
    }
  }

  /**
   * A model from the silver text and some of the gold lines.
   *
   * @param lines which, by their number from 0; the terms come under -1
   */
  LatticeModel modelFrom(IntPredicate lines) {
    var weights = silverWeights.copy();
    var trainer = new ChainTrainer(weights, GOLD_RATES);
    var random = new Random(2);
    int[] phrases =
        IntStream.range(0, gold.text.phrases())
            .filter(phrase -> lines.test(goldLineOfPhrase.get(phrase)))
            .toArray();
    var sum = new double[weights.values.length];
    int averaged = GOLD_EPOCHS / 2;
    for (int epoch = 0; epoch < GOLD_EPOCHS; epoch++) {
      trainer.epoch(gold, phrases, random);
      if (epoch >= GOLD_EPOCHS - averaged) {
        for (int i = 0; i < sum.length; i++) {
          sum[i] += weights.values[i];
        }
      }
    }
    for (int i = 0; i < sum.length; i++) {
      weights.values[i] = (float) (sum[i] / averaged);
    }
    return new ModelPacker(weights).pack(vocabulary, pairs, triples);
  }
}
