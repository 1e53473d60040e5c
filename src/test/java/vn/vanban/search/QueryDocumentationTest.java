package vn.vanban.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Holds doc/query.md to what it documents. */
class QueryDocumentationTest {

  private static final Path PAGE = Path.of("doc/query.md");

  private static final Pattern CODE = Pattern.compile("`([^`]+)`");

  /** The first cells of tables, and the second of the table of fields. */
  private static List<String> examples() throws IOException {
    var examples = new ArrayList<String>();
    boolean fields = false;
    for (String line : Files.readAllLines(PAGE)) {
      fields = line.startsWith("#") ? line.contains("Fields") : fields;
      if (!line.startsWith("| `")) {
        continue;
      }
      String[] cells = line.split("\\|", -1);
      examples.add(CODE.matcher(cells[1]).results().findFirst().orElseThrow().group(1));
      if (fields) {
        examples.add(CODE.matcher(cells[2]).results().findFirst().orElseThrow().group(1));
      }
    }
    return examples;
  }

  @Test
  void everyExampleIsUnderstoodAsItStands() throws IOException {
    assertThat(examples()).hasSizeGreaterThan(45);
    for (String example : examples()) {
      var parsed = QueryParser.parse(example);
      assertThat(parsed.notices()).as(example).isEmpty();
      assertThat(parsed.node()).as(example).isPresent();
      String again = QueryText.of(parsed.node().orElseThrow());
      assertThat(QueryParser.parse(again).node().map(QueryText::of)).as(example).contains(again);
    }
  }

  @Test
  void everyFieldHasARow() throws IOException {
    var shown =
        examples().stream()
            .map(QueryParser::parse)
            .flatMap(parsed -> parsed.node().stream())
            .filter(QueryNode.Field.class::isInstance)
            .map(node -> ((QueryNode.Field) node).field());

    assertThat(shown).contains(QueryField.values());
  }

  @Test
  void everyCodeIsListed() throws IOException {
    String page = Files.readString(PAGE);

    assertThat(Arrays.stream(Notice.Code.values()).map(code -> "`" + code + "`"))
        .allMatch(page::contains);
  }

  @Test
  void limitsAreThoseOfTheProgram() throws IOException {
    String page = Files.readString(PAGE);

    assertThat(page)
        .contains(QueryParser.MAX_CLAUSES + " parts that are no bare words")
        .contains(QueryParser.MAX_DEPTH + " nested brackets")
        .contains("first " + Terms.MAX_WORDS + " different words")
        .contains("over " + QueryLexer.RUNNING_TEXT + " words")
        .contains("at most " + Expansion.MOST_LIKE + " words")
        .contains("at most " + Expansion.MOST_NEAR + " words")
        .contains("NEAR/" + QueryParser.USUAL_DISTANCE)
        .contains(SearchSettings.USUAL_TIME.toSeconds() + " seconds of searching");
  }
}
