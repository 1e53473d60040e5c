package vn.vanban.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.Term;
import vn.vanban.index.Fields;
import vn.vanban.index.analysis.Token;

/** Gathers what speaks for some documents. */
final class Evidence {

  /** A word's letters with other accents, or none, beside the word as it was typed. */
  private static final float OTHER_ACCENTS = 0.4f;

  /**
   * What stands for the words that were typed, beside them: enough to be found, and behind them.
   */
  private static final float SYNONYM = 0.8f;

  private static final int FEW = 3;

  private final TermLookup lookup;
  private final Candidates candidates;
  private final Terms terms;
  private final Bm25 bm25;
  private final TimeLimit time;
  private final List<Clue> clues = new ArrayList<>();

  /** Whether the query has so few words that their letters are looked for beside them. */
  private final boolean few;

  /** How many of the query's {@link #words} each passage has, or its title. */
  private final float[] found;

  private int words;

  /** Words of each title that the query says. */
  private final int[] titleWords;

  private final Set<Term> counted = new HashSet<>();
  private final Map<String, Double> idfs = new HashMap<>();

  private Evidence(
      TermLookup lookup, Candidates candidates, Terms terms, Bm25 bm25, TimeLimit time) {
    this.lookup = lookup;
    this.candidates = candidates;
    this.terms = terms;
    this.bm25 = bm25;
    this.time = time;
    this.few = terms.groups().size() <= FEW;
    this.found = new float[candidates.passages()];
    this.titleWords = new int[candidates.documents()];
  }

  /**
   * @param time that may be taken: words behind the last one that was reached speak for nothing
   */
  static List<Clue> of(
      TermLookup lookup, Candidates candidates, Terms terms, Bm25 bm25, TimeLimit time)
      throws IOException {
    var evidence = new Evidence(lookup, candidates, terms, bm25, time);
    evidence.addWords();
    evidence.addMatched();
    evidence.addTitle();
    evidence.addRuns();
    evidence.addPhrases();
    evidence.addNumbers();
    return evidence.clues;
  }

  private void addWords() throws IOException {
    int read = 0;
    for (var group : terms.groups()) {
      read += group.typed().size();
      if (read > Terms.MAX_WORDS || time.isPast(SecondLook.OVER)) {
        break;
      }
      addGroup(group);
    }
    for (var word : terms.exact().stream().limit(Terms.MAX_WORDS).toList()) {
      add(Signal.WORDS, word, counts(word.syllable(), TextFields::exact).scores());
    }
  }

  /** The typed words, or what stands for them. */
  private void addGroup(WordGroup group) throws IOException {
    var typed = new ArrayList<float[]>();
    for (var word : group.typed()) {
      typed.add(scores(word));
    }
    if (!group.synonyms().isEmpty()) {
      takeSynonyms(group, typed);
    }
    for (int i = 0; i < typed.size(); i++) {
      add(Signal.WORDS, group.typed().get(i), typed.get(i));
    }
  }

  private void add(Signal signal, Token word, float[] scores) {
    for (int i = 0; i < scores.length; i++) {
      found[i] += scores[i] > 0 ? 1 : 0;
    }
    words++;
    clues.add(Clue.ofPassages(signal, word.spelling().written(), scores));
  }

  /** Where a synonym stands, and less of what was typed, that counts as one place of all of it. */
  private void takeSynonyms(WordGroup group, List<float[]> typed) throws IOException {
    for (var synonym : group.synonyms().stream().limit(Scoring.RANKED_SYNONYMS).toList()) {
      var found = candidates.passageScores(TextFields.PASSAGE.phrase(synonym, false));
      for (int i = 0; i < candidates.documents(); i++) {
        for (int p = candidates.firstPassage(i); p < candidates.endOfPassages(i); p++) {
          if (found[p] > 0) {
            float once = bm25.share(1, candidates.textLength(p) + candidates.titleLength(i));
            for (int word = 0; word < typed.size(); word++) {
              float worth = SYNONYM * (float) idf(group.typed().get(word)) * once;
              typed.get(word)[p] = Math.max(typed.get(word)[p], worth);
            }
          }
        }
      }
    }
  }

  private float[] scores(Token word) throws IOException {
    if (word.syllable().equals(word.fold())) {
      var counts = counts(word.fold(), TextFields::folded);
      counts.addToTitles();
      return counts.scores();
    }
    var exact = counts(word.syllable(), TextFields::exact);
    if (!few && exact.isInAny()) {
      exact.addToTitles();
      return exact.scores();
    }
    var folded = counts(word.fold(), TextFields::folded);
    (exact.isInAny() ? exact : folded).addToTitles();
    var scores = exact.scores();
    var others = folded.scores();
    for (int i = 0; i < scores.length; i++) {
      if (scores[i] == 0) {
        scores[i] = OTHER_ACCENTS * others[i];
      }
    }
    return scores;
  }

  private Counts counts(String text, java.util.function.Function<TextFields, String> field)
      throws IOException {
    return counts(
        new Term(field.apply(TextFields.PASSAGE), text),
        new Term(field.apply(TextFields.TITLE), text));
  }

  private Counts counts(Term inText, Term inTitle) throws IOException {
    double idf = bm25.idf(Math.max(lookup.holders(inText), lookup.holders(inTitle)));
    idfs.put(inText.text(), idf);
    return new Counts(
        inTitle,
        idf,
        candidates.inPassages(lookup.postings(inText)),
        candidates.inDocuments(lookup.postings(inTitle)));
  }

  /** How often each passage and each title holds a term. */
  private final class Counts {
    final Term title;
    final double idf;
    final int[] inPassages;
    final int[] inTitles;

    Counts(Term title, double idf, int[] inPassages, int[] inTitles) {
      this.title = title;
      this.idf = idf;
      this.inPassages = inPassages;
      this.inTitles = inTitles;
    }

    boolean isInAny() {
      for (int count : inPassages) {
        if (count > 0) {
          return true;
        }
      }
      return false;
    }

    void addToTitles() {
      if (counted.add(title)) {
        for (int i = 0; i < titleWords.length; i++) {
          titleWords[i] += inTitles[i];
        }
      }
    }

    boolean isIn(int document, int passage) {
      return inTitles[document] + inPassages[passage] > 0;
    }

    float[] scores() {
      var scores = new float[inPassages.length];
      for (int i = 0; i < candidates.documents(); i++) {
        int titleLength = candidates.titleLength(i);
        for (int p = candidates.firstPassage(i); p < candidates.endOfPassages(i); p++) {
          int count = inPassages[p] + inTitles[i];
          if (count > 0) {
            int length = candidates.textLength(p) + titleLength;
            scores[p] = (float) idf * bm25.share(count, length);
          }
        }
      }
      return scores;
    }
  }

  private void addMatched() {
    for (int i = 0; i < found.length; i++) {
      found[i] /= Math.max(1, words);
    }
    clues.add(Clue.ofPassages(Signal.MATCHED, "", found));
  }

  private void addTitle() {
    var said = new float[titleWords.length];
    for (int i = 0; i < said.length; i++) {
      int length = Math.max(1, candidates.titleLength(i));
      said[i] = Math.min(1f, (float) titleWords[i] / length);
    }
    clues.add(Clue.ofDocuments(Signal.TITLE, "", said));
  }

  private void addRuns() throws IOException {
    var longest = new float[candidates.passages()];
    var inTitle = new float[candidates.documents()];
    var seen = new HashSet<String>();
    double all = 0;
    int pairs = 0;
    for (var run : terms.runs()) {
      var current = new float[candidates.passages()];
      var currentInTitle = new float[candidates.documents()];
      double before = idf(run.getFirst());
      all += before;
      for (int i = 1; i < run.size() && pairs < Terms.MAX_WORDS; i++, pairs++) {
        if (time.isPast(SecondLook.OVER)) {
          break;
        }
        String pair = Terms.pair(run.get(i - 1), run.get(i));
        var counts = counts(pair, TextFields::pair);
        if (seen.add(pair)) {
          String shown =
              run.get(i - 1).spelling().written() + " " + run.get(i).spelling().written();
          clues.add(Clue.ofPassages(Signal.PAIRS, shown, counts.scores()));
        }
        double here = idf(run.get(i));
        all += here;
        prolong(current, longest, counts, (float) before, (float) here);
        prolongInTitle(currentInTitle, inTitle, counts, (float) before, (float) here);
        before = here;
      }
    }
    for (int i = 0; all > 0 && i < candidates.documents(); i++) {
      for (int p = candidates.firstPassage(i); p < candidates.endOfPassages(i); p++) {
        longest[p] = (longest[p] - inTitle[i]) / (float) all;
      }
    }
    clues.add(Clue.ofPassages(Signal.RUN, "", longest));
  }

  private void prolong(float[] current, float[] longest, Counts pair, float before, float here) {
    for (int i = 0; i < candidates.documents(); i++) {
      for (int p = candidates.firstPassage(i); p < candidates.endOfPassages(i); p++) {
        current[p] = pair.isIn(i, p) ? (current[p] > 0 ? current[p] : before) + here : 0;
        longest[p] = Math.max(longest[p], current[p]);
      }
    }
  }

  private void prolongInTitle(
      float[] current, float[] longest, Counts pair, float before, float here) {
    for (int i = 0; i < current.length; i++) {
      current[i] = pair.inTitles[i] > 0 ? (current[i] > 0 ? current[i] : before) + here : 0;
      longest[i] = Math.max(longest[i], current[i]);
    }
  }

  /** Of a word that was counted before, as it is written or without accents. */
  private double idf(Token word) {
    Double exact = idfs.get(word.syllable());
    return exact != null ? exact : idfs.getOrDefault(word.fold(), 0.0);
  }

  private void addPhrases() throws IOException {
    for (var phrase : terms.phrases().stream().limit(Terms.MAX_PHRASES).toList()) {
      if (time.isPast(SecondLook.OVER)) {
        break;
      }
      var inText = TextFields.PASSAGE.phrase(phrase.tokens(), phrase.exact());
      var inTitle = TextFields.TITLE.phrase(phrase.tokens(), phrase.exact());
      String shown =
          String.join(" ", phrase.tokens().stream().map(one -> one.spelling().written()).toList());
      clues.add(Clue.ofPassages(Signal.PHRASE, shown, candidates.passageScores(inText)));
      clues.add(Clue.ofDocuments(Signal.PHRASE, shown, candidates.titleScores(inTitle)));
    }
  }

  private void addNumbers() throws IOException {
    for (var key : terms.numbers()) {
      addNumber(Signal.OWN_NUMBER, key, Fields.NUMBER_KEY);
      addNumber(Signal.CITES_NUMBER, key, Fields.CITES);
      var printed = new Term(Fields.TEXT_FOLD, key);
      var held = candidates.inPassages(lookup.postings(printed));
      clues.add(Clue.ofPassages(Signal.PRINTS_NUMBER, key, presence(held)));
    }
  }

  private void addNumber(Signal signal, String key, String field) throws IOException {
    var term = new Term(field, key);
    var held = candidates.inDocuments(lookup.postings(term));
    clues.add(Clue.ofDocuments(signal, key, presence(held)));
  }

  private static float[] presence(int[] counts) {
    var presence = new float[counts.length];
    for (int i = 0; i < counts.length; i++) {
      presence[i] = Math.min(1, counts[i]);
    }
    return presence;
  }
}
