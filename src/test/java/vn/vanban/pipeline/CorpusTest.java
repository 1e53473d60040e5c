package vn.vanban.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.vanban.document.Header;
import vn.vanban.index.AnalysedDocument;
import vn.vanban.ingest.DocumentReader;
import vn.vanban.ingest.ReadOutcome;
import vn.vanban.ingest.SourceFiles;
import vn.vanban.reference.Reference;
import vn.vanban.text.Letters;
import vn.vanban.theme.ThemeDictionary;
import vn.vanban.theme.ThemeMention;

/**
 * What the sample documents hold, as counted by hand, against what the program finds in them.
 * {@code -Dgolden.update} rewrites the figures, and fails, so that a person reads the difference.
 */
class CorpusTest {

  private static final Path RESOURCES = Path.of("src/test/resources/corpus");
  private static final String SCAN = "dang/cong-van-1207-cv-tu-song-lam.pdf";

  private static final Path FIGURES = RESOURCES.resolve("figures.txt");

  private static final Map<String, AnalysedDocument> found = new TreeMap<>();
  private static final List<String> unread = new ArrayList<>();
  private static final Map<String, Row> documents = new TreeMap<>();

  private record Row(Map<String, String> cells) {
    String get(String column) {
      return Objects.requireNonNull(cells.get(column), column);
    }
  }

  private static Row listed(String source) {
    return Objects.requireNonNull(documents.get(source), source);
  }

  @BeforeAll
  static void readCorpus() throws IOException {
    var reader = new DocumentReader();
    var analysis = new Analysis(ThemeDictionary.standard());
    try (var files = SourceFiles.under(List.of(Path.of("corpus")))) {
      files.forEach(file -> {
        switch (reader.read(file.path(), file.source())) {
          case ReadOutcome.Read(var document) -> found.put(file.source(), analysis.of(document));
          case ReadOutcome other -> unread.add(other.source());
        }
      });
    }
    for (var row : table("documents.tsv")) {
      documents.put(row.get("path"), row);
    }
  }

  private static AnalysedDocument document(String source) {
    return Objects.requireNonNull(found.get(source), source);
  }

  private static List<Row> table(String name) throws IOException {
    var lines = Files.readAllLines(RESOURCES.resolve(name), StandardCharsets.UTF_8);
    String[] names = lines.getFirst().split("\t", -1);
    var rows = new ArrayList<Row>();
    for (var line : lines.subList(1, lines.size())) {
      String[] cells = line.split("\t", -1);
      var row = new HashMap<String, String>();
      for (int i = 0; i < names.length; i++) {
        row.put(names[i], cells[i]);
      }
      rows.add(new Row(row));
    }
    return rows;
  }

  @Test
  void everyFileIsListedAndReadButTheScanWhereNothingRecognisesIt() {
    var all = new HashSet<>(found.keySet());
    all.addAll(unread);

    assertThat(all).isEqualTo(documents.keySet());
    assertThat(unread).isEqualTo(DocumentReader.canRecognisePictures() ? List.of() : List.of(SCAN));
  }

  /** The recogniser, and so what is found by it, differs from machine to machine. */
  @Test
  void theScanGivesNearlyAllThatItShows() throws IOException {
    assumeTrue(DocumentReader.canRecognisePictures(), "tesseract with vie is not installed");
    var wanted =
        table("references.tsv").stream().filter(row -> row.get("path").equals(SCAN)).toList();
    var references = document(SCAN).references();
    long right =
        wanted.stream()
            .filter(row -> references.stream().anyMatch(reference -> isThat(reference, row)))
            .count();

    assertThat(wanted).hasSize(11);
    assertThat(right).isGreaterThanOrEqualTo(10);
  }

  @Test
  void everyDocumentSaysThatItIsAnExampleOrASummary() {
    assertThat(found)
        .allSatisfy((source, document) ->
            assertThat(document.text().substring(0, 600)).contains("do dự án vanban"));
  }

  @Test
  void headersAreReadAsPrinted() {
    for (var source : typed()) {
      var listed = listed(source);
      Header header = document(source).header();

      assertThat(
              List.of(
                  text(header.number()),
                  text(header.kind()),
                  text(header.issued()),
                  text(header.family())))
          .as(source)
          .containsExactly(
              listed.get("number"), listed.get("kind"), listed.get("issued"), listed.get("family"));
      assertThat(Letters.lower(text(header.issuer())))
          .as(source)
          .isEqualTo(Letters.lower(listed.get("issuer")));
      assertThat(Letters.lower(text(header.title())))
          .as(source)
          .isEqualTo(Letters.lower(listed.get("title")));
    }
  }

  private static String text(@Nullable Object value) {
    return value == null ? "-" : value.toString();
  }

  @Test
  void themesAreThoseThatWereCounted() {
    for (var source : typed()) {
      var spoken =
          document(source).themes().stream()
              .map(ThemeMention::theme)
              .filter(theme -> theme.equals("dare") || theme.equals("avoid"))
              .distinct()
              .sorted((a, b) -> b.compareTo(a))
              .collect(Collectors.joining(","));
      assertThat(spoken.isEmpty() ? "-" : spoken)
          .as(source)
          .isEqualTo(listed(source).get("themes"));
    }
  }

  @Test
  void figuresAreAsRecorded() throws IOException {
    String figures = figures();
    if (System.getProperty("golden.update") != null) {
      Files.writeString(FIGURES, figures);
    }
    assertThat(System.getProperty("golden.update")).as("rewritten: read the difference").isNull();
    assertThat(figures).isEqualTo(Files.readString(FIGURES));
  }

  private static List<String> typed() {
    return found.keySet().stream().filter(source -> !source.equals(SCAN)).toList();
  }

  /** References found, compared by their text in order of appearance, document by document. */
  private static String figures() throws IOException {
    var gold = new TreeMap<String, List<Row>>();
    for (var row : table("references.tsv")) {
      gold.computeIfAbsent(row.get("path"), _ -> new ArrayList<>()).add(row);
    }
    int listed = 0;
    int extracted = 0;
    int right = 0;
    int relations = 0;
    int relationsRight = 0;
    var misses = new StringBuilder();
    for (var source : typed()) {
      var wanted = gold.getOrDefault(source, List.of());
      var left = new ArrayList<>(document(source).references());
      listed += wanted.size();
      extracted += left.size();
      for (var row : wanted) {
        var match = left.stream().filter(reference -> isThat(reference, row)).findFirst();
        if (match.isEmpty()) {
          misses.append("- ").append(source).append(": ").append(row.get("text")).append('\n');
          continue;
        }
        left.remove(match.get());
        right++;
        if (!Objects.equals(row.get("relation"), "-")) {
          relations++;
          relationsRight += match.get().relation().toString().equals(row.get("relation")) ? 1 : 0;
        }
      }
      left.forEach(extra ->
          misses
              .append("+ ")
              .append(source)
              .append(": ")
              .append(Letters.collapseSpaces(extra.text()))
              .append('\n'));
    }
    return String.format(
        Locale.ROOT,
        """
        documents %d
        references listed %d
        references found %d
        precision %.4f
        recall %.4f
        relations judged %d
        relations right %.4f
        %s\
        """,
        documents.size(),
        documents.values().stream().mapToInt(row -> Integer.parseInt(row.get("references"))).sum(),
        extracted,
        (double) right / extracted,
        (double) right / listed,
        relations,
        (double) relationsRight / relations,
        misses);
  }

  private static boolean isThat(Reference reference, Row row) {
    return withoutSpaces(reference.text()).equals(withoutSpaces(row.get("text")));
  }

  /** A line may break inside a number. */
  private static String withoutSpaces(String text) {
    return Letters.lower(Letters.collapseSpaces(text)).replace(" ", "");
  }
}
