package vn.vanban.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.vanban.index.DocumentIndex;
import vn.vanban.index.Fingerprints;
import vn.vanban.index.IndexSession;
import vn.vanban.index.Origin;
import vn.vanban.index.Sample;
import vn.vanban.search.Notice.Code;
import vn.vanban.search.SearchAnswer.Hit;

/** What nobody asks for in earnest: queries of thousands of words, and patterns that fit all. */
class LimitsTest {

  private static final int DOCUMENTS = 300;

  private static final int WORDS_OF_EACH = 250;

  private static final List<String> STARTS =
      List.of("", "b", "c", "ch", "d", "đ", "g", "h", "kh", "l", "m", "n", "ng", "nh", "ph", "t");

  private static final List<String> ENDS =
      List.of("an", "ang", "anh", "ao", "át", "ăm", "ân", "ay", "em", "ên", "i", "iên", "inh");

  private static final List<String> OTHER_ENDS =
      List.of("oa", "oan", "on", "ô", "ông", "ơ", "ua", "ung", "ư", "ương", "uyên", "uýt", "y");

  private static final ThreadMXBean PROCESSOR = ManagementFactory.getThreadMXBean();

  @TempDir static Path folder;

  private static final List<String> TEXTS = texts();

  private static DocumentIndex index;
  private static Search search;

  @BeforeAll
  static void indexDocuments() {
    try (var session = IndexSession.open(folder, new Fingerprints("1", "1", "i"))) {
      for (int i = 0; i < DOCUMENTS; i++) {
        var sample = Sample.of("d" + i + ".txt", TEXTS.get(i)).number((i + 1) + "/2031/NĐ-CP");
        var document = sample.title("Văn bản " + TEXTS.get(i).substring(0, 30).strip()).build();
        session.put(Origin.of(folder.resolve(document.source())), document);
        // Several segments.
        if (i % 100 == 0) {
          session.commit();
        }
      }
      session.commit();
    }
    index = DocumentIndex.open(folder);
    search = new Search(index);
  }

  @AfterAll
  static void close() {
    index.close();
  }

  private static List<String> words() {
    return Stream.concat(ENDS.stream(), OTHER_ENDS.stream())
        .flatMap(end -> STARTS.stream().map(start -> start + end))
        .flatMap(word -> Stream.of(word, word + "x", word + "z", word + "w1"))
        .toList();
  }

  private static List<String> texts() {
    var random = new Random(31);
    var words = words();
    return IntStream.range(0, DOCUMENTS)
        .mapToObj(_ ->
            random
                .ints(WORDS_OF_EACH, 0, words.size())
                .mapToObj(words::get)
                .collect(Collectors.joining(" ")))
        .toList();
  }

  private static SearchAnswer ask(String query) {
    var all = SearchDetails.USUAL.withFacets(List.of(Facet.values()), 10).withExplanations();
    return search.search(SearchRequest.of(query).with(all));
  }

  private static List<Code> codes(SearchAnswer answer) {
    return answer.notices().stream().map(Notice::code).toList();
  }

  static List<String> unreasonable() {
    var letters = "abcdeghiklmnopqrstuvxy".chars().mapToObj(c -> "" + (char) c).toList();
    var every = words();
    return List.of(
        String.join(" ", every),
        String.join(" AND ", every),
        String.join(" OR ", every),
        letters.stream().map(each -> each + "*").collect(Collectors.joining(" ")),
        letters.stream().map(each -> "*" + each).collect(Collectors.joining(" OR ")),
        letters.stream().map(each -> each + "*").collect(Collectors.joining(" NEAR/50 ")),
        "(t* OR n*) NEAR/50 (h* OR c*) NEAR/50 (l* OR d*)",
        "(" + String.join(" OR ", every.subList(0, 40)) + ") NEAR/9 (m OR n* OR b*) NEAR/9 c*",
        every.stream().limit(99).map(word -> word + "~2").collect(Collectors.joining(" ")),
        every.stream().limit(99).map(word -> word + "~2").collect(Collectors.joining(" OR ")),
        "exact:(" + String.join(" ", every) + ")",
        "exact:(t* n* h* c*)",
        "\"" + TEXTS.get(0) + " " + TEXTS.get(1) + "\"",
        "\"tan nang\"~100 AND \"tan\"~100",
        IntStream.range(1, 99).mapToObj(i -> i + "/2031").collect(Collectors.joining(" OR ")),
        IntStream.range(1, 600).mapToObj(i -> i + "/2031/NĐ-CP").collect(Collectors.joining(" ")),
        "UBND HĐND TTHC QĐ NĐ CP TT BTC BNV ".repeat(300),
        "tan ".repeat(20_000),
        "(".repeat(3_000) + "tan" + ")".repeat(3_000),
        "NOT ".repeat(3_000) + "tan",
        "x".repeat(200_000));
  }

  @ParameterizedTest
  @MethodSource("unreasonable")
  void areAnsweredAndSayWhatWasCut(String query) {
    var answer = ask(query);

    assertThat(codes(answer).contains(Code.CUT_TIME)).isEqualTo(!answer.exact());
    assertThat(answer.total()).isNotNegative();
    assertThat(answer.hits().size()).isLessThanOrEqualTo(10);
  }

  @Test
  void thousandsOfWordsAreCut() {
    assertThat(codes(ask(String.join(" ", words())))).contains(Code.CUT_WORDS);
    assertThat(codes(ask("tan ".repeat(20_000)))).contains(Code.CUT_WORDS);
    assertThat(codes(ask("*n* NEAR/50 *a* NEAR/50 *o*"))).contains(Code.CUT_EXPANSIONS);
    assertThat(codes(ask("*n*"))).contains(Code.CUT_EXPANSIONS);
  }

  @Test
  void aPastedParagraphFindsWhereItComesFrom() {
    var pasted = new ArrayList<String>();
    for (int i = 7; pasted.size() < 2_000; i++) {
      pasted.addAll(List.of(TEXTS.get(i).split(" ")));
    }
    var patient = new Search(index, SearchSettings.builtIn().with(Duration.ofMinutes(1)));
    var answer = patient.search(SearchRequest.of(String.join(" ", pasted)));

    assertThat(codes(answer)).contains(Code.READ_AS_TEXT);
    assertThat(answer.hits()).extracting(Hit::source).first().isEqualTo("d7.txt");
  }

  @Test
  void everyHitOfAWidePatternShowsWhatWasFound() {
    for (var hit : ask("ng*").hits()) {
      assertThat(hit.passages()).allMatch(passage -> !passage.highlights().isEmpty());
      assertThat(hit.passages()).isNotEmpty();
    }
  }

  @Test
  void hitsInOneSegmentOfManyAreCounted() {
    var answer = ask("13/2031/NĐ-CP");

    assertThat(answer.total()).isOne();
    assertThat(answer.facets().getFirst().values()).hasSizeLessThanOrEqualTo(1);
  }

  @Test
  void aSearchWithoutTimeSaysSo() {
    var hasty = new Search(index, SearchSettings.builtIn().with(Duration.ofNanos(1)));
    var answer = hasty.search(SearchRequest.of("tan nang"));

    assertThat(answer.exact()).isFalse();
    assertThat(codes(answer)).contains(Code.CUT_TIME);
  }

  /** Each of its steps asks how much time is left, so that none goes on much longer. */
  @ParameterizedTest
  @MethodSource("unreasonable")
  void noQueryTakesMuchLongerThanItsTime(String query) {
    var limit = Duration.ofMillis(20);
    var hasty = new Search(index, SearchSettings.builtIn().with(limit));
    var all = SearchDetails.USUAL.withFacets(List.of(Facet.values()), 10).withExplanations();
    var asked = SearchRequest.of(query).with(all);
    hasty.search(asked);
    long start = PROCESSOR.getCurrentThreadCpuTime();
    var answer = hasty.search(asked);
    long spent = PROCESSOR.getCurrentThreadCpuTime() - start;

    // Reading a query of 200,000 characters is bounded by its length and not by the clock.
    assertThat(Duration.ofNanos(spent)).isLessThan(limit.plusMillis(500));
    assertThat(codes(answer).contains(Code.CUT_TIME)).isEqualTo(!answer.exact());
  }
}
