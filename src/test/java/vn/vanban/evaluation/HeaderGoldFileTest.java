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
