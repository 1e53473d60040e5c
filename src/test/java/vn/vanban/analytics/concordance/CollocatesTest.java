package vn.vanban.analytics.concordance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.vanban.analytics.Counted;
import vn.vanban.analytics.RandomTexts;
import vn.vanban.analytics.concordance.Collocates.Collocate;
import vn.vanban.analytics.concordance.Collocates.Measure;
import vn.vanban.analytics.concordance.Collocates.Unit;
import vn.vanban.analytics.concordance.CollocatesRequest.Wanted;
import vn.vanban.analytics.concordance.CollocatesRequest.Window;
import vn.vanban.index.AnalysedDocument;
import vn.vanban.index.DocumentIndex;
import vn.vanban.index.Fingerprints;
import vn.vanban.index.IndexSession;
import vn.vanban.index.Origin;
import vn.vanban.index.Paging;
import vn.vanban.index.analysis.TextWords;
import vn.vanban.index.analysis.Token;
import vn.vanban.index.analysis.Tokens;
import vn.vanban.index.analysis.WordFinder;
import vn.vanban.search.Facet;
import vn.vanban.search.Filters;
import vn.vanban.text.Sentences;
import vn.vanban.theme.ThemeDictionary;

class CollocatesTest {

  private static final Wanted ALL = new Wanted(Unit.SYLLABLE, StopWords.KEEP, 1);

  @TempDir static Path folder;

  private static List<AnalysedDocument> documents;
  private static DocumentIndex index;
  private static Concordances concordances;

  @BeforeAll
  static void write() {
    documents = RandomTexts.documents();
    index = Counted.index(folder, documents.toArray(AnalysedDocument[]::new));
    concordances = new Concordances(index, ThemeDictionary.standard());
  }

  @AfterAll
  static void close() {
    index.close();
  }

  private static Collocates ask(String query, Filters filters, Window window, Wanted wanted) {
    return concordances.collocates(
        new CollocatesRequest(
            new Node.Words(query), filters, window, wanted, Measure.G2, 0, Paging.ALL));
  }

  /** What counting over whole texts, word by word, gives. */
  private static final class Naive {

    private final Map<String, List<Long>> counts = new TreeMap<>();
    private long inWindows;
    private long words;

    Naive(String word, Filters filters, Window window) {
      for (var document : documents) {
        boolean counts =
            filters.of(Facet.KIND).isEmpty()
                || filters.of(Facet.KIND).contains(String.valueOf(document.header().kind()));
        if (counts) {
          add(word, window, words(document.text()));
        }
      }
    }

    private static List<Token> words(String text) {
      return Tokens.of(text).list().stream().filter(token -> !token.isDocumentNumber()).toList();
    }

    private void add(String word, Window window, List<Token> text) {
      var left = new BitSet();
      var right = new BitSet();
      for (int i = 0; i < text.size(); i++) {
        if (text.get(i).syllable().equals(word)) {
          left.set(Math.max(0, i - window.left()), i);
          right.set(i + 1, Math.min(text.size(), i + 1 + window.right()));
        }
      }
      words += text.size();
      for (int i = 0; i < text.size(); i++) {
        boolean isNear = left.get(i) || right.get(i);
        inWindows += isNear ? 1 : 0;
        var here = List.of(isNear ? 1L : 0L, left.get(i) ? 1L : 0L, right.get(i) ? 1L : 0L, 1L);
        counts.merge(text.get(i).syllable(), here, Naive::sum);
      }
    }

    private static List<Long> sum(List<Long> a, List<Long> b) {
      var sum = new ArrayList<Long>();
      for (int i = 0; i < a.size(); i++) {
        sum.add(a.get(i) + b.get(i));
      }
      return sum;
    }
  }

  @ParameterizedTest
  @CsvSource({"nghĩ, 5, 5", "dám, 0, 2", "cán, 3, 0", "2031, 50, 50", "của, 1, 1"})
  void countsAreThoseOfTheTexts(String word, int left, int right) {
    var window = new Window(left, right);
    for (var kind : new String[] {null, "nghị định"}) {
      var filters = Filters.NONE.with(Facet.KIND, kind);
      var naive = new Naive(word, filters, window);
      var answer = ask("exact:" + word, filters, window, ALL);

      var counts = new TreeMap<String, List<Long>>();
      for (var one : answer.collocates()) {
        counts.put(one.word(), List.of(one.frequency(), one.left(), one.right(), one.inAll()));
      }
      naive.counts.values().removeIf(found -> found.getFirst() == 0);
      assertThat(counts).isEqualTo(naive.counts).isNotEmpty();
      assertThat(answer.words().inWindows()).isEqualTo(naive.inWindows);
      assertThat(answer.words().inAll()).isEqualTo(naive.words);
    }
  }

  @Test
  void measuresFollowFromTheCounts() {
    var answer = ask("nghĩ", Filters.NONE, new Window(2, 2), ALL);
    double inAll = answer.words().inAll();
    double inWindows = answer.words().inWindows();
    for (var one : answer.collocates()) {
      var measures = Objects.requireNonNull(one.association());
      double expected = inWindows * one.inAll() / inAll;
      assertThat(measures.expected()).isCloseTo(expected, within(1e-9));
      assertThat(Math.pow(2, measures.mi())).isCloseTo(one.frequency() / expected, within(1e-9));
      double dice = 2.0 * one.frequency() / (answer.hits() + one.inAll());
      assertThat(Math.pow(2, measures.logDice() - 14)).isCloseTo(dice, within(1e-9));
      assertThat(Math.signum(measures.g2()))
          .isEqualTo(Math.signum(measures.g2() == 0 ? 0 : one.frequency() - expected));
    }
    assertThat(answer.collocates()).extracting(one -> -Measure.G2.of(one)).isSorted();
  }

  @Test
  void pairsStandInOneSentenceOfTheWindow(@TempDir Path other) {
    var document =
        Counted.decree("1/2031/NĐ-CP", "2031-01-10", "Cán bộ trẻ dám nghĩ. Cán bộ. Cần bó.")
            .build();
    try (var small = Counted.index(other, document)) {
      var request =
          new CollocatesRequest(
              new Node.Words("trẻ"),
              Filters.NONE,
              new Window(5, 5),
              new Wanted(Unit.PAIR, StopWords.KEEP, 1),
              Measure.FREQUENCY,
              0,
              10);
      assertThat(
              new Concordances(small, ThemeDictionary.standard()).collocates(request).collocates())
          .extracting(Collocate::word, Collocate::frequency, Collocate::inAll)
          .containsExactly(tuple("cán bộ", 2L, 3L), tuple("dám nghĩ", 1L, 1L));
    }
  }

  @Test
  void countsPairsOfTheTexts() {
    var pairs =
        ask("nghĩ", Filters.NONE, new Window(50, 50), new Wanted(Unit.PAIR, StopWords.KEEP, 1));
    assertThat(pairs.collocates()).isNotEmpty().allMatch(one -> one.frequency() <= one.inAll());
    assertThat(pairs.collocates().stream().mapToLong(Collocate::frequency).sum())
        .isEqualTo(pairs.words().inWindows());
  }

  @ParameterizedTest
  @CsvSource({"nghĩ, 3, 3", "của, 1, 0", "2031, 0, 4"})
  void countsWordsOfTheTexts(String node, int left, int right) {
    var counts = new TreeMap<String, List<Long>>();
    long words = 0;
    for (var document : documents) {
      String text = document.text();
      var found = new WordFinder().of(text, Sentences.of(text));
      words += found.count();
      var hits = Naive.words(text).stream().filter(token -> token.syllable().equals(node)).toList();
      for (int i = 0; i < found.count(); i++) {
        var span = found.span(i);
        boolean isLeft = false;
        boolean isRight = false;
        for (var hit : hits) {
          isLeft |= span.end() <= hit.start() && between(found, span.end(), hit.start()) < left;
          isRight |= span.start() >= hit.end() && between(found, hit.end(), span.start()) < right;
        }
        long near = isLeft || isRight ? 1 : 0;
        var here = List.of(near, isLeft ? 1L : 0L, isRight ? 1L : 0L, 1L);
        counts.merge(found.term(i), here, Naive::sum);
      }
    }
    counts.values().removeIf(found -> found.getFirst() == 0);

    var wanted = new Wanted(Unit.WORD, StopWords.KEEP, 1);
    var answer = ask("exact:" + node, Filters.NONE, new Window(left, right), wanted);
    var asked = new TreeMap<String, List<Long>>();
    for (var one : answer.collocates()) {
      asked.put(one.word(), List.of(one.frequency(), one.left(), one.right(), one.inAll()));
    }
    assertThat(asked).isEqualTo(counts).isNotEmpty();
    assertThat(answer.words().inAll()).isEqualTo(words);
    assertThat(asked.keySet()).anyMatch(word -> word.contains(" "));
  }

  /** How many words stand in a stretch as a whole. */
  private static long between(TextWords words, int from, int to) {
    long count = 0;
    for (int i = 0; i < words.count() && words.span(i).start() < to; i++) {
      count += words.span(i).start() >= from && words.span(i).end() <= to ? 1 : 0;
    }
    return count;
  }

  @Test
  void mentionsOfAThemeHaveCollocatesToo() {
    var request =
        new CollocatesRequest(
            new Node.Mentions("dare"), Filters.NONE, new Window(3, 3), ALL, Measure.MI, 0, 5);
    var answer = concordances.collocates(request);
    assertThat(answer.hits()).isPositive();
    assertThat(answer.collocates()).hasSize(5);
    assertThat(answer.next()).isEqualTo("5");
  }

  @Test
  void rareAndEmptyWordsCanBeLeftOut() {
    var kept = ask("nghĩ", Filters.NONE, new Window(1, 0), ALL);
    long most = kept.collocates().stream().mapToLong(Collocate::frequency).max().orElseThrow();
    var wanted = new Wanted(Unit.SYLLABLE, StopWords.DROP, (int) most);
    assertThat(kept.collocates()).extracting(Collocate::word).contains("và", "của");
    assertThat(ask("nghĩ", Filters.NONE, new Window(1, 0), wanted).collocates())
        .allMatch(one -> one.frequency() == most)
        .noneMatch(one -> one.word().equals("và") || one.word().equals("của"));
  }

  @Test
  void pagesTogetherAreTheWhole() {
    var whole = ask("nghĩ", Filters.NONE, new Window(2, 2), ALL);
    var paged = new ArrayList<Collocate>();
    String next = "0";
    while (next != null) {
      var page =
          concordances.collocates(
              new CollocatesRequest(
                  new Node.Words("nghĩ"),
                  Filters.NONE,
                  new Window(2, 2),
                  ALL,
                  Measure.G2,
                  Integer.parseInt(next),
                  4));
      paged.addAll(page.collocates());
      next = page.next();
    }
    assertThat(paged).isEqualTo(whole.collocates());
    assertThat(whole.total()).isEqualTo(paged.size());
  }

  @Test
  void removedDocumentsDoNotCount(@TempDir Path other) {
    var one = Counted.decree("1/2031/NĐ-CP", "2031-01-10", "biển xanh biển sâu").build();
    var gone = Counted.decree("2/2031/NĐ-CP", "2031-01-10", "xanh xanh biển").build();
    Counted.index(other, one, gone).close();
    try (var session = IndexSession.open(other, new Fingerprints("1", "1", "1"))) {
      session.remove(Origin.of(other.resolve(gone.source())));
      session.commit();
    }
    try (var small = DocumentIndex.open(other)) {
      var request =
          new CollocatesRequest(
              new Node.Words("biển"), Filters.NONE, new Window(1, 1), ALL, Measure.FREQUENCY, 0, 9);
      var answer = new Concordances(small, ThemeDictionary.standard()).collocates(request);
      assertThat(answer.hits()).isEqualTo(2);
      assertThat(answer.collocates())
          .extracting(Collocate::word, Collocate::left, Collocate::right, Collocate::inAll)
          .containsExactly(tuple("sâu", 0L, 1L, 1L), tuple("xanh", 1L, 1L, 1L));
    }
  }

  @Test
  void aWindowHasWords() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Window(0, 0));
    assertThatIllegalArgumentException().isThrownBy(() -> new Window(0, 51));
  }
}
