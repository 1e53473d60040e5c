package vn.vanban.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CommandLineTest {

  private static final JsonMapper JSON = new JsonMapper();

  @TempDir static Path folder;
  private static Path documents = Path.of("");
  private static String index = "";

  private record Run(int code, String out, String err) {
    JsonNode json() {
      return JSON.readTree(out);
    }
  }

  private static Run run(Object... arguments) {
    var words = new ArrayList<String>();
    List.of(arguments).forEach(argument -> words.add(argument.toString()));
    var out = new StringWriter();
    var err = new StringWriter();
    int code = Main.run(words.toArray(String[]::new), new PrintWriter(out), new PrintWriter(err));
    return new Run(code, out.toString(), err.toString());
  }

  private static Run asked(Object... arguments) {
    var all = new ArrayList<Object>(List.of(arguments));
    all.addAll(List.of("--index", index));
    return run(all.toArray());
  }

  @BeforeAll
  static void ingest() throws IOException {
    documents = Files.createDirectories(folder.resolve("documents"));
    index = folder.resolve("index").toString();
    Files.writeString(
        documents.resolve("plan.txt"),
        """
        ỦY BAN NHÂN DÂN
        TỈNH SÔNG LAM
        Số: 12/KH-UBND
        Sông Lam, ngày 5 tháng 4 năm 2031
        KẾ HOẠCH
        Về việc giữ rừng đầu nguồn

        Thực hiện khoản 2 Điều 5 Nghị định số 900/2030/NĐ-CP ngày 1 tháng 2 năm 2030 của Chính phủ.
        Khuyến khích cán bộ dám nghĩ, dám làm trong việc giữ rừng.
        """);
    Files.writeString(documents.resolve("empty.txt"), "");
    assertThat(asked("ingest", documents).code()).isEqualTo(ExitCode.SOME_FAILED);
  }

  @Nested
  class Ingest {

    @Test
    void reportsInTheLanguageAskedFor() {
      var report = asked("ingest", documents, "--json", "--lang", "en");

      assertThat(report.code()).isEqualTo(ExitCode.SOME_FAILED);
      var json = report.json();
      assertThat(json.propertyNames())
          .contains(
              "indexed",
              "unchanged",
              "replaced",
              "removed",
              "skipped",
              "failed",
              "seconds",
              "stages");
      assertThat(json.get("unchanged").intValue()).isEqualTo(1);
      assertThat(json.at("/failed/0/source").stringValue()).isEqualTo("empty.txt");
      assertThat(json.at("/failed/0/code").stringValue()).isEqualTo("empty");
      assertThat(json.at("/failed/0/message").stringValue()).startsWith("The file");
      assertThat(asked("ingest", documents).out()).contains("1 không đổi", "lỗi: empty.txt");
    }

    @Test
    void refusesAFolderThatIsNotThere() {
      var run = asked("ingest", folder.resolve("none"));
      assertThat(run.code()).isEqualTo(ExitCode.BAD_INPUT);
      assertThat(run.err()).startsWith("vanban: Không có tệp hay thư mục");
    }
  }

  @Nested
  class Asking {

    @Test
    void findsADocumentAndMarksTheHits() {
      var text = asked("search", "giữ", "rừng", "--kind", "ke hoach", "--year", "2030..2031");
      assertThat(text.code()).isZero();
      assertThat(text.out()).contains("1. 12/KH-UBND", "«", "Tổng số: 1 văn bản");

      var json = asked("search", "giữ rừng", "--json").json();
      assertThat(json.get("total").intValue()).isEqualTo(1);
      assertThat(json.at("/hits/0/number").stringValue()).isEqualTo("12/KH-UBND");
      assertThat(json.at("/hits/0/source").stringValue()).isEqualTo("plan.txt");
      assertThat(asked("search", "rừng", "--year", "..2019", "--json").json().get("hits"))
          .isEmpty();
    }

    @Test
    void tellsWhoCites() {
      var text =
          asked("citing", "900/2030/nđ-cp", "--provision", "Dieu 5", "--relation", "implements");
      assertThat(text.out()).contains("12/KH-UBND", "[implements", "Tổng số: 1 văn bản");
      var json = asked("citing", "900/2030/NĐ-CP", "--provision", "Điều 6", "--json").json();
      assertThat(json.get("total").intValue()).isZero();
    }

    @Test
    void showsADocument() {
      var text = asked("show", "12/KH-UBND");
      assertThat(text.out()).contains("Số, ký hiệu: 12/KH-UBND", "900/2030/NĐ-CP → chưa có");
      var json = asked("show", "12/KH-UBND", "--json").json();
      assertThat(json.at("/header/number").stringValue()).isEqualTo("12/KH-UBND");
      assertThat(json.at("/referencesOut/0/resolution").stringValue()).isEqualTo("missing");
      assertThat(json.at("/citedBy/total").intValue()).isZero();
      assertThat(json.toString()).doesNotContain(folder.toString());
    }

    @Test
    void listsWhatIsMissing() {
      assertThat(asked("missing").out()).contains("1. 900/2030/NĐ-CP · 1 viện dẫn");
      var json = asked("missing", "--json").json();
      assertThat(json.at("/hits/0/number").stringValue()).isEqualTo("900/2030/NĐ-CP");
    }

    @Test
    void countsThemes() {
      assertThat(asked("themes", "--by", "kind").out()).contains("dare", "kế hoạch: 1 văn bản");
      assertThat(asked("themes", "--csv").out()).startsWith("\uFEFFmã,").contains("\r\ndare,");
      assertThat(asked("themes", "--json").json().at("/columns/0").stringValue()).isEqualTo("2031");
    }

    @Test
    void saysWhatToDoWithoutAnIndex() {
      var run = run("search", "rừng", "--index", folder.resolve("none"));
      assertThat(run.code()).isEqualTo(ExitCode.BAD_INPUT);
      assertThat(run.err()).contains("Chưa có chỉ mục", "ingest");
      assertThat(run.out()).isEmpty();
    }

    @Test
    void saysThatADocumentIsNotHeld() {
      var run = asked("show", "1/2001/NĐ-CP", "--lang", "en");
      assertThat(run.code()).isEqualTo(ExitCode.BAD_INPUT);
      assertThat(run.err()).contains("The index holds no document 1/2001/NĐ-CP");
    }
  }

  @Nested
  class WithoutAnIndex {

    @Test
    void analysesFiles() {
      var run =
          run("analyze", "--json", documents.resolve("plan.txt"), documents.resolve("empty.txt"));
      assertThat(run.code()).isEqualTo(ExitCode.SOME_FAILED);
      var json = run.json();
      assertThat(json.at("/0/references/0/number").stringValue()).isEqualTo("900/2030/NĐ-CP");
      assertThat(json.at("/1/source").stringValue()).isEqualTo("empty.txt");
      assertThat(json.at("/1/error/code").stringValue()).isEqualTo("empty");
      assertThat(run("analyze", documents.resolve("plan.txt")).out()).contains("12/KH-UBND");
    }

    @Test
    void aFileThatIsNotThereIsBadInput() {
      var run = run("analyze", "--json", folder.resolve("none.txt"));
      assertThat(run.code()).isEqualTo(ExitCode.BAD_INPUT);
      assertThat(run.json().at("/0/error/code").stringValue()).isEqualTo("unreadable");
    }

    @Test
    void segmentsLinesAndChangesNothingElse() throws IOException {
      String text = "  Cán bộ,  nhân dân\r\n\n\tgiữ rừng";
      var file = Files.writeString(folder.resolve("lines.txt"), text);

      var run = run("segment", file);

      assertThat(run.code()).isZero();
      assertThat(run.out().replace('_', ' ')).isEqualTo(text);
      assertThat(run.out()).contains("Cán_bộ", "nhân_dân");
    }

    @Test
    void scoresSegmentation() throws IOException {
      var gold = Files.writeString(folder.resolve("gold.txt"), "cán_bộ và nhân_dân\n");
      var json = run("evaluate", "segmentation", gold, "--json").json();
      assertThat(json.at("/metrics/words/f1").doubleValue()).isEqualTo(1.0);
    }

    @Test
    void refusesAnEngineThatIsNotSetUp() throws IOException {
      var file = Files.writeString(folder.resolve("line.txt"), "rừng");
      assertThat(run("segment", "--engine", "coccoc", file).code()).isEqualTo(ExitCode.BAD_INPUT);
    }
  }

  @Nested
  class WrongUsage {

    @ParameterizedTest
    @ValueSource(
        strings = {
          "serch rừng",
          "search",
          "search rừng --sise 3",
          "search rừng --size 0",
          "search rừng --size 101",
          "search rừng --from -1",
          "search rừng --year 2023..2019",
          "search rừng --year năm",
          "search rừng --kind thơ",
          "search rừng --family nước",
          "search rừng --theme thơ",
          "search rừng --cites rừng",
          "citing 1/QĐ-UBND --provision trang",
          "citing 1/QĐ-UBND --relation knows",
          "themes --by month",
          "evaluate",
          "serve --port 70000",
          "missing --lang fr"
        })
    void endsWithTwo(String line) {
      var run = run((Object[]) line.split(" "));
      assertThat(run.code()).isEqualTo(ExitCode.WRONG_USAGE);
      assertThat(run.err()).startsWith("vanban: ").contains("--help");
      assertThat(run.out()).isEmpty();
    }

    @Test
    void suggestsTheCommandThatWasMeant() {
      assertThat(run("serch", "rừng").err()).contains("vanban search");
    }

    @Test
    void namesTheSettingsThatThereAre() {
      var run = asked("search", "rừng", "-Dvanban.indx=a", "--theme", "dare");
      assertThat(run.code()).isEqualTo(ExitCode.BAD_INPUT);
      assertThat(run.err()).contains("vanban.indx", "vanban.index");
    }
  }
}
