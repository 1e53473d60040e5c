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
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class WordCommandsTest {

  private static final String DECREE =
      """
      CHÍNH PHỦ
      Số: 12/2021/NĐ-CP
      Hà Nội, ngày 3 tháng 2 năm 2021

      NGHỊ ĐỊNH
      về quản lý cảng biển

      Điều 1. Cảng biển
      Doanh nghiệp cảng biển trả tiền thuê cảng biển. Cảng biển mở cửa cả ngày.

      Điều 2. Cán bộ
      Cán bộ cần có tinh thần “3 dám”: dám nghĩ, dám làm, dám chịu trách nhiệm.
      """;

  private static final String RULE =
      """
      BAN CHẤP HÀNH TRUNG ƯƠNG        ĐẢNG CỘNG SẢN VIỆT NAM
      *
      Số 366-QĐ/TW
      Hà Nội, ngày 1 tháng 2 năm 2019

      QUY ĐỊNH
      về trồng rừng ngập mặn

      Điều 1. Phạm vi
      Đảng viên trồng rừng. Cán bộ giữ rừng.
      """;

  @TempDir static Path folder;

  private static Path index;

  @BeforeAll
  static void ingestDocuments() throws IOException {
    Path documents = Files.createDirectory(folder.resolve("documents"));
    index = folder.resolve("index");
    Files.writeString(documents.resolve("nd12.txt"), DECREE);
    Files.writeString(documents.resolve("qd366.txt"), RULE);
    assertThat(ask("ingest", documents.toString()).code()).isZero();
  }

  private record Run(int code, String out, String err) {
    JsonNode json() {
      assertThat(err).isEmpty();
      return new JsonMapper().readTree(out);
    }
  }

  private static Run ask(String... args) {
    var all = new ArrayList<String>(List.of(args));
    Collections.addAll(all, "--index", index.toString());
    var out = new StringWriter();
    var err = new StringWriter();
    int code = Main.run(all.toArray(String[]::new), new PrintWriter(out), new PrintWriter(err));
    return new Run(code, out.toString(), err.toString());
  }

  @Nested
  class KeynessOfAGroup {

    private static final List<String> ALL = List.of("--min-frequency=1", "--min-documents=1");

    private static Run keyness(String... options) {
      var args = new ArrayList<String>(List.of("keyness"));
      args.addAll(ALL);
      Collections.addAll(args, options);
      return ask(args.toArray(String[]::new));
    }

    @Test
    void printsWordsWithBothSides() {
      var run = keyness("--target", "year=2021", "--lang", "en");
      assertThat(run.code()).isEqualTo(ExitCode.DONE);
      assertThat(run.out())
          .contains("doanh nghiệp", "Target (year=2021): ", "Reference (rest): ")
          .contains("Counted over 1 documents, ");
    }

    @Test
    void printsCsvOfAllWordsWhoseRowsSayWhatTheyAre() {
      var run = keyness("--target", "year=2021", "--csv", "--order", "log-ratio");
      assertThat(run.err()).isEmpty();
      assertThat(run.out())
          .startsWith("\uFEFFword,frequency,per million,documents,DP,reference frequency,")
          .contains("\r\nbiển,5,", ",year=2021,", ",rest,");
    }

    @Test
    void saysOnTheErrorStreamThatACsvHasMore() {
      var run = keyness("--target", "year=2021", "--csv", "--size", "1", "--lang", "en");
      assertThat(run.err()).contains("There are more, ", "--from 1");
    }

    @Test
    void severalTargetsHoldTogether() {
      var json = keyness("--target=year=2021", "--target", "theme!=dare", "--json").json();
      assertThat(json.get("target").get("subset").stringValue())
          .isEqualTo("year=2021, theme!=dare");
      assertThat(json.get("target").get("basis").get("documents").intValue()).isZero();
    }

    @Test
    void anEmptySideIsTold() {
      assertThat(keyness("--target", "year=1999", "--lang=en").out())
          .contains("No document is on this side, so there is nothing to compare.");
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        value = {
          "--order=g2|--target",
          "--target=yaer=2021|--target: “yaer=2021” is no condition",
          "--target=theme=weather|--target: theme cannot be “weather”; it can be: dare",
          "--target=year=2021 --reference=all|--reference: “all” is no condition",
          "--target=year=2021 --use=often|--use",
          "--target=year=2021 --min-documents=0|--min-documents must be 1 or more: 0",
          "--target=year=2021 --size=0|--size must be 1 to 100: 0",
        })
    void whatCannotBeIsWrongUsage(String options, String told) {
      var run = ask(("keyness --lang=en " + options).split(" "));
      assertThat(run.code()).isEqualTo(ExitCode.WRONG_USAGE);
      assertThat(run.err()).contains(told, "vanban keyness --help");
    }
  }

  @Nested
  class KeyPhrases {

    @Test
    void ofADocumentAreListedWithItsName() {
      var run = ask("keyphrases", "12/2021/NĐ-CP", "--lang", "en");
      assertThat(run.code()).isEqualTo(ExitCode.DONE);
      assertThat(run.out().lines().toList().getFirst()).contains("12/2021/NĐ-CP");
      assertThat(run.out()).contains("cảng biển", "Compared with the other documents:");
    }

    @Test
    void ofAnswersAreThoseOfAllThatWasFound() {
      var json = ask("keyphrases", "--query", "rừng", "--json").json();
      assertThat(json.get("subject").get("query").stringValue()).isEqualTo("rừng");
      assertThat(json.get("subject").get("basis").get("documents").intValue()).isOne();
      assertThat(json.get("collection").get("documents").intValue()).isOne();
    }

    @Test
    void areGivenAsCsv() {
      assertThat(ask("keyphrases", "12/2021/NĐ-CP", "--csv").out())
          .startsWith("\uFEFFphrase,frequency,documents,elsewhere,score,subject,")
          .contains("\r\ncảng biển,");
    }

    @Test
    void needADocumentOrAQuestionAndNotBoth() {
      for (var args : List.of("keyphrases", "keyphrases 12/2021/NĐ-CP --query rừng")) {
        var run = ask((args + " --lang=en").split(" "));
        assertThat(run.code()).isEqualTo(ExitCode.WRONG_USAGE);
        assertThat(run.err()).contains("--query or filters; not both");
      }
    }

    @Test
    void ofADocumentThatIsNotHeldAreBadInput() {
      var run = ask("keyphrases", "99/1999/NĐ-CP", "--lang", "en");
      assertThat(run.code()).isEqualTo(ExitCode.BAD_INPUT);
      assertThat(run.err()).contains("99/1999/NĐ-CP", "vanban search");
    }
  }

  @Nested
  class NumberedSlogans {

    @Test
    void areListedWithYearsAndMembers() {
      var run = ask("slogans", "--lang", "en");
      assertThat(run.code()).isEqualTo(ExitCode.DONE);
      assertThat(run.out())
          .contains("3 dám (dare): 2021, 1 documents, 1 mentions")
          .contains("first: 2021-02-03 12/2021/NĐ-CP")
          .contains("members: nghi + lam + chiu-trach-nhiem (1)");
    }

    @Test
    void areGivenAsCsvAndJson() {
      assertThat(ask("slogans", "dare", "--csv").out())
          .startsWith("\uFEFFtheme,label,year,documents,mentions,")
          .contains("\r\ndare,3 dám,2021,1,1,2021-02-03,");
      assertThat(ask("slogans", "dare", "--year=..2020", "--json").json().get("total").intValue())
          .isZero();
    }

    @Test
    void ofAnUnknownThemeAreWrongUsage() {
      var run = ask("slogans", "weather");
      assertThat(run.code()).isEqualTo(ExitCode.WRONG_USAGE);
      assertThat(run.err()).contains("THEME: no theme is called \"weather\"");
    }
  }
}
