package vn.vanban.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GoldFileTest {

  @TempDir Path folder;

  private Path file(String name, String content) throws IOException {
    return Files.writeString(folder.resolve(name), content);
  }

  @Test
  void folderGivesItsGoldFilesByName() throws IOException {
    file("b.gold", "=== a | press | easy\nChữ.\n---\n");
    file("a.json", "[{\"text\": \"Chữ.\", \"references\": []}]");
    file("README.md", "Đọc tôi.");

    assertThat(GoldFile.under(List.of(folder), Annotation.references()))
        .extracting(GoldFile::name)
        .containsExactly("a.json", "b.gold");
  }

  @Test
  void refusesTextThatWouldNotBeStoredSo() throws IOException {
    var decomposed = file("a.gold", "=== a | press | easy\nNghi\u0323 đi\u0323nh.\n---\n");

    assertThatExceptionOfType(GoldException.class)
        .isThrownBy(() -> GoldFile.read(decomposed, Annotation.references()))
        .withMessageContaining("not a stored text");
  }

  @Test
  void refusesReferencesThatOverlap() throws IOException {
    var overlapping =
        file(
            "a.json",
            """
            [{"text": "Luật A", "references": [
              {"start": 0, "end": 6, "form": "named", "relation": "cites"},
              {"start": 5, "end": 6, "form": "named", "relation": "cites"}]}]
            """);

    assertThatExceptionOfType(GoldException.class)
        .isThrownBy(() -> GoldFile.read(overlapping, Annotation.references()))
        .withMessageContaining("overlap");
  }

  @Test
  void refusesAnIdTwice() throws IOException {
    String passage = "=== a | press | easy\nChữ.\n---\n";
    var twice = file("a.gold", passage + passage);

    assertThatExceptionOfType(GoldException.class)
        .isThrownBy(() -> GoldFile.read(twice, Annotation.references()))
        .withMessageContaining("another passage has this id");
  }

  @Test
  void saysThatAFileIsMissing() {
    assertThatExceptionOfType(GoldException.class)
        .isThrownBy(() -> GoldFile.read(folder.resolve("nowhere.gold"), Annotation.references()))
        .withMessageContaining("cannot be read");
  }
}
