package vn.vanban.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ProblemTypeTest {

  private static final Pattern ROW =
      Pattern.compile("^\\| (`[^|]*`) \\| ([0-9]{3}) \\|", Pattern.MULTILINE);

  private static final Pattern CODE = Pattern.compile("`([a-z-]+)`");

  @Test
  void theDocumentationListsAllOfThemWithTheirStatus() throws IOException {
    var listed = new TreeSet<String>();
    String text = Files.readString(Path.of("doc/api.md"));
    var rows = ROW.matcher(text.substring(text.indexOf("## Problems")));
    while (rows.find()) {
      var codes = CODE.matcher(rows.group(1));
      while (codes.find()) {
        listed.add(codes.group(1) + " " + rows.group(2));
      }
    }
    var all = new TreeSet<String>();
    Arrays.stream(ProblemType.values())
        .forEach(type -> all.add(type + " " + type.status().value()));

    assertThat(listed).isEqualTo(all);
  }

  @Test
  void bothLanguagesHaveATitle() {
    assertThat(ProblemType.values())
        .allSatisfy(type -> {
          assertThat(type.title().vi()).isNotBlank();
          assertThat(type.title().en()).isNotBlank().isNotEqualTo(type.title().vi());
        });
  }
}
