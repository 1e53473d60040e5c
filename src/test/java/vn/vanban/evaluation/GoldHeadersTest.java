package vn.vanban.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.vanban.document.Header;
import vn.vanban.evaluation.JudgedDocument.Reading;
import vn.vanban.ingest.DocumentReader;
import vn.vanban.ingest.ReadOutcome;

/** The gold documents of this repository, and the figures that the readers reach on them. */
class GoldHeadersTest {

  private static final Path FOLDER = Path.of("evaluation/headers");

  private final DocumentReader reader = new DocumentReader();

  private static List<JudgedDocument> documents() {
    return HeaderGoldFile.read(FOLDER.resolve("documents.gold"));
  }

  private Reading reading(String text) {
    return reader.readText(text, "gold") instanceof ReadOutcome.Read(var document)
        ? new Reading(document.header(), document.provisions())
        : new Reading(Header.UNKNOWN, List.of());
  }

  /**
   * {@code -Dgolden.update} rewrites the figures, and fails, so that a person reads the difference.
   */
  @Test
  void documentsHaveTheFiguresInTheFile() throws IOException {
    String figures = ScoreTable.of(HeaderScores.of(documents(), this::reading));
    Path expected = FOLDER.resolve("expected.txt");
    if (System.getProperty("golden.update") != null) {
      Files.writeString(expected, figures);
      fail("rewritten: %s. Read the difference, then run without -Dgolden.update", expected);
    }

    assertThat(figures).isEqualTo(Files.readString(expected));
  }

  @Test
  void documentsAreOfEveryGenre() {
    assertThat(documents()).hasSizeGreaterThanOrEqualTo(40);
    assertThat(documents())
        .extracting(JudgedDocument::genre)
        .contains("law", "decree", "circular", "decision", "directive", "council", "letter")
        .contains("telegram", "plan", "party", "consolidated", "old", "draft", "press");
    assertThat(documents())
        .filteredOn(document -> document.provisions() != null)
        .hasSizeGreaterThanOrEqualTo(20);
  }
}
