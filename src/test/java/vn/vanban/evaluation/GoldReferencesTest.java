package vn.vanban.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.vanban.reference.Reference;
import vn.vanban.reference.Reference.Form;
import vn.vanban.reference.ReferenceExtractor;
import vn.vanban.text.Letters;

/** The gold sets of this repository, and the figures that the extractor reaches on them. */
class GoldReferencesTest {

  private static final Path FOLDER = Path.of("evaluation/references");

  private static GoldFile<Reference> read(String split) {
    return GoldFile.read(FOLDER.resolve(split + ".gold"), Annotation.references());
  }

  private static List<GoldFile<Reference>> all() {
    return GoldFile.under(List.of(FOLDER), Annotation.references());
  }

  /**
   * Only of the test split: train and dev are for working on. {@code -Dgolden.update} rewrites the
   * figures, and fails, so that a person reads the difference.
   */
  @Test
  void testSplitHasTheFiguresInTheFile() throws IOException {
    var extractor = new ReferenceExtractor();
    var gold = read("test");
    var judged = JudgedPassage.of(gold, passage -> JudgedPassage.find(extractor, passage));
    String figures = ScoreTable.of(ReferenceScores.of(judged));
    Path expected = FOLDER.resolve("expected.txt");
    if (System.getProperty("golden.update") != null) {
      Files.writeString(expected, figures);
      fail("rewritten: %s. Read the difference, then run without -Dgolden.update", expected);
    }

    assertThat(figures).isEqualTo(Files.readString(expected));
  }

  @Test
  void idsAreUniqueOverAllSplits() {
    var ids = all().stream().flatMap(file -> file.passages().stream()).map(Passage::id).toList();

    assertThat(ids).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @ValueSource(strings = {"train", "dev", "test"})
  void everySplitHasAllThatMatters(String split) {
    var passages = read(split).passages();
    var references = passages.stream().flatMap(passage -> passage.findings().stream()).toList();

    assertThat(references).extracting(Reference::form).contains(Form.values());
    assertThat(passages).filteredOn(Passage::isLookAlike).hasSizeGreaterThanOrEqualTo(15);
    assertThat(passages)
        .filteredOn(passage -> "hard".equals(passage.difficulty()))
        .hasSizeGreaterThan(passages.size() / 3);
    assertThat(passages).extracting(Passage::difficulty).containsOnly("easy", "hard");
  }

  @Test
  void lookAlikesAreTheirOwnGenre() {
    assertThat(all())
        .flatExtracting(GoldFile::passages)
        .allSatisfy(passage ->
            assertThat(passage.isLookAlike())
                .as(passage.id())
                .isEqualTo(passage.genre().equals("look-alike")));
  }

  @Test
  void issuersAndActorsAreWordsOfTheText() {
    for (var file : all()) {
      for (var passage : file.passages()) {
        String text = Letters.collapseSpaces(passage.text());
        for (var reference : passage.findings()) {
          if (reference.issuer() != null) {
            assertThat(text).as(passage.id()).contains(reference.issuer());
          }
          if (reference.citing() != null && reference.citing().actor() != null) {
            assertThat(text).as(passage.id()).contains(reference.citing().actor());
          }
        }
      }
    }
  }

  @Test
  void everyReferenceHasAKind() {
    assertThat(all())
        .flatExtracting(GoldFile::passages)
        .flatExtracting(Passage::findings)
        .allSatisfy(reference -> assertThat(reference.kind()).as(reference.text()).isNotNull());
  }

  /** A number that stands for a document is one that the text, or its header, has. */
  @Test
  void citingNumbersAreNumbersOfTheText() {
    for (var file : all()) {
      for (var passage : file.passages()) {
        var numbers =
            passage.findings().stream()
                .filter(reference -> reference.form() == Form.NUMBER)
                .map(Reference::number)
                .toList();
        for (var reference : passage.findings()) {
          if (reference.citing() != null && reference.citing().number() != null) {
            assertThat(numbers).as(passage.id()).contains(reference.citing().number());
          }
          if (reference.form() == Form.SHORT && reference.number() != null) {
            assertThat(numbers).as(passage.id()).contains(reference.number());
          }
        }
      }
    }
  }
}
