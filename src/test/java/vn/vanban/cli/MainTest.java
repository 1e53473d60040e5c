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
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class MainTest {

  private static final JsonMapper JSON = new JsonMapper();

  private static final String RULE_66 =
      """
      BAN CHẤP HÀNH TRUNG ƯƠNG        ĐẢNG CỘNG SẢN VIỆT NAM
      *
      Số 66-QĐ/TW
      Hà Nội, ngày 5 tháng 3 năm 2019

      QUY ĐỊNH
      về luân chuyển cán bộ vùng biển

      Điều 1. Phạm vi
      Quy định này nói về việc luân chuyển cán bộ.
      """;

  private static final String RULE_366 =
      """
      BAN CHẤP HÀNH TRUNG ƯƠNG        ĐẢNG CỘNG SẢN VIỆT NAM
      *
      Số 366-QĐ/TW
      Hà Nội, ngày 1 tháng 2 năm 2023

      QUY ĐỊNH
      về trồng rừng ngập mặn

      Điều 1. Phạm vi
      Quy định này nói về việc trồng rừng.
      """;

  private static final String DECREE =
      """
      CHÍNH PHỦ
      Số: 12/2021/NĐ-CP
      Hà Nội, ngày 3 tháng 2 năm 2021

      NGHỊ ĐỊNH
      về quản lý cảng biển

      Căn cứ Nghị định số 77/2018/NĐ-CP ngày 2 tháng 5 năm 2018 của Chính phủ;

      Điều 1. Phạm vi
      Nghị định này quy định việc quản lý cảng biển.

      Điều 2. Cán bộ
      Luân chuyển theo điểm a khoản 2 Điều 5 Quy định số 66-QĐ/TW.
      Cán bộ phải dám nghĩ, dám làm, dám chịu trách nhiệm.

      Điều 3. Thi hành
      Các bộ thực hiện Quy định số 66-QĐ/TW.
      """;

  @TempDir static Path folder;

  private static Path documents;
  private static Path index;

  @BeforeAll
  static void ingestDocuments() throws IOException {
    documents = Files.createDirectory(folder.resolve("documents"));
    index = folder.resolve("index");
    Files.writeString(documents.resolve("qd66.txt"), RULE_66);
    Files.writeString(documents.resolve("qd366.txt"), RULE_366);
    Files.writeString(documents.resolve("nd12.txt"), DECREE);
    assertThat(run("ingest", documents.toString(), "--index", index.toString()).code()).isZero();
  }

  private record Run(int code, String out, String err) {
    JsonNode json() {
      assertThat(err).isEmpty();
      return JSON.readTree(out);
    }
  }

  private static Run run(String... args) {
    var out = new StringWriter();
    var err = new StringWriter();
    int code = Main.run(args, new PrintWriter(out), new PrintWriter(err));
    return new Run(code, out.toString(), err.toString());
  }

  /** A command over the index of the three documents. */
  private static Run ask(String... args) {
    var all = new ArrayList<String>(List.of(args));
    Collections.addAll(all, "--index", index.toString());
    return run(all.toArray(String[]::new));
  }

  private static Path file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  @Nested
  class Status {

    @Test
    void tellsOfTheIndexAndItsRuns() {
      var status = ask("status", "--json", "--runs", "1").json();
      assertThat(status.at("/index/documents").intValue()).isEqualTo(3);
      assertThat(status.at("/index/bytes").longValue()).isPositive();
      assertThat(status.at("/index/commit").stringValue()).hasSize(32);
      assertThat(status.at("/index/madeWith/0/cure").stringValue()).isEqualTo("none");
      assertThat(status.at("/runs")).hasSize(1);
      assertThat(status.at("/runs/0/task/command").stringValue()).isEqualTo("ingest");
      assertThat(status.at("/runs/0/outcome/counts").size()).isEqualTo(10);
      assertThat(status.has("writer")).isFalse();
    }

    @Test
    void tellsItToPeople() {
      var run = ask("status", "--lang", "en");
      assertThat(run.out())
          .contains("3 documents, ", "as the program makes them now", "Nobody writes now.");
    }

    @Test
    void whereNoIndexIsSaysSo() {
      var run = run("status", "--index", folder.resolve("none").toString());
      assertThat(run.code()).isEqualTo(ExitCode.BAD_INPUT);
      assertThat(run.out()).startsWith("Chưa có chỉ mục ở ");
    }
  }

  @Nested
  class Remove {

    @TempDir Path mine;

    private Run own(String... args) {
      var all = new ArrayList<String>(List.of(args));
      Collections.addAll(all, "--index", mine.resolve("index").toString());
      return run(all.toArray(String[]::new));
    }

    private String idOf(String number) {
      return own("show", number, "--json").json().get("id").stringValue();
    }

    @Test
    void takesDocumentsOutById() {
      own("ingest", documents.toString());
      String id = idOf("66-QĐ/TW");
      var dry = own("remove", id, "--dry-run");
      assertThat(dry.out()).startsWith("sẽ bỏ: " + id);
      assertThat(own("show", id).code()).isZero();
      assertThat(own("remove", id).out()).startsWith("đã bỏ: " + id);
      assertThat(own("show", id).code()).isEqualTo(ExitCode.BAD_INPUT);
      assertThat(own("ingest", documents.toString()).out()).startsWith("1 văn bản mới");
    }

    @Test
    void removesNothingWhereOneIdIsUnknown() {
      own("ingest", documents.toString());
      String id = idOf("66-QĐ/TW");
      var run = own("remove", id, "khong-co");
      assertThat(run.code()).isEqualTo(ExitCode.BAD_INPUT);
      assertThat(run.err()).contains("khong-co").doesNotContain(id);
      assertThat(own("show", id).code()).isZero();
    }

    @Test
    void leavesAMissingIndexAlone() {
      assertThat(own("remove", "x").code()).isEqualTo(ExitCode.BAD_INPUT);
      assertThat(mine.resolve("index")).doesNotExist();
    }

    @Test
    void reindexLeavesWhatIsCurrentAloneUnlessAskedFor() {
      own("ingest", documents.toString());
      assertThat(own("reindex").out()).startsWith("0 văn bản được làm lại");
      var all = own("reindex", "--all", "--json").json();
      assertThat(all.get("documents").intValue()).isEqualTo(3);
      assertThat(all.get("changed").intValue()).isZero();
    }
  }

  @Nested
  class Ingest {

    @TempDir Path empty;

    @Test
    void reportsAsText() {
      var run = ask("ingest", documents.toString());
      assertThat(run.code()).isEqualTo(ExitCode.DONE);
      assertThat(run.out()).startsWith("0 văn bản mới, 0 thay đổi, 3 không đổi");
    }

    @Test
    void reportsInEnglish() {
      var run = ask("ingest", documents.toString(), "--lang", "en");
      assertThat(run.out()).startsWith("0 new documents, 0 replaced, 3 unchanged");
    }

    @Test
    void reportsAsJson() {
      var report = ask("ingest", documents.toString(), "--json").json();
      assertThat(report.propertyNames())
          .contains(
              "indexed",
              "unchanged",
              "replaced",
              "removed",
              "skipped",
              "failed",
              "seconds",
              "stages");
      assertThat(report.get("unchanged").intValue()).isEqualTo(3);
      assertThat(report.get("failed").isArray()).isTrue();
    }

    @Test
    void failedFileIsNamedAndTellsInTheExitCode() throws IOException {
      Files.writeString(empty.resolve("tot.txt"), "Một văn bản ngắn.");
      Files.writeString(empty.resolve("rong.txt"), "");
      String other = empty.resolve("index").toString();
      var run = run("ingest", empty.toString(), "--index", other, "--json");
      assertThat(run.code()).isEqualTo(ExitCode.SOME_FAILED);
      assertThat(run.json().get("indexed").intValue()).isEqualTo(1);
      var failure = run.json().get("failed").get(0);
      assertThat(failure.propertyNames()).contains("source", "code", "message");
      assertThat(failure.get("source").stringValue()).isEqualTo("rong.txt");
      assertThat(failure.get("code").stringValue()).isEqualTo("empty");
    }

    @Test
    void pruneRemovesWhatIsGone() throws IOException {
      Path gone = Files.writeString(empty.resolve("mat.txt"), "Một văn bản ngắn.");
      String other = folder.resolve("pruned").toString();
      run("ingest", empty.toString(), "--index", other);
      Files.delete(gone);
      var kept = run("ingest", empty.toString(), "--index", other, "--lang", "en");
      assertThat(kept.out()).contains("gone: mat.txt");
      var pruned = run("ingest", empty.toString(), "--index", other, "--prune", "--json");
      assertThat(pruned.json().get("removed").intValue()).isEqualTo(1);
    }

    @Test
    void missingPathIsBadInput() {
      var run = ask("ingest", folder.resolve("nowhere").toString(), "--lang", "en");
      assertThat(run.code()).isEqualTo(ExitCode.BAD_INPUT);
      assertThat(run.err()).startsWith("vanban: No such file or folder: ");
    }

    @Test
    void foreignFolderIsRefusedAsIndexAndLeftAsItIs() {
      String foreign = documents.toString();
      var run = run("ingest", foreign, "--index", foreign, "--lang", "en");
      assertThat(run.code()).isEqualTo(ExitCode.BAD_INPUT);
      assertThat(run.err())
          .startsWith("vanban: The folder " + foreign + " holds something else")
          .doesNotContain("\tat ");
      assertThat(documents).isDirectoryNotContaining("glob:**/segments*");
    }
  }

  @Nested
  class Search {

    @Test
    void printsHitsWithPassages() {
      var run = ask("search", "quản", "lý", "cảng", "biển");
      assertThat(run.code()).isEqualTo(ExitCode.DONE);
      assertThat(run.out()).contains("12/2021/NĐ-CP", "Tổng số: ", "«");
    }

    @Test
    void answersAsJson() {
      var answer = ask("search", "cảng biển", "--json").json();
      assertThat(answer.propertyNames()).contains("total", "exact", "hits");
      var hit = answer.get("hits").get(0);
      assertThat(hit.propertyNames())
          .contains("id", "number", "title", "kind", "issuer", "issued", "score", "passages");
      assertThat(hit.get("number").stringValue()).isEqualTo("12/2021/NĐ-CP");
      var passage = hit.get("passages").get(0);
      assertThat(passage.propertyNames()).contains("text", "start", "end", "highlights");
      assertThat(passage.get("highlights").get(0).propertyNames()).contains("start", "end");
    }

    @Test
    void saysWhyAHitStandsWhereItDoes() {
      var run = ask("search", "--explain", "--lang=en", "66-QĐ/TW", "cán", "bộ");
      assertThat(run.out()).contains("= 1 + …", "its own number \"66-QĐ-TW\" (1.000 × 1000.00)");
      var hit = ask("search", "--explain", "--json", "cán bộ").json().get("hits").get(0);
      assertThat(hit.get("explanation").get("closely").booleanValue()).isTrue();
      assertThat(hit.get("explanation").get("parts").get(0).propertyNames())
          .contains("signal", "label", "value", "weight", "worth");
    }

    @Test
    void numberDoesNotFindAnotherThatEndsLikeIt() {
      var hits = ask("search", "66-QĐ/TW", "--json").json().get("hits");
      var numbers = hits.valueStream().map(hit -> hit.get("number").stringValue()).toList();
      assertThat(numbers).startsWith("66-QĐ/TW").doesNotContain("366-QĐ/TW");
    }

    @Test
    void filtersNarrowAndPagesFollow() {
      assertThat(ask("search", "", "--year", "2023", "--json").json().get("total").intValue())
          .isEqualTo(1);
      assertThat(ask("search", "", "--cites", "66-QĐ/TW", "--json").json().get("total").intValue())
          .isEqualTo(1);
      var first = ask("search", "", "--size", "2", "--json").json();
      assertThat(first.get("hits").size()).isEqualTo(2);
      String next = first.get("next").stringValue();
      var last = ask("search", "", "--size", "2", "--after", next, "--json").json();
      assertThat(last.get("hits").size()).isEqualTo(1);
      assertThat(last.has("next")).isFalse();
    }

    @Test
    void nothingFoundIsNoError() {
      var run = ask("search", "xyzzy", "--json");
      assertThat(run.code()).isEqualTo(ExitCode.DONE);
      assertThat(run.json().get("hits").isEmpty()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "\"cảng biển",
          "(cảng",
          "cảng)",
          "\"",
          "\"\"",
          "((",
          "))(",
          "[cảng",
          "cảng]",
          "{",
          "(\"",
          "cảng AND",
          "OR",
          "NOT",
          "*",
          "cảng:",
          "\\",
          "/",
          "~",
          "^",
          "\"cảng (biển\" )"
        })
    void whatIsUnbalancedIsSearchedAsFarAsItGoes(String query) {
      var run = ask("search", query, "--json");
      assertThat(run.code()).isEqualTo(ExitCode.DONE);
      assertThat(run.json().has("hits")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "--kind=thực đơn",
          "--year=hai",
          "--year=2023..2019",
          "--family=abc",
          "--theme=none",
          "--cites=không-số",
          "--size=0",
          "--size=101",
          "--from=-1"
        })
    void valueThatNothingCouldMatchIsWrongUsage(String option) {
      var run = ask("search", "cảng", option);
      assertThat(run.code()).isEqualTo(ExitCode.WRONG_USAGE);
      assertThat(run.out()).isEmpty();
      assertThat(run.err()).startsWith("vanban: ").contains("vanban search --help");
    }
  }

  @Nested
  class Citing {

    @Test
    void printsSentenceAndRelation() {
      var run = ask("citing", "66-QĐ/TW", "--lang", "en");
      assertThat(run.code()).isEqualTo(ExitCode.DONE);
      assertThat(run.out())
          .contains("12/2021/NĐ-CP", "[implements", "Total: 1 documents cite 66-QĐ/TW");
    }

    @Test
    void answersAsJson() {
      var answer = ask("citing", "66-qđ/tw", "--json").json();
      assertThat(answer.propertyNames()).contains("total", "exact", "hits");
      var hit = answer.get("hits").get(0);
      assertThat(hit.propertyNames())
          .contains("id", "number", "title", "kind", "issuer", "issued", "references");
      var reference = hit.get("references").get(0);
      assertThat(reference.propertyNames()).contains("sentence", "relation", "provisions");
      assertThat(reference.get("sentence").propertyNames()).contains("start", "end", "text");
    }

    @Test
    void provisionAndRelationNarrow() {
      assertThat(total("--provision", "khoản 2 Điều 5")).isEqualTo(1);
      assertThat(total("--provision", "Điều 6")).isZero();
      assertThat(total("--relation", "implements")).isEqualTo(1);
      assertThat(total("--relation", "repeals")).isZero();
    }

    private static int total(String option, String value) {
      var run = ask("citing", "66-QĐ/TW", option, value, "--json");
      assertThat(run.code()).isEqualTo(ExitCode.DONE);
      return run.json().get("total").intValue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"--relation=likes", "--provision=Tầng 5"})
    void unknownRelationOrProvisionIsWrongUsage(String option) {
      var run = ask("citing", "66-QĐ/TW", option);
      assertThat(run.code()).isEqualTo(ExitCode.WRONG_USAGE);
      assertThat(run.err()).contains(option.substring(0, option.indexOf('=')));
    }
  }

  @Nested
  class Show {

    @Test
    void printsOneDocument() {
      var run = ask("show", "66-QĐ/TW");
      assertThat(run.code()).isEqualTo(ExitCode.DONE);
      assertThat(run.out())
          .contains("Số, ký hiệu: 66-QĐ/TW", "Được viện dẫn trong: 1 văn bản", "12/2021/NĐ-CP");
    }

    @Test
    void answersAsJsonToItsIdToo() {
      var byNumber = ask("show", "12/2021/NĐ-CP", "--json").json();
      assertThat(byNumber.propertyNames())
          .contains(
              "id",
              "source",
              "header",
              "provisions",
              "references",
              "themes",
              "referencesOut",
              "citedBy");
      String id = byNumber.get("id").stringValue();
      assertThat(ask("show", id, "--json").json()).isEqualTo(byNumber);
      assertThat(ask("show", byNumber.get("sha256").stringValue(), "--json").json())
          .isEqualTo(byNumber);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024-01-31", "31/1/2024"})
    void tellsValidityOnADay(String day) {
      var run = ask("show", "12/2021/NĐ-CP", "--on", day);
      assertThat(run.code()).isEqualTo(ExitCode.DONE);
      assertThat(run.out()).contains("Hiệu lực ngày 2024-01-31: không rõ");
    }

    @Test
    void aDayThatIsNoneIsWrongUsage() {
      var run = ask("show", "12/2021/NĐ-CP", "--on", "31/2/2024.5");
      assertThat(run.code()).isEqualTo(ExitCode.WRONG_USAGE);
      assertThat(run.err()).contains("a day such as 2024-01-31");
    }

    @Test
    void unknownDocumentIsBadInput() {
      var run = ask("show", "99/1999/NĐ-CP", "--lang", "en");
      assertThat(run.code()).isEqualTo(ExitCode.BAD_INPUT);
      assertThat(run.err()).startsWith("vanban: The index holds no document 99/1999/NĐ-CP.");
    }
  }

  @Nested
  class Analyze {

    @Test
    void printsFacts() {
      var run = run("analyze", documents.resolve("nd12.txt").toString(), "--lang", "en");
      assertThat(run.code()).isEqualTo(ExitCode.DONE);
      assertThat(run.out()).contains("Number: 12/2021/NĐ-CP", "References: 4", "dare/enumeration");
    }

    @Test
    void answersWithAnArrayInTheOrderOfTheArguments() throws IOException {
      String empty = file("rong.txt", "").toString();
      String decree = documents.resolve("nd12.txt").toString();
      var run = run("analyze", empty, decree, documents.toString(), "--json");
      assertThat(run.code()).isEqualTo(ExitCode.SOME_FAILED);
      var results = run.json();
      assertThat(results.valueStream().map(one -> one.get("source").stringValue()))
          .containsExactly("rong.txt", "nd12.txt", "nd12.txt", "qd366.txt", "qd66.txt");
      assertThat(results.get(0).get("error").propertyNames()).containsExactly("code", "message");
      assertThat(results.get(1).propertyNames())
          .contains(
              "source",
              "mediaType",
              "text",
              "header",
              "provisions",
              "references",
              "themes",
              "warnings");
      assertThat(results.get(1).get("text").stringValue()).isEqualTo(DECREE);
    }

    @Test
    void spansSliceToWhatTheyClaim() {
      var run = run("analyze", documents.resolve("nd12.txt").toString(), "--json");
      var result = run.json().get(0);
      String text = result.get("text").stringValue();
      for (String list : List.of("references", "themes")) {
        assertThat(result.get(list).isEmpty()).isFalse();
        for (var found : result.get(list)) {
          assertThat(text.substring(found.get("start").intValue(), found.get("end").intValue()))
              .isEqualTo(found.get("text").stringValue());
        }
      }
    }

    @Test
    void missingPathIsBadInput() {
      var run = run("analyze", folder.resolve("nowhere.txt").toString(), "--json");
      assertThat(run.code()).isEqualTo(ExitCode.BAD_INPUT);
      assertThat(run.json().get(0).get("error").get("code").stringValue()).isEqualTo("unreadable");
    }

    @Test
    void issuersOfTheUsersFileAreKnown() throws IOException {
      Path text = file("cited.txt", "Căn cứ Thông tư số 12/2020/TT-BPTCD của Bộ Nội vụ.\n");
      Path issuers =
          file(
              "issuers.yaml",
              "authorities: [{id: bo-phat-trien, name: Bộ Phát triển, symbols: [BPTCD],"
                  + " level: ministry, side: state}]");
      String setting = "vanban.issuers=" + issuers;
      assertThat(run("analyze", text.toString(), "--json").out())
          .doesNotContain("issuer-contradicts-symbol");
      assertThat(run("analyze", text.toString(), "--json", "-D", setting).out())
          .contains("issuer-contradicts-symbol");
    }

    @Test
    void badFileOfIssuersIsBadInputWithItsLine() throws IOException {
      Path issuers = file("issuers.yaml", "version: '1'\nauthorities: [");
      String text = documents.resolve("nd12.txt").toString();
      var run = run("analyze", text, "-D", "vanban.issuers=" + issuers);
      assertThat(run.code()).isEqualTo(ExitCode.BAD_INPUT);
      assertThat(run.err()).contains("issuers.yaml, dòng 2, cột 15").doesNotContain("\tat ");
    }

    @Test
    void badThemeDictionaryIsBadInputWithItsLine() throws IOException {
      Path dictionary = file("themes.yaml", "version: '1'\nthemes: [");
      var run =
          run(
              "analyze",
              documents.resolve("nd12.txt").toString(),
              "-D",
              "vanban.themes=" + dictionary);
      assertThat(run.code()).isEqualTo(ExitCode.BAD_INPUT);
      assertThat(run.err()).contains("themes.yaml, dòng 2, cột 10").doesNotContain("\tat ");
    }
  }

  @Nested
  class TrendOfATheme {

    @Test
    void printsSharesWithWhatTheyAreTakenOf() {
      var run = ask("trend", "dare", "--lang", "en");
      assertThat(run.code()).isEqualTo(ExitCode.DONE);
      assertThat(run.out())
          .contains("Daring to think and act", "100.0%", "████████████████████")
          .contains("First mentions: central 2021-02-03 (12/2021/NĐ-CP)")
          .contains("Counted over 3 documents, ", "(no filter); theme dictionary ");
    }

    @Test
    void printsCsvWhoseRowsSayWhatTheyAre() {
      var run = ask("trend", "dare", "--csv", "--kind", "nghị định", "--lang", "en");
      assertThat(run.out())
          .startsWith("\uFEFFtheme,year,documents,documents in all,share,")
          .contains("\r\ndare,2021,1,1,1.0,1,", ",kind=nghị định,");
    }

    @Test
    void printsJson() {
      var trend = ask("trend", "dare", "--by", "level", "--json").json();
      assertThat(trend.get("basis").get("documents").intValue()).isEqualTo(3);
      assertThat(trend.get("columns").get(0).get("column").stringValue()).isEqualTo("central");
    }

    @ParameterizedTest
    @ValueSource(strings = {"weather", "dare --by=month", "dare --family=abc"})
    void valueThatNothingCouldMatchIsWrongUsage(String arguments) {
      var run = ask(("trend " + arguments).split(" "));
      assertThat(run.code()).isEqualTo(ExitCode.WRONG_USAGE);
      assertThat(run.err()).contains("vanban trend --help");
    }
  }

  @Nested
  class Duplicates {

    @Test
    void sayHowManyThereAre() {
      var run = ask("duplicates", "--lang", "en");
      assertThat(run.code()).isEqualTo(ExitCode.DONE);
      assertThat(run.out()).contains("Total: 0 groups, 0 documents.", "Counted over 3 documents");
    }

    @Test
    void ofTooLittleOverlapAreWrongUsage() {
      var run = ask("duplicates", "--overlap", "0.5");
      assertThat(run.code()).isEqualTo(ExitCode.WRONG_USAGE);
      assertThat(run.err()).contains("--overlap must be 0.7 to 1: 0.5");
    }
  }

  @Nested
  class Cooccur {

    @Test
    void printsCountsWithWhatTheyAreTakenOf() {
      var run = ask("cooccur", "dare", "--with", "cited", "--lang", "en");
      assertThat(run.code()).isEqualTo(ExitCode.DONE);
      assertThat(run.out())
          .contains("dare × 66-QĐ/TW", "each counted over 3 documents")
          .contains("Counted over 3 documents, ", "(no filter); theme dictionary ");
    }

    @Test
    void saysOnTheErrorStreamThatACsvHasMorePages() {
      var run = ask("cooccur", "--with=cited", "--csv", "--size", "1", "--lang", "en");
      assertThat(run.out()).startsWith("\uFEFFtheme,other,shown,together,");
      assertThat(run.err()).contains("There are more: ", "--from 1");
    }

    @Test
    void writesAWholeNetwork() {
      var run = ask("cooccur", "dare", "--with", "cited", "--format", "graphml");
      assertThat(run.err()).isEmpty();
      assertThat(run.out())
          .contains("<node id=\"themes:dare\">", "<node id=\"cited:66-QĐ-TW\">")
          .contains("<edge source=\"themes:dare\" target=\"cited:66-QĐ-TW\">")
          .contains("<data key=\"unitsInAll\">3</data>");
    }

    @Test
    void unknownThemeIsWrongUsage() {
      var run = ask("cooccur", "weather");
      assertThat(run.code()).isEqualTo(ExitCode.WRONG_USAGE);
      assertThat(run.err()).contains("THEME: no theme is called \"weather\"");
    }
  }

  @Nested
  class ConcordanceLines {

    @Test
    void printsHitsBelowOneAnother() {
      var run = ask("concordance", "quan ly", "--window", "3", "--lang", "en");
      assertThat(run.code()).isEqualTo(ExitCode.DONE);
      assertThat(run.out())
          .contains("NGHỊ ĐỊNH về «quản lý» cảng biển Căn   [12/2021/NĐ-CP · 2021-02-03 · ")
          .contains("quy định việc «quản lý» cảng biển")
          .contains("Total: 2 hits in 1 documents")
          .contains("Counted over 3 documents, ", "(no filter); theme dictionary ");
    }

    @Test
    void aPageGoesOnWhereTheOneBeforeEnded() {
      var first = ask("concordance", "trồng rừng", "--sort", "right", "--size", "1", "--json");
      String next = first.json().get("next").stringValue();
      var second =
          ask(
                  "concordance",
                  "trồng rừng",
                  "--sort",
                  "right",
                  "--size",
                  "1",
                  "--json",
                  "--after",
                  next)
              .json();
      assertThat(first.json().get("total").intValue()).isEqualTo(2);
      assertThat(first.json().get("lines")).hasSize(1);
      assertThat(second.get("lines")).hasSize(1);
      assertThat(second.get("lines")).isNotEqualTo(first.json().get("lines"));
      assertThat(second.get("next").isNull()).isTrue();
      assertThat(second.get("of").get("query").stringValue()).isEqualTo("trồng rừng");
    }

    @Test
    void aThemeWithoutAQueryIsWhatIsLookedFor() {
      var answer = ask("concordance", "--theme", "dare", "--by", "level", "--json").json();
      assertThat(answer.get("of").get("theme").stringValue()).isEqualTo("dare");
      assertThat(answer.get("lines").get(0).get("hit").stringValue())
          .isEqualTo("dám nghĩ, dám làm, dám chịu trách nhiệm");
      assertThat(answer.get("basis").get("documents").intValue()).isEqualTo(3);
      assertThat(answer.get("groups").get(0).get("mentions").intValue()).isOne();
    }

    @Test
    void csvHasEveryLineAndWhatItIsCountedOver() {
      var run = ask("concordance", "van OR quy OR định OR nói OR việc OR cán", "--csv");
      assertThat(run.err()).isEmpty();
      assertThat(run.out()).startsWith("\uFEFFleft,hit,right,id,number,title,kind,issuer,issued,");
      int lines = run.out().split("\r\n").length - 1;
      var answer = ask("concordance", "van OR quy OR định OR nói OR việc OR cán", "--json").json();
      assertThat(answer.get("total").intValue()).isEqualTo(lines).isGreaterThan(10);
    }

    @Test
    void csvOfAPageSaysThatThereAreMore() {
      var run = ask("concordance", "trồng rừng", "--csv", "--size", "1", "--lang", "en");
      assertThat(run.out().split("\r\n")).hasSize(2);
      assertThat(run.err()).contains("More: --after ");
    }

    @Test
    void csvOfGroupsHasTheirCounts() {
      var run = ask("concordance", "trồng rừng", "--csv", "--by", "year");
      assertThat(run.out())
          .startsWith("\uFEFFyear,hits,documents,")
          .contains("\r\n2023,2,1,1,1.0,");
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "",
          "?!",
          "-biển",
          "--theme=weather",
          "biển --window=51",
          "biển --sort=1X",
          "biển --size=0",
          "biển --after=abc",
          "biển --by=month",
        })
    void whatCannotBeAskedIsWrongUsage(String arguments) {
      var run = ask(("concordance " + arguments).strip().split(" "));
      assertThat(run.code()).isEqualTo(ExitCode.WRONG_USAGE);
      assertThat(run.err()).contains("vanban concordance --help");
    }

    @Test
    void aCursorOfAnotherOrderIsNamed() {
      var page = ask("concordance", "trồng rừng", "--size", "1", "--json").json();
      var run =
          ask("concordance", "trồng rừng", "--sort=1L", "--after", page.get("next").stringValue());
      assertThat(run.code()).isEqualTo(ExitCode.WRONG_USAGE);
      assertThat(run.err()).contains("--sort text");
    }
  }

  @Nested
  class CollocatesOfAPhrase {

    @Test
    void printsCountsAndMeasures() {
      var run =
          ask("collocates", "dám", "--window=2", "--min=1", "--sort=frequency", "--lang", "en");
      assertThat(run.code()).isEqualTo(ExitCode.DONE);
      assertThat(run.out())
          .contains("word", "expected", "logDice")
          .contains("collocates of 3 hits", "windows of 2+2")
          .contains("Counted over 3 documents, ", "(no filter); theme dictionary ");
    }

    @Test
    void csvHasAllOfThem() {
      var answer = ask("collocates", "dám", "--min=1", "--json").json();
      var run = ask("collocates", "dám", "--min=1", "--csv");
      assertThat(run.err()).isEmpty();
      assertThat(run.out()).startsWith("\uFEFFword,frequency,left,right,in all,expected,MI,G²,");
      assertThat(run.out().split("\r\n")).hasSize(1 + answer.get("total").intValue());
      assertThat(answer.get("total").intValue()).isGreaterThan(10);
    }

    @Test
    void countsPairsWithoutFunctionWords() {
      var run = ask("collocates", "--theme=dare", "--unit=pair", "--stop-words=drop", "--min=1");
      assertThat(run.out()).contains("cán bộ");
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "",
          "biển --window=0",
          "biển --left=0 --right=0",
          "biển --left=51",
          "biển --min=0",
          "biển --sort=weight",
          "biển --unit=letter",
          "biển --from=-1",
        })
    void whatCannotBeAskedIsWrongUsage(String arguments) {
      var run = ask(("collocates " + arguments).strip().split(" "));
      assertThat(run.code()).isEqualTo(ExitCode.WRONG_USAGE);
      assertThat(run.err()).contains("vanban collocates --help");
    }
  }

  @Nested
  class Segment {

    @Test
    void joinsSyllablesAndChangesNothingElse() throws IOException {
      String text = "Cán bộ quản lý cảng biển.\r\n\nTrồng rừng";
      var run = run("segment", file("cau.txt", text).toString());
      assertThat(run.code()).isEqualTo(ExitCode.DONE);
      assertThat(run.out()).contains("quản_lý");
      assertThat(run.out().replace('_', ' ')).isEqualTo(text);
    }

    @Test
    void missingFileIsBadInput() {
      var run = run("segment", folder.resolve("nowhere.txt").toString(), "--lang", "en");
      assertThat(run.code()).isEqualTo(ExitCode.BAD_INPUT);
      assertThat(run.err()).startsWith("vanban: Cannot read the file ");
    }

    @Test
    void textThatIsNotUtf8IsBadInput() throws IOException {
      Path file = Files.write(folder.resolve("latin.txt"), new byte[] {'a', (byte) 0xE9, 'b'});
      assertThat(run("segment", file.toString()).code()).isEqualTo(ExitCode.BAD_INPUT);
    }

    @Test
    void evaluationComparesWithGold() throws IOException {
      Path gold = file("gold.txt", "cán_bộ quản_lý\n");
      var run = run("evaluate", "segmentation", gold.toString());
      assertThat(run.code()).isEqualTo(ExitCode.DONE);
      assertThat(run.out()).startsWith("precision ");
      var json = run("evaluate", "segmentation", gold.toString(), "--json").json();
      assertThat(json.get("metrics").get("words").propertyNames())
          .containsExactly("precision", "recall", "f1");
    }

    @Test
    void evaluationOfAMissingFileIsBadInput() {
      var run = run("evaluate", "segmentation", folder.resolve("nowhere.txt").toString());
      assertThat(run.code()).isEqualTo(ExitCode.BAD_INPUT);
    }
  }

  @Nested
  class EvaluatingReferences {

    private Path gold() throws IOException {
      return file(
          "set.gold",
          """
          === one | press | easy
          Thực hiện [[Nghị định số 73/2023/NĐ-CP]] và [[Luật Đất đai]] năm ấy.
          ---
          number; implements
          short
          """);
    }

    @Test
    void printsFiguresForPeople() throws IOException {
      var run = run("evaluate", "references", gold().toString());
      assertThat(run.code()).isEqualTo(ExitCode.DONE);
      assertThat(run.out()).startsWith("measure ").contains("\nnumbered ").contains("\nin press:");
      assertThat(run.err()).isEmpty();
    }

    @Test
    void answersAsJson() throws IOException {
      var metrics =
          run("evaluate", "references", gold().toString(), "--json").json().get("metrics");
      assertThat(metrics.get("span").propertyNames())
          .containsExactly("precision", "recall", "f1", "expected", "found", "right");
      assertThat(metrics.get("forms").propertyNames())
          .containsExactly("number", "short", "named", "self");
      assertThat(metrics.get("short").get("recall").asDouble()).isZero();
      assertThat(metrics.get("false_hits").get("look_alikes").asInt()).isZero();
    }

    @Test
    void listsDifferences() throws IOException {
      var run = run("evaluate", "references", gold().toString(), "--errors");
      assertThat(run.out())
          .startsWith(
              "set.gold one (press)\n  unlike  Thực hiện Nghị định số 73/2023/NĐ-CP và [Luật")
          .contains("form short, found named");
    }

    @Test
    void malformedGoldIsBadInputWithItsLine() throws IOException {
      var file = file("bad.gold", "=== one | press | easy\nÝ.\n---\nnumber\n");
      var run = run("evaluate", "references", file.toString(), "--lang", "en");
      assertThat(run.code()).isEqualTo(ExitCode.BAD_INPUT);
      assertThat(run.err()).contains("bad.gold:4: no [[…]] left for this line");
    }

    @Test
    void folderWithoutGoldIsBadInput() {
      var run = run("evaluate", "references", folder.toString());
      assertThat(run.code()).isEqualTo(ExitCode.BAD_INPUT);
    }
  }

  @Nested
  class EvaluatingThemes {

    private Path gold() throws IOException {
      return file(
          "set.gold",
          """
          === one | press | easy
          Cán bộ phải [[dám nghĩ, dám làm]].
          ---
          dare; enumeration; nghi lam; describe
          """);
    }

    @Test
    void printsDifferencesAndFigures() throws IOException {
      var run = run("evaluate", "themes", gold().toString(), "--errors");
      assertThat(run.code()).isEqualTo(ExitCode.DONE);
      assertThat(run.out())
          .startsWith("set.gold one (press)\n  unlike  Cán bộ phải [dám nghĩ, dám làm]")
          .contains("stance describe, found require", "\ntheme dare ");
    }

    @Test
    void answersAsJson() throws IOException {
      var metrics = run("evaluate", "themes", gold().toString(), "--json").json().get("metrics");
      assertThat(metrics.get("mentions").get("f1").asDouble()).isEqualTo(1);
      assertThat(metrics.get("themes").propertyNames()).containsExactly("dare");
      assertThat(metrics.get("stance").get("f1").asDouble()).isZero();
      assertThat(metrics.get("look_alikes").get("look_alikes").asInt()).isZero();
    }
  }

  @Nested
  class Themes {

    @ParameterizedTest
    @ValueSource(strings = {"year", "issuer", "kind"})
    void tableCountsByEveryColumn(String by) {
      var table = ask("themes", "--by", by, "--json").json();
      assertThat(table.get("by").stringValue()).isEqualTo(by);
      var dare =
          table
              .get("rows")
              .valueStream()
              .filter(row -> row.get("theme").stringValue().equals("dare"))
              .findFirst()
              .orElseThrow();
      assertThat(dare.get("documents").intValue()).isEqualTo(1);
      assertThat(dare.get("mentions").intValue()).isEqualTo(1);
    }

    @Test
    void printsLines() {
      var run = ask("themes", "--lang", "en");
      assertThat(run.code()).isEqualTo(ExitCode.DONE);
      assertThat(run.out()).contains("(dare): 1 documents, 1 mentions", "   2021: ");
    }

    @Test
    void printsCsvForSpreadsheets() {
      var run = ask("themes", "--csv");
      assertThat(run.code()).isEqualTo(ExitCode.DONE);
      var lines = run.out().split("\r\n", -1);
      assertThat(lines[0]).startsWith("\uFEFFmã,chủ đề,văn bản,lượt nhắc,");
      assertThat(lines).anyMatch(line -> line.startsWith("dare,"));
    }
  }

  @Nested
  class Missing {

    @Test
    void listsWhatIsCitedButNotHeld() {
      var run = ask("missing");
      assertThat(run.code()).isEqualTo(ExitCode.DONE);
      assertThat(run.out())
          .contains("1. 77/2018/NĐ-CP · Chính phủ · 2018 · 1 viện dẫn trong 1 văn bản")
          .doesNotContain("66-QĐ/TW");
    }

    @Test
    void answersAsJson() {
      var answer = ask("missing", "--json").json();
      assertThat(answer.propertyNames()).contains("total", "exact", "hits");
      assertThat(answer.get("hits").get(0).propertyNames())
          .contains("number", "citations", "documents");
    }
  }

  @Nested
  class Graphs {

    @Test
    void printATreeOfWhoCitesWhom() {
      var run = ask("graph", "12/2021/NĐ-CP");
      assertThat(run.code()).isEqualTo(ExitCode.DONE);
      assertThat(run.out())
          .contains("→ [cites] 66-QĐ/TW", "→ [legal-basis] 77/2018/NĐ-CP", "(chưa có)");
    }

    @Test
    void printWaysBetweenTwoDocuments() {
      var run = ask("graph", "12/2021/NĐ-CP", "--to", "66-QĐ/TW");
      assertThat(run.code()).isEqualTo(ExitCode.DONE);
      assertThat(run.out()).contains("12/2021/NĐ-CP —cites→ 66-QĐ/TW");
    }

    @ParameterizedTest
    @CsvSource({"json, '{'", "graphml, <?xml", "dot, digraph"})
    void areWrittenForOtherPrograms(String format, String start) {
      var run = ask("graph", "66-QĐ/TW", "--format", format, "--direction", "in");
      assertThat(run.code()).isEqualTo(ExitCode.DONE);
      assertThat(run.out()).startsWith(start).contains("12/2021/NĐ-CP");
    }

    @Test
    void ofAnUnknownDocumentAreBadInput() {
      var run = ask("graph", "999/2021/NĐ-CP");
      assertThat(run.code()).isEqualTo(ExitCode.BAD_INPUT);
      assertThat(run.err()).contains("999/2021/NĐ-CP", "vanban search");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--depth=9", "--most=0", "--direction=up", "--format=svg"})
    void refuseWhatTheyCannotDo(String option) {
      var run = ask("graph", "66-QĐ/TW", option);
      assertThat(run.code()).isEqualTo(ExitCode.WRONG_USAGE);
      assertThat(run.err()).contains("vanban graph --help");
    }
  }

  @Nested
  class Checks {

    @Test
    void printPlaceCodeAndSentence() throws IOException {
      var draft = folder.resolve("du-thao.txt");
      Files.writeString(draft, "Kính gửi ông.\nCăn cứ Thông tư số 12/2021/NĐ-CP;\n");
      var run = ask("check", draft.toString());
      assertThat(run.code()).isEqualTo(ExitCode.WARNINGS);
      assertThat(run.out()).contains("du-thao.txt:2:8: [kind-contradicts-symbol]", "1 cảnh báo");
    }

    @Test
    void findNothingInARightText() throws IOException {
      var draft = folder.resolve("dung.txt");
      Files.writeString(draft, "Căn cứ Nghị định số 12/2021/NĐ-CP;\n");
      var run = ask("check", draft.toString(), "--json");
      assertThat(run.code()).isEqualTo(ExitCode.DONE);
      assertThat(run.json().get("collection").booleanValue()).isTrue();
    }

    @Test
    void workWithoutACollection() throws IOException {
      var draft = folder.resolve("mot-minh.txt");
      Files.writeString(draft, "Căn cứ Nghị định số 12/2021/NĐ-CP;\n");
      var run = run("check", draft.toString(), "--index", folder.resolve("khong-co").toString());
      assertThat(run.code()).isEqualTo(ExitCode.DONE);
      assertThat(run.out()).contains("Chưa có chỉ mục");
    }
  }

  @Nested
  class CitedAndStale {

    @Test
    void mostCitedDocumentsStandFirst() {
      var run = ask("cited");
      assertThat(run.code()).isEqualTo(ExitCode.DONE);
      assertThat(run.out()).startsWith("1. 66-QĐ/TW").contains("2 viện dẫn trong 1 văn bản");
    }

    @Test
    void nothingStaleIsNoError() {
      var run = ask("stale");
      assertThat(run.code()).isEqualTo(ExitCode.DONE);
      assertThat(run.out()).contains("Tổng số: 0");
    }
  }

  @Nested
  class WrongCommandLine {

    @ParameterizedTest
    @ValueSource(
        strings = {
          "serch",
          "evaluate",
          "show",
          "themes --by=week",
          "search a --jso",
          "missing --lang=fr",
          "segment --engine=none"
        })
    void isToldWithAPointerToHelp(String line) {
      var run = run(line.split(" ", -1));
      assertThat(run.code()).isEqualTo(ExitCode.WRONG_USAGE);
      assertThat(run.out()).isEmpty();
      assertThat(run.err()).startsWith("vanban: ").contains("--help").doesNotContain("\tat ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"search a", "citing 66-QĐ/TW", "show a", "themes", "missing"})
    void missingIndexIsBadInput(String line) {
      var args = new ArrayList<>(List.of(line.split(" ", -1)));
      args.addAll(List.of("--index", folder.resolve("nowhere").toString(), "--lang", "en"));
      var run = run(args.toArray(String[]::new));
      assertThat(run.code()).isEqualTo(ExitCode.BAD_INPUT);
      assertThat(run.err()).startsWith("vanban: There is no index in ");
      assertThat(folder.resolve("nowhere")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "search a",
          "citing 66-QĐ/TW",
          "show 66-QĐ/TW",
          "graph 66-QĐ/TW",
          "themes",
          "missing",
          "cited",
          "stale"
        })
    void unknownSettingIsBadInput(String line) {
      var args = new ArrayList<>(List.of(line.split(" ", -1)));
      args.addAll(List.of("-D", "vanban.colour=red", "--lang", "en"));
      var run = ask(args.toArray(String[]::new));
      assertThat(run.code()).isEqualTo(ExitCode.BAD_INPUT);
      assertThat(run.err()).startsWith("vanban: There is no setting vanban.colour. Valid: ");
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "",
          "ingest",
          "search",
          "citing",
          "show",
          "analyze",
          "segment",
          "themes",
          "graph",
          "cited",
          "missing",
          "stale",
          "check",
          "serve",
          "evaluate",
          "evaluate references",
          "evaluate segmentation"
        })
    void everyCommandHasHelp(String command) {
      var run = run((command + " --help").strip().split(" ", -1));
      assertThat(run.code()).isEqualTo(ExitCode.DONE);
      assertThat(run.out()).contains("vanban " + command);
      assertThat(run.err()).isEmpty();
    }
  }
}
