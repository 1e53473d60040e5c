package vn.vanban.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.vanban.theme.ThemeDictionary;

class DictionaryCommandTest {

  private static final String RIVERS =
      """
      version: rivers
      themes:
        - {id: river, label: {vi: Sông nước, en: Rivers}, phrases: [sông]}
        - {id: port, label: {vi: Cảng, en: Ports}, phrases: [cảng biển]}
      """;

  @TempDir private Path folder;

  private Path mine;

  @BeforeEach
  void writeFiles() throws IOException {
    mine = Files.writeString(folder.resolve("mine.yaml"), RIVERS);
    Path documents = Files.createDirectory(folder.resolve("documents"));
    Files.writeString(
        documents.resolve("nd12.txt"),
        """
        CHÍNH PHỦ
        Số: 12/2021/NĐ-CP
        Hà Nội, ngày 3 tháng 2 năm 2021

        NGHỊ ĐỊNH
        về quản lý cảng biển

        Điều 1. Phạm vi
        Nghị định này quản lý cảng biển ở cửa sông. Cán bộ phải dám nghĩ, dám làm.
        """);
  }

  private record Run(int code, String out, String err) {
    JsonNode json() {
      return new JsonMapper().readTree(out);
    }
  }

  /** In English, with a data folder of its own. */
  private Run run(String... args) {
    var all = new ArrayList<String>(List.of(args));
    Collections.addAll(all, "-D", "vanban.data=" + data());
    return plain(all.toArray(String[]::new));
  }

  /** In English; for commands that depend on no setting. */
  private static Run plain(String... args) {
    var all = new ArrayList<String>(List.of(args));
    Collections.addAll(all, "--lang", "en");
    var out = new StringWriter();
    var err = new StringWriter();
    int code = Main.run(all.toArray(String[]::new), new PrintWriter(out), new PrintWriter(err));
    return new Run(code, out.toString(), err.toString());
  }

  private Run overIndex(String... args) {
    var all = new ArrayList<String>(List.of(args));
    Collections.addAll(all, "--index", folder.resolve("index").toString());
    return run(all.toArray(String[]::new));
  }

  private Path data() {
    return folder.resolve("data");
  }

  private Run ingest() {
    return overIndex("ingest", folder.resolve("documents").toString());
  }

  @Test
  void withoutMoreIsWrongUsage() {
    var run = plain("dictionary", "schema", "--help");
    assertThat(run.code()).isEqualTo(ExitCode.DONE);
    var out = new StringWriter();
    var err = new StringWriter();
    int code = Main.run(new String[] {"dictionary"}, new PrintWriter(out), new PrintWriter(err));
    assertThat(code).isEqualTo(ExitCode.WRONG_USAGE);
    assertThat(err.toString()).contains("check, try, apply, import, export, schema");
  }

  @Test
  void printsTheSchema() {
    assertThat(plain("dictionary", "schema").out()).isEqualTo(ThemeDictionary.schema());
  }

  @Nested
  class Check {

    @Test
    void tellsWhatARightOneHolds() {
      var run = plain("dictionary", "check", mine.toString());
      assertThat(run.code()).isEqualTo(ExitCode.DONE);
      assertThat(run.out()).startsWith("Right: version rivers+").contains("2 themes: river, port");
    }

    @Test
    void tellsAllThatIsWrongInOne() throws IOException {
      Files.writeString(mine, RIVERS.replace("phrases", "phrase"));
      var run = plain("dictionary", "check", mine.toString());
      assertThat(run.code()).isEqualTo(ExitCode.BAD_INPUT);
      assertThat(run.out()).isEmpty();
      assertThat(run.err().lines().toList())
          .hasSize(3)
          .startsWith(
              mine
                  + ", line 3, column 53: unknown key 'phrase' in a theme; did you mean 'phrases'?"
                  + " allowed: alone, beside, between, exclude, exclude-first, followers, hints,"
                  + " id, joiners, keep, label, lead, members, negates, otherwise, parent, phrases,"
                  + " slogans, stances, surroundings, where")
          .endsWith("2 mistakes. All keys, with examples: doc/themes.md");
      var json = plain("dictionary", "check", mine.toString(), "--json").json();
      assertThat(json.path("mistakes")).hasSize(2);
      assertThat(json.path("mistakes").get(1).path("line").intValue()).isEqualTo(4);
    }

    @Test
    void aMissingFileIsBadInput() {
      var run = plain("dictionary", "check", folder.resolve("none.yaml").toString());
      assertThat(run.code()).isEqualTo(ExitCode.BAD_INPUT);
      assertThat(run.err()).contains("none.yaml cannot be read");
    }
  }

  @Nested
  class Try {

    @Test
    void showsWhatWouldChangeAndChangesNothing() {
      ingest();
      var run = overIndex("dictionary", "try", mine.toString());
      assertThat(run.code()).isEqualTo(ExitCode.DONE);
      assertThat(run.out())
          .containsPattern("river +1 +0 +0 +0 +1 +0 +1 +0\n")
          .containsPattern("dare +0 +1 +0 +0 +0 +1 +0 +1\n")
          .contains("+ added  12/2021/NĐ-CP", "ở cửa «sông».", "- lost", "theme dictionary 1.");
      assertThat(overIndex("themes").out()).contains("Daring to think and act (dare): 1 document");
    }

    @Test
    void looksAtOneThemeOfTheDictionaryTried() {
      ingest();
      var json =
          overIndex("dictionary", "try", mine.toString(), "--theme", "port", "--json").json();
      assertThat(json.path("themes")).hasSize(1);
      assertThat(json.path("hits").get(0).path("sentence").path("start").intValue()).isPositive();
      var unknown = overIndex("dictionary", "try", mine.toString(), "--theme", "dare");
      assertThat(unknown.code()).isEqualTo(ExitCode.WRONG_USAGE);
      assertThat(unknown.err()).contains("no theme is called \"dare\"; there are: river, port");
    }

    @Test
    void wantsAnIndex() {
      assertThat(overIndex("dictionary", "try", mine.toString()).code())
          .isEqualTo(ExitCode.BAD_INPUT);
    }
  }

  @Nested
  class Apply {

    @Test
    void everyCommandUsesTheNewOneAndNoFileIsReadAgain() {
      ingest();
      var run = overIndex("dictionary", "apply", mine.toString());
      assertThat(run.code()).isEqualTo(ExitCode.DONE);
      assertThat(run.out())
          .startsWith("Dictionary in use: rivers+")
          .contains("Themes of 1 documents found anew, 1 changed", "river: 0 → 1 mentions");
      assertThat(overIndex("themes").out()).contains("Rivers (river): 1 document");
      assertThat(overIndex("trend", "river").code()).isEqualTo(ExitCode.DONE);
      assertThat(ingest().out()).startsWith("0 new documents, 0 replaced, 1 unchanged");
      String file = folder.resolve("documents/nd12.txt").toString();
      assertThat(run("analyze", file, "--json").out()).contains("\"theme\" : \"river\"");
    }

    @Test
    void theBuiltInOneUndoesIt() {
      ingest();
      String before = overIndex("themes").out();
      overIndex("dictionary", "apply", mine.toString());
      var undone = overIndex("dictionary", "apply", "--built-in");
      assertThat(undone.code()).isEqualTo(ExitCode.DONE);
      assertThat(overIndex("themes").out()).isEqualTo(before);
      assertThat(data().resolve("themes.yaml")).doesNotExist();
    }

    @Test
    void aBadOneChangesNothing() throws IOException {
      ingest();
      Path bad = Files.writeString(folder.resolve("bad.yaml"), "version: 1\n");
      var run = overIndex("dictionary", "apply", bad.toString());
      assertThat(run.code()).isEqualTo(ExitCode.BAD_INPUT);
      assertThat(run.err()).contains("bad.yaml, line 1, column 1: no themes");
      assertThat(data().resolve("themes.yaml")).doesNotExist();
      assertThat(overIndex("themes").out()).contains("(dare): 1 document");
    }

    @Test
    void takesUpAChangeOfTheFileThatTheSettingNames() throws IOException {
      String setting = "vanban.themes=" + mine;
      overIndex("ingest", folder.resolve("documents").toString(), "-D", setting);
      Files.writeString(mine, RIVERS.replace("cảng biển", "cảng"));
      var run = overIndex("dictionary", "apply", "-D", setting, "--json");
      assertThat(run.json().path("documents").intValue()).isEqualTo(1);
      assertThat(run.json().path("themes").path("port").path("after").intValue()).isEqualTo(2);
    }

    @Test
    void refusesWhatTheSettingWouldOverrule() {
      ingest();
      var run = overIndex("dictionary", "apply", mine.toString(), "-D", "vanban.themes=" + mine);
      assertThat(run.code()).isEqualTo(ExitCode.BAD_INPUT);
      assertThat(run.err()).contains("The setting vanban.themes names").contains("comes first");
    }

    @Test
    void worksBeforeThereIsAnIndex() {
      assertThat(overIndex("dictionary", "apply", mine.toString()).code()).isEqualTo(ExitCode.DONE);
      assertThat(folder.resolve("index")).doesNotExist();
      ingest();
      assertThat(overIndex("themes").out()).contains("Rivers (river): 1 document");
    }
  }

  @Test
  void ingestFindsThemesAnewWithoutReadingFilesWhereOnlyTheDictionaryChanged() {
    ingest();
    String setting = "vanban.themes=" + mine;
    var run = overIndex("ingest", folder.resolve("documents").toString(), "-D", setting);
    assertThat(run.out()).startsWith("0 new documents, 0 replaced, 1 unchanged");
    assertThat(run.err())
        .startsWith("1 documents had their themes found anew, by dictionary rivers+");
    assertThat(overIndex("themes", "-D", setting).out()).contains("Rivers (river): 1 document");
  }

  @Nested
  class Foreign {

    @ParameterizedTest
    @ValueSource(strings = {"yaml", "lexicoder", "yoshikoder"})
    void whatIsExportedIsImported(String format) throws IOException {
      var exported = run("dictionary", "export", "--format", format, "-D", "vanban.themes=" + mine);
      assertThat(exported.code()).isEqualTo(ExitCode.DONE);
      assertThat(exported.err()).isEmpty();
      Path file = Files.writeString(folder.resolve("exported"), exported.out());
      var imported = plain("dictionary", "import", file.toString());
      assertThat(imported.code()).isEqualTo(ExitCode.DONE);
      Path again = Files.writeString(folder.resolve("imported.yaml"), imported.out());
      assertThat(plain("dictionary", "check", again.toString()).out())
          .contains("2 themes: song-nuoc, cang");
    }

    @Test
    void theOneInUseIsExportedAsItStands() {
      assertThat(run("dictionary", "export").out()).isEqualTo(ThemeDictionary.standardText());
      assertThat(run("dictionary", "export", "-D", "vanban.themes=" + mine).out())
          .isEqualTo(RIVERS);
    }

    @Test
    void whatCannotBeCarriedIsToldBesideTheResult() throws IOException {
      Path file = Files.writeString(folder.resolve("d.yml"), "A: [\"giá?\", thuế]");
      var run = plain("dictionary", "import", file.toString());
      assertThat(run.err()).isEqualTo("A: \"giá?\": '?' is in no pattern" + System.lineSeparator());
      assertThat(run.out()).contains("- \"thuế\"");
      assertThat(run("dictionary", "export", "--format", "yaml").err())
          .contains("left out: dare: bare 6,");
    }
  }
}
