package vn.vanban.analytics.concordance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.vanban.analytics.By;
import vn.vanban.analytics.Counted;
import vn.vanban.analytics.RandomTexts;
import vn.vanban.analytics.concordance.Concordance.Line;
import vn.vanban.analytics.trend.Trend.Column;
import vn.vanban.index.AnalysedDocument;
import vn.vanban.index.DocumentIndex;
import vn.vanban.index.analysis.Token;
import vn.vanban.index.analysis.Tokens;
import vn.vanban.search.Facet;
import vn.vanban.search.Filters;
import vn.vanban.text.Letters;
import vn.vanban.theme.ThemeDictionary;

class ConcordanceTest {

  private static final Filters DECREES = Filters.of(Facet.KIND, "nghị định");

  private static ConcordanceRequest request(
      String query, Filters filters, HitOrder order, int size, @Nullable HitCursor after) {
    var node = query.equals("@dare") ? new Node.Mentions("dare") : new Node.Words(query);
    return new ConcordanceRequest(node, filters, 7, order, null, size, after);
  }

  private static HitOrder order(String code) {
    return HitOrder.parse(code).orElseThrow();
  }

  @Nested
  class OfSmallDocuments {

    @TempDir Path folder;

    private List<String> lines(String query, AnalysedDocument... documents) {
      try (var index = Counted.index(folder, documents)) {
        return new Concordances(index, ThemeDictionary.standard())
            .concordance(request(query, Filters.NONE, HitOrder.TEXT, 100, null)).lines().stream()
                .map(line -> line.left() + "[" + line.hit() + "]" + line.right())
                .toList();
      }
    }

    private AnalysedDocument decree(String text) {
      return Counted.decree("1/2031/NĐ-CP", "2031-01-10", text).title("Nghĩ về biển").build();
    }

    @Test
    void wordsSideBySideAreOneHit() {
      assertThat(lines("dám nghĩ", decree("Ai dám làm? Ai dám nghĩ, dám\nnghĩ.")))
          .containsExactly(
              "Ai dám làm? Ai [dám nghĩ], dám\nnghĩ", "Ai dám làm? Ai dám nghĩ, [dám\nnghĩ]");
    }

    @Test
    void typedAccentsAreDemandedAndMissingOnesAreNot() {
      var document = decree("Dám, đảm, dam");
      assertThat(lines("dám", document)).containsExactly("[Dám], đảm, dam");
      assertThat(lines("dam", document)).hasSize(3);
      assertThat(lines("exact:dam", document)).containsExactly("Dám, đảm, [dam]");
    }

    @Test
    void spellingVariantsAreFound() {
      assertThat(lines("hòa giải", decree("Hoà giải"))).containsExactly("[Hoà giải]");
    }

    @Test
    void alternativesAreHitsOfTheirOwn() {
      assertThat(lines("dám OR \"dám nghĩ\"", decree("dám nghĩ")))
          .containsExactly("[dám] nghĩ", "[dám nghĩ]");
    }

    @Test
    void otherPartsOfTheQuerySayWhichDocumentsCount() {
      var one = Counted.decree("1/2031/NĐ-CP", "2031-01-10", "Biển xanh, biển rộng").build();
      var other = Counted.decree("2/2031/NĐ-CP", "2031-01-10", "Biển sâu").build();
      assertThat(lines("biển AND rộng", one, other)).hasSize(3);
      assertThat(lines("biển -rộng", one, other)).containsExactly("[Biển] sâu");
      assertThat(lines("biển so:2/2031/NĐ-CP", one, other)).containsExactly("[Biển] sâu");
    }

    @Test
    void patternsAreHitsOfEachWordTheyStandFor() {
      assertThat(lines("đá?", decree("Biển đảo, đá."))).containsExactly("Biển đảo, [đá]");
      assertThat(lines("đả*", decree("Biển đảo, đảm."))).hasSize(2);
      assertThat(lines("b?ển da*", decree("Biển đảo, đá.")))
          .containsExactly("[Biển] đảo, đá", "Biển [đảo], đá", "Biển đảo, [đá]");
      assertThat(lines("bien~", decree("Biến và biển, bê"))).hasSize(2);
    }

    @Test
    void documentNumbersAreFoundInAnyWriting() {
      assertThat(lines("73/2023/ND-CP", decree("Theo Nghị định số 73/2023/NĐ-CP thì")))
          .containsExactly("Theo Nghị định số [73/2023/NĐ-CP] thì");
    }

    @Test
    void titlesAreNoText() {
      assertThat(lines("nghĩ", decree("Không có gì."))).isEmpty();
    }

    @Test
    void themesAreHitsWhereTheyAreMentioned() {
      var document =
          Counted.decree("1/2031/NĐ-CP", "2031-01-10", "Ai dám nghĩ thì dám làm.")
              .theme("dare", "dám nghĩ")
              .theme("avoid", "dám làm")
              .build();
      assertThat(lines("@dare", document)).containsExactly("Ai [dám nghĩ] thì dám làm");
    }

    @Test
    void whatCannotStandInATextIsRefused() {
      assertThatIllegalArgumentException().isThrownBy(() -> new Node.Words("-biển nam:2020"));
      assertThatIllegalArgumentException().isThrownBy(() -> new Node.Words("?!"));
      assertThatIllegalArgumentException().isThrownBy(() -> new Node.Words("biển NEAR đảo"));
      assertThatIllegalArgumentException().isThrownBy(() -> new Node.Words("biển status:ended"));
    }
  }

  @Nested
  class OfRandomTexts {

    @TempDir static Path folder;

    private static List<AnalysedDocument> documents;
    private static Map<String, String> texts;
    private static DocumentIndex index;
    private static Concordances concordances;

    @BeforeAll
    static void write() {
      documents = RandomTexts.documents();
      texts = RandomTexts.textsBySource(documents);
      index = Counted.index(folder, documents.toArray(AnalysedDocument[]::new));
      concordances = new Concordances(index, ThemeDictionary.standard());
    }

    @AfterAll
    static void close() {
      index.close();
    }

    private static List<Line> all(String query, Filters filters, HitOrder order) {
      var lines = new ArrayList<Line>();
      try {
        concordances.forEachLine(
            request(query, filters, order, 1, null), (_, line) -> lines.add(line));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      return lines;
    }

    /** Where a text has the words of {@code query} one after the other, by looking everywhere. */
    private static List<String> everywhere(String query, Predicate<AnalysedDocument> filter)
        throws IOException {
      var asked = words(query);
      boolean exact = !Letters.fold(query).equals(Letters.lower(query));
      var found = new ArrayList<String>();
      for (var document : documents) {
        var words = words(document.text());
        var starts = filter.test(document) ? passageStarts(document) : List.<Integer>of();
        for (int i = 0; i + asked.size() <= words.size() && !starts.isEmpty(); i++) {
          int start = words.get(i).start();
          int end = words.get(i + asked.size() - 1).end();
          boolean isCut = starts.stream().anyMatch(cut -> start < cut && cut < end);
          if (!isCut
              && form(words.subList(i, i + asked.size()), exact).equals(form(asked, exact))) {
            found.add(document.source() + " " + start + "-" + end);
          }
        }
      }
      return found;
    }

    private static List<Integer> passageStarts(AnalysedDocument document) throws IOException {
      try (var snapshot = index.snapshot()) {
        int number = snapshot.findExactly(document.sha256()).orElseThrow();
        return Arrays.stream(snapshot.passageStarts(number)).boxed().toList();
      }
    }

    private static List<Token> words(String text) {
      return Tokens.of(text).list().stream().filter(token -> !token.isDocumentNumber()).toList();
    }

    private static List<String> form(List<Token> words, boolean exact) {
      return words.stream().map(exact ? Token::syllable : Token::fold).toList();
    }

    private static String place(Line line) {
      return line.document().source() + " " + line.start() + "-" + line.end();
    }

    @ParameterizedTest
    @ValueSource(strings = {"dám nghĩ", "dam", "hòa", "cán bộ", "va", "73 2023 nđ", "IPO IPO"})
    void hitsAreWhereTheWordsStand(String query) throws IOException {
      assertThat(
              all("\"" + query + "\"", Filters.NONE, HitOrder.TEXT).stream()
                  .map(line -> place(line)))
          .containsExactlyInAnyOrderElementsOf(everywhere(query, _ -> true))
          .isNotEmpty();
      assertThat(all("\"" + query + "\"", DECREES, HitOrder.TEXT).stream().map(line -> place(line)))
          .containsExactlyInAnyOrderElementsOf(
              everywhere(query, document -> "nghị định".equals(kind(document))));
    }

    private static String kind(AnalysedDocument document) {
      return String.valueOf(document.header().kind());
    }

    @ParameterizedTest
    @ValueSource(strings = {"dam", "@dare", "nghĩ OR \"dám nghĩ\" OR 73/2023/NĐ-CP"})
    void contextsAreSlicesOfTheText(String query) {
      var lines = all(query, Filters.NONE, HitOrder.TEXT);
      assertThat(lines).isNotEmpty();
      for (var line : lines) {
        String text = String.valueOf(texts.get(line.document().source()));
        assertThat(text.substring(line.start(), line.end())).isEqualTo(line.hit());
        assertThat(text)
            .startsWith(
                text.substring(0, line.start() - line.left().length())
                    + line.left()
                    + line.hit()
                    + line.right());
        int before = words(text.substring(0, line.start())).size();
        assertThat(words(line.left())).hasSize(Math.min(7, before));
        int behind = words(text.substring(line.end())).size();
        assertThat(words(line.right())).hasSize(Math.min(7, behind));
      }
    }

    @ParameterizedTest
    @ValueSource(strings = {"text", "1L", "1L,2L,3L", "right", "hit", "1R,hit"})
    void pagesTogetherAreTheWhole(String code) {
      var order = order(code);
      for (var query : List.of("dám nghĩ OR nghi", "@dare", "cán AND \"hòa\"")) {
        var whole = all(query, Filters.NONE, order);
        var paged = new ArrayList<Line>();
        HitCursor after = null;
        Concordance page;
        do {
          page = concordances.concordance(request(query, Filters.NONE, order, 17, after));
          assertThat(page.total()).isEqualTo(whole.size());
          paged.addAll(page.lines());
          after = page.next() == null ? null : HitCursor.parse(page.next()).orElseThrow();
        } while (after != null);
        assertThat(paged).isEqualTo(whole).isNotEmpty();
        assertThat(new HashSet<>(paged)).hasSameSizeAs(paged);
      }
    }

    @Test
    void everyOrderHasTheSameLines() {
      var lines = all("nghi", Filters.NONE, HitOrder.TEXT);
      assertThat(all("nghi", Filters.NONE, order("2R,1L")))
          .containsExactlyInAnyOrderElementsOf(lines);
    }

    @Test
    void textOrderIsByDateThenByPlace() {
      var lines = all("dam", Filters.NONE, HitOrder.TEXT);
      for (int i = 1; i < lines.size(); i++) {
        var one = lines.get(i - 1);
        var next = lines.get(i);
        if (one.document().equals(next.document())) {
          assertThat(one.start()).isLessThan(next.start());
        } else {
          assertThat(date(one)).isLessThanOrEqualTo(date(next));
        }
      }
    }

    private static String date(Line line) {
      return line.document().issued() == null ? "?" : line.document().issued().toString();
    }

    @Test
    void wordsAtTheLeftAscendInTheirOrder() {
      var neighbours =
          all("nghĩ", Filters.NONE, order("1L,2L")).stream()
              .map(line -> words(line.left()).reversed())
              .map(left -> key(left, 0) + "\0" + key(left, 1))
              .toList();
      assertThat(neighbours).isSorted();
      assertThat(new HashSet<>(neighbours)).hasSizeGreaterThan(10);
    }

    private static String key(List<Token> words, int place) {
      return place < words.size() ? SyllableOrder.key(words.get(place).syllable()) : "";
    }

    @ParameterizedTest
    @EnumSource
    void groupsAddUpToTheTotal(By by) {
      var node = new Node.Words("dam OR nghi");
      var answer =
          concordances.concordance(
              new ConcordanceRequest(node, Filters.NONE, 3, HitOrder.TEXT, by, 1, null));
      assertThat(answer.groups().stream().mapToLong(Column::mentions).sum())
          .isEqualTo(answer.total());
      assertThat(answer.groups().stream().mapToLong(Column::documents).sum())
          .isEqualTo(answer.documents());
      assertThat(answer.groups().stream().mapToLong(Column::documentsInAll).sum())
          .isEqualTo(answer.basis().documents())
          .isEqualTo(documents.size());
    }

    @Test
    void groupsCountTheLinesOfTheirDocuments() {
      var byYear =
          all("dam", Filters.NONE, HitOrder.TEXT).stream()
              .collect(
                  Collectors.groupingBy(
                      line -> date(line).substring(0, Math.min(4, date(line).length())),
                      TreeMap::new,
                      Collectors.counting()));
      var node = new Node.Words("dam");
      var answer =
          concordances.concordance(
              new ConcordanceRequest(node, Filters.NONE, 3, HitOrder.TEXT, By.YEAR, 1, null));
      assertThat(
              answer.groups().stream().collect(Collectors.toMap(Column::column, Column::mentions)))
          .isEqualTo(byYear);
    }

    @Test
    void aCursorMeansTheSameAfterTheIndexHasChanged(@TempDir Path other) {
      var request = request("nghĩ", Filters.NONE, HitOrder.TEXT, 20, null);
      try (var half =
          Counted.index(other, documents.subList(0, 12).toArray(AnalysedDocument[]::new))) {
        String next =
            new Concordances(half, ThemeDictionary.standard()).concordance(request).next();
        var cursor = HitCursor.parse(String.valueOf(next)).orElseThrow();
        var rest =
            concordances
                .concordance(request("nghĩ", Filters.NONE, HitOrder.TEXT, 1, cursor))
                .lines();
        var whole = all("nghĩ", Filters.NONE, HitOrder.TEXT);
        int last =
            whole.stream()
                .map(line -> place(line))
                .toList()
                .indexOf(
                    whole.stream()
                        .filter(line ->
                            line.document().id().equals(cursor.id())
                                && line.start() == cursor.hit().start())
                        .map(line -> place(line))
                        .findFirst()
                        .orElseThrow());
        assertThat(rest).containsExactly(whole.get(last + 1));
      }
    }
  }
}
