package vn.vanban.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.vanban.document.Header;
import vn.vanban.document.HeaderItem;
import vn.vanban.document.Provision;
import vn.vanban.document.ProvisionPath;
import vn.vanban.document.ProvisionPath.Level;
import vn.vanban.evaluation.JudgedDocument.Reading;

class HeaderGoldFileTest {

  @TempDir Path folder;

  private Path file(String content) throws IOException {
    return Files.writeString(folder.resolve("a.gold"), content);
  }

  @Test
  void readsTextFieldsAndProvisions() throws IOException {
    var documents =
        HeaderGoldFile.read(
            file(
                "=== a | law\n"
                    + "Một.\n"
                    + "---\n"
                    + "Hai.\n"
                    + "---\n"
                    + "kind: luật\n"
                    + "provisions: 1 1.1\n"
                    + "provisions: 2\n"));

    assertThat(documents)
        .singleElement()
        .satisfies(document -> {
          assertThat(document.text()).isEqualTo("Một.\n---\nHai.\n");
          assertThat(document.expected()).containsEntry(HeaderField.KIND, "luật").hasSize(1);
          assertThat(document.provisions()).containsExactly("1", "1.1", "2");
        });
  }

  @Test
  void whatIsExpectedAndNotFoundIsMissed() throws IOException {
    var documents =
        HeaderGoldFile.read(file("=== a | law\nMột.\n---\nkind: luật\nprovisions: 1\n"));
    var nothing = new Reading(Header.UNKNOWN, List.of());

    var scores = HeaderScores.of(documents, text -> nothing);

    assertThat(scores.fields().get(HeaderField.KIND)).isEqualTo(new Score(1, 0, 0));
    assertThat(scores.provisions()).containsEntry("article", new Score(1, 0, 0));
    assertThat(documents.getFirst().differences(nothing))
        .containsEntry("kind", List.of("luật", "-"))
        .containsEntry("provisions", List.of("1", ""));
  }

  @Test
  void listsAreScoredItemByItemWhereTheyWereJudged() throws IOException {
    var documents =
        HeaderGoldFile.read(
            file(
                "=== a | law\nMột.\n---\nbasis: Căn cứ Hiến pháp;\nbasis: Căn cứ Luật Đê\n"
                    + "recipients: none\n"
                    + "=== b | law\nMột.\n---\nkind: luật\n"));
    var found = List.of(new HeaderItem(0, 17, "căn cứ hiến pháp"));
    var reading = new Reading(Header.UNKNOWN.with(found, found), List.of());

    var scores = HeaderScores.of(documents, text -> reading);

    assertThat(scores.lists())
        .containsEntry(JudgedList.BASES, new Score(2, 1, 1))
        .containsEntry(JudgedList.RECIPIENTS, new Score(0, 1, 0));
    assertThat(documents.getFirst().differences(reading))
        .containsEntry("basis", List.of("căn cứ luật đê", ""))
        .containsEntry("recipient", List.of("", "căn cứ hiến pháp"));
    assertThat(documents.getLast().lists()).isEmpty();
  }

  @Test
  void divisionsAndHeadingsAreScoredWhereTheyWereJudged() throws IOException {
    var documents =
        HeaderGoldFile.read(
            file(
                "=== a | law\nMột.\n---\nchapter: I | QUY ĐỊNH CHUNG\nchapter: II\n"
                    + "sections: none\nheading: 1 | Bờ kênh\n"));
    var chapter = ProvisionPath.WHOLE.with(Level.CHAPTER, "I");
    var article = chapter.with(Level.ARTICLE, "1");
    var found =
        List.of(
            new Provision(chapter, "Quy định chung", 0, 9),
            new Provision(article, "Bờ đê", 2, 9),
            new Provision(article.with(Level.CLAUSE, "1"), "", 4, 9));

    var scores = HeaderScores.of(documents, text -> new Reading(Header.UNKNOWN, found));

    assertThat(scores.lists())
        .containsEntry(JudgedList.CHAPTERS, new Score(2, 1, 1))
        .containsEntry(JudgedList.SECTIONS, new Score(0, 0, 0))
        .containsEntry(JudgedList.HEADINGS, new Score(1, 1, 0))
        .doesNotContainKey(JudgedList.PARTS);
  }

  @Test
  void aNumberIsRightInAnyWritingOfItsKey() {
    assertThat(HeaderField.NUMBER.compared("05/2031/QĐ-TTg"))
        .isEqualTo(HeaderField.NUMBER.compared("5/2031/QĐ-TTg"));
    assertThat(HeaderField.ISSUER.compared("UBND tỉnh Sông Lam"))
        .isEqualTo(HeaderField.ISSUER.compared("Ủy ban nhân dân tỉnh Sông Lam"));
  }

  @ParameterizedTest
  @CsvSource({
    "'=== a\nMột.\n---\n', a.gold:1",
    "'=== a | law\nMột.\n', a.gold:1",
    "'=== a | law\nMột.\n---\ncolour: red\n', a.gold:4",
    "'=== a | law\nMột.\n---\n=== a | law\nMột.\n---\n', a.gold:4",
    "'Một.\n', no document"
  })
  void refusesWhatItCannotRead(String content, String told) throws IOException {
    var file = file(content);

    assertThatExceptionOfType(GoldException.class)
        .isThrownBy(() -> HeaderGoldFile.read(file))
        .withMessageContaining(told);
  }
}
