package vn.vanban.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static vn.vanban.web.RunningServer.problem;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import vn.vanban.index.Sample;

class WebServerTest {

  @TempDir private static Path folder;
  private static RunningServer server;

  @BeforeAll
  static void start() {
    server = RunningServer.over(folder.resolve("index"));
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  @Nested
  class Answers {

    @ParameterizedTest
    @ValueSource(
        strings = {
          "/api/v1/search?q=d%C3%A1m+ngh%C4%A9",
          "/api/v1/search?q=&kind=ngh%E1%BB%8B+%C4%91%E1%BB%8Bnh&issuer=chinh+phu&year=2019..2023"
              + "&family=state&theme=dare&cites=73%2F2023%2FN%C4%90-CP&from=0&size=5&lang=en",
          "/api/v1/search?year=2023",
          "/api/v1/search?year=..2023",
          "/api/v1/citing?number=73%2F2023%2FN%C4%90-CP&provision=kho%E1%BA%A3n+2+%C4%90i%E1%BB%81u+5"
              + "&relation=implements",
          "/api/v1/missing?size=3",
        })
    void listsHits(String path) {
      var response = server.get(path);

      assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
      assertThat(response.headers().firstValue("Content-Type")).contains("application/json");
      var answer = RunningServer.json(response);
      assertThat(answer.path("total").isNumber()).isTrue();
      assertThat(answer.path("exact").isBoolean()).isTrue();
      assertThat(answer.path("hits").isArray()).isTrue();
    }

    @Test
    void saysTheOneAddressOfAQuestion() {
      var answer =
          RunningServer.json(
              server.get(
                  "/api/v1/search?size=1&facets=kind,year&group=true&sort=newest&kind=k%E1%BA%BF+ho%E1%BA%A1ch"
                      + "&from=0&kind=ngh%E1%BB%8B+%C4%91%E1%BB%8Bnh&q="));
      String self = answer.path("self").stringValue();

      assertThat(self)
          .isEqualTo(
              "/api/v1/search?kind=k%E1%BA%BF%20ho%E1%BA%A1ch&kind=ngh%E1%BB%8B%20%C4%91%E1%BB%8Bnh"
                  + "&sort=newest&facets=kind,year&size=1");
      assertThat(RunningServer.json(server.get(self))).isEqualTo(answer);
      assertThat(answer.path("total").intValue()).isEqualTo(2);
      assertThat(answer.path("hits").size()).isOne();
      var kinds = answer.path("facets").get(0);
      assertThat(kinds.path("field").stringValue()).isEqualTo("kind");
      assertThat(kinds.path("values").get(0).path("selected").booleanValue()).isTrue();
      assertThat(kinds.path("others").intValue()).isZero();

      String next = answer.path("links").path("next").stringValue();
      var second = RunningServer.json(server.get(next));
      assertThat(second.path("hits").size()).isOne();
      assertThat(second.path("hits").get(0).path("id"))
          .isNotEqualTo(answer.path("hits").get(0).path("id"));
      assertThat(second.path("next").isMissingNode() || second.path("next").isNull()).isTrue();
    }

    @Test
    void saysWhyAHitStandsWhereItDoes() {
      var answer =
          RunningServer.json(server.get("/api/v1/search?explain=true&q=73%2F2023%2FN%C4%90-CP"));

      assertThat(answer.path("self").stringValue()).contains("explain=true");
      var explanation = answer.path("hits").get(0).path("explanation");
      assertThat(explanation.path("closely").booleanValue()).isTrue();
      var part = explanation.path("parts").get(0);
      assertThat(part.path("signal").stringValue()).isEqualTo("own-number");
      assertThat(part.path("label").path("vi").stringValue()).isEqualTo("số của văn bản");
      assertThat(part.path("text").stringValue()).isNotEmpty();
      assertThat(part.path("worth").doubleValue()).isEqualTo(1_000);
    }

    @Test
    void suggestsHowAQueryMayGoOn() {
      var answer = RunningServer.json(server.get("/api/v1/suggest?q=73%2F20"));

      var first = answer.path("suggestions").get(0);
      assertThat(first.path("text").stringValue()).isEqualTo(RunningServer.DECREE);
      assertThat(first.path("kind").stringValue()).isEqualTo("number");
      assertThat(first.path("start").intValue()).isZero();
      assertThat(first.path("end").intValue()).isEqualTo(5);
    }

    @ParameterizedTest
    @CsvSource({
      "from=1001, from",
      "after=abc, after",
      "sort=best, sort",
      "facets=kind%2Cmood, facets",
      "facetSize=0, facetSize",
      "passages=11, passages",
      "group=maybe, group",
      "explain=maybe, explain",
      "status=dead, status",
      "issuerLevel=high, issuerLevel",
    })
    void refusesWhatNoSearchTakes(String parameter, String name) {
      var response = server.get("/api/v1/search?q=a&" + parameter);

      assertThat(response.statusCode()).isEqualTo(400);
      assertThat(RunningServer.json(response).path("parameter").stringValue()).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?by=year", "?by=issuer", "?by=kind"})
    void countsThemes(String query) {
      var table = RunningServer.json(server.get("/api/v1/themes" + query));

      assertThat(table.path("by").stringValue())
          .isEqualTo(query.isEmpty() ? "year" : query.substring("?by=".length()));
      assertThat(table.path("columns").isArray()).isTrue();
      assertThat(table.path("rows").isArray()).isTrue();
    }

    @Test
    void countsATheme() {
      var trend = RunningServer.json(server.get("/api/v1/trend?of=dare&by=level&family=state"));

      assertThat(trend.path("basis").path("documents").intValue()).isEqualTo(2);
      assertThat(trend.path("basis").path("filter").path("family").get(0).stringValue())
          .isEqualTo("state");
      var column = trend.path("columns").get(0);
      assertThat(column.path("column").stringValue()).isEqualTo("central");
      assertThat(column.path("documents").intValue()).isOne();
    }

    @Test
    void countsWhatStandsTogether() {
      var answer =
          RunningServer.json(server.get("/api/v1/cooccur?of=dare&with=issuers&level=sentence"));

      assertThat(answer.path("units").intValue()).isEqualTo(2);
      assertThat(answer.path("pairs").get(0).path("other").stringValue()).isEqualTo("Chính phủ");

      var network = server.get("/api/v1/cooccur?of=dare&with=issuers&format=graphml");
      assertThat(network.headers().firstValue("Content-Type").orElseThrow())
          .contains("application/graphml+xml");
      assertThat(network.body()).contains("<node id=\"issuers:Chính phủ\">");
    }

    private static List<String> values(JsonNode rows, String field) {
      return rows.valueStream().map(row -> row.path(field).stringValue()).toList();
    }

    @Test
    void comparesWords() {
      var answer =
          RunningServer.json(
              server.get(
                  "/api/v1/keyness?target=year%3D2023&min-frequency=1&min-documents=1&size=100"));

      assertThat(answer.path("target").path("subset").stringValue()).isEqualTo("year=2023");
      assertThat(answer.path("reference").path("basis").path("documents").intValue()).isOne();
      assertThat(values(answer.path("words"), "word")).contains("cán bộ");
      assertThat(answer.path("selection").path("order").stringValue()).isEqualTo("g2");
    }

    @Test
    void namesKeyPhrases() {
      var ofOne =
          RunningServer.json(server.get("/api/v1/keyphrases?of=" + encoded(RunningServer.DECREE)));
      var ofMany = RunningServer.json(server.get("/api/v1/keyphrases?q=c%C3%A1n%20b%E1%BB%99"));

      assertThat(values(ofOne.path("phrases"), "phrase")).contains("cán bộ");
      assertThat(ofOne.path("subject").path("title").stringValue()).isEqualTo(RunningServer.TITLE);
      assertThat(ofMany.path("subject").path("query").stringValue()).isEqualTo("cán bộ");
      assertThat(ofMany.path("subject").path("basis").path("documents").intValue()).isOne();
    }

    @Test
    void countsSlogans() {
      var answer = RunningServer.json(server.get("/api/v1/slogans?of=dare&year=2020.."));

      assertThat(answer.path("total").intValue()).isZero();
      assertThat(answer.path("basis").path("documents").intValue()).isEqualTo(2);
    }

    @Test
    void tellsWhatIsLikeADocumentAndWhatIsNearlyTheSame() {
      var similar = server.get("/api/v1/documents/" + encoded(RunningServer.DECREE) + "/similar");
      assertThat(RunningServer.json(similar).path("basis").path("documents").isNumber()).isTrue();
      var duplicates = RunningServer.json(server.get("/api/v1/duplicates?overlap=0.9"));
      assertThat(duplicates.path("total").intValue()).isZero();
      RunningServer.problem(server.get("/api/v1/duplicates?overlap=2"), 400, "bad-parameter");
      RunningServer.problem(
          server.get("/api/v1/documents/nothing/similar"), 404, "unknown-document");
    }

    @Test
    void givesFiguresAsAFileForSpreadsheets() {
      var csv = server.get("/api/v1/trend?of=dare&format=csv&lang=en");
      assertThat(csv.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/csv");
      assertThat(csv.headers().firstValue("Content-Disposition").orElseThrow())
          .contains("attachment", "trend.csv");
      assertThat(csv.body()).startsWith("\uFEFFtheme,year,documents,");

      var excel = server.get("/api/v1/cooccur?of=dare&with=issuers&format=xlsx");
      assertThat(excel.headers().firstValue("Content-Type").orElseThrow())
          .contains("spreadsheetml");
      assertThat(excel.body()).startsWith("PK");
    }

    @Test
    void givesEveryPlaceOfAPhrase() {
      var page = RunningServer.json(server.get("/api/v1/concordance?q=d%C3%A1m&size=1&by=family"));

      assertThat(page.path("total").intValue()).isEqualTo(2);
      assertThat(page.path("lines").get(0).path("hit").stringValue()).isEqualTo("dám");
      assertThat(page.path("groups").get(0).path("mentions").intValue()).isEqualTo(2);
      String next = page.path("next").stringValue();
      var second = RunningServer.json(server.get("/api/v1/concordance?q=d%C3%A1m&after=" + next));
      assertThat(second.path("lines")).hasSize(1);
      assertThat(second.path("lines").get(0).path("left").stringValue()).endsWith("dám nghĩ, ");

      var mention = RunningServer.json(server.get("/api/v1/concordance?of=dare&window=0"));
      assertThat(mention.path("lines").get(0).path("hit").stringValue())
          .isEqualTo("dám nghĩ, dám làm");
    }

    @Test
    void givesAllPlacesAsAFile() {
      var csv = server.get("/api/v1/concordance?q=d%C3%A1m&format=csv");
      assertThat(csv.body().lines()).hasSize(3);
      assertThat(csv.body()).startsWith("\uFEFFleft,hit,right,");
      var page = server.get("/api/v1/concordance?q=d%C3%A1m&size=1&format=csv");
      assertThat(page.body().lines()).hasSize(2);
      var counts = server.get("/api/v1/concordance?q=d%C3%A1m&by=year&format=csv");
      assertThat(counts.body()).startsWith("\uFEFFyear,hits,").contains("\n2023,2,1,1,");
      assertThat(server.get("/api/v1/collocates?q=d%C3%A1m&min=1&format=csv").body())
          .startsWith("\uFEFFword,frequency,");
    }

    @Test
    void countsWhatStandsNearAPhrase() {
      var answer =
          RunningServer.json(
              server.get("/api/v1/collocates?q=d%C3%A1m&left=0&right=1&min=1&sort=frequency"));

      assertThat(answer.path("hits").intValue()).isEqualTo(2);
      assertThat(answer.path("total").intValue()).isEqualTo(2);
      assertThat(answer.path("collocates").get(0).path("word").stringValue()).isEqualTo("làm");
      assertThat(answer.path("collocates").get(0).path("inAll").intValue()).isOne();
    }

    @Test
    void givesADocumentByNumberAndById() {
      var byNumber = server.get("/api/v1/documents/" + encoded(RunningServer.DECREE));
      var document = RunningServer.json(byNumber);

      assertThat(byNumber.statusCode()).isEqualTo(200);
      assertThat(document.path("header").path("title").stringValue())
          .isEqualTo(RunningServer.TITLE);
      assertThat(document.path("text").stringValue()).startsWith("Điều 1. Cán bộ");
      var byId = server.get("/api/v1/documents/" + document.path("id").stringValue());
      assertThat(byId.body()).isEqualTo(byNumber.body());
    }
  }

  @Nested
  class Contents {

    @Test
    void searchGivesPassagesWithWhatWasFound() {
      var hit =
          RunningServer.json(server.get("/api/v1/search?q=dam+nghi&year=2023&theme=dare"))
              .path("hits")
              .get(0);

      assertThat(hit.path("number").stringValue()).isEqualTo(RunningServer.DECREE);
      assertThat(hit.path("issued").stringValue()).isEqualTo("2023-09-29");
      var passage = hit.path("passages").get(0);
      var highlight = passage.path("highlights").get(0);
      int start = passage.path("start").intValue();
      assertThat(
              passage
                  .path("text")
                  .stringValue()
                  .substring(
                      highlight.path("start").intValue() - start,
                      highlight.path("end").intValue() - start))
          .startsWith("dám");
    }

    @Test
    void filtersLeaveOutWhatDoesNotFit() {
      var answer = RunningServer.json(server.get("/api/v1/search?q=dam+nghi&year=2019..2022"));

      assertThat(answer.path("total").intValue()).isZero();
    }

    @Test
    void citingNamesTheDocumentAndItsSentence() {
      var answer =
          RunningServer.json(
              server.get("/api/v1/citing?number=" + encoded("nghị định 73/2023/ND-CP")));

      assertThat(answer.path("total").intValue()).isOne();
      var hit = answer.path("hits").get(0);
      assertThat(hit.path("number").stringValue()).isEqualTo("12/KH-UBND");
      assertThat(hit.path("references").get(0).path("sentence").path("text").stringValue())
          .contains(RunningServer.DECREE);
    }

    @Test
    void referencesAreResolved() {
      var answer =
          RunningServer.json(
              server.get("/api/v1/documents/" + encoded("12/KH-UBND") + "/references"));

      var reference = answer.path("references").get(0);
      assertThat(reference.path("resolution").stringValue()).isEqualTo("held");
      assertThat(server.get("/api/v1/documents/" + reference.path("document").stringValue()))
          .returns(200, HttpResponse::statusCode);
    }

    @Test
    void graphsHoldDocumentsAndCitations() {
      String path = "/api/v1/graph?number=" + encoded(RunningServer.DECREE);
      var graph = RunningServer.json(server.get(path + "&direction=in&depth=2"));

      assertThat(graph.path("documents").size()).isEqualTo(2);
      assertThat(graph.path("citations").get(0).path("to").stringValue())
          .isEqualTo(graph.path("root").stringValue());
      assertThat(server.get(path + "&format=graphml").body()).contains("<graphml", "12/KH-UBND");
      assertThat(server.get(path + "&format=dot").body()).startsWith("digraph");
    }

    @Test
    void waysLeadFromOneDocumentToAnother() {
      String path = "/api/v1/graph?number=" + encoded("12/KH-UBND") + "&to=";
      var answer = RunningServer.json(server.get(path + encoded(RunningServer.DECREE)));

      assertThat(answer.path("steps").intValue()).isEqualTo(1);
      assertThat(answer.path("paths").get(0).size()).isEqualTo(2);
    }

    @Test
    void historyTellsValidityOnADay() {
      String path = "/api/v1/documents/" + encoded(RunningServer.DECREE) + "/history";
      var history = RunningServer.json(server.get(path + "?on=2024-01-01"));

      assertThat(history.path("validity").path("on").stringValue()).isEqualTo("2024-01-01");
      assertThat(history.path("validity").path("status").stringValue()).isEqualTo("not-known");
      problem(server.get(path + "?on=1.1.2024"), 400, "bad-parameter");
    }

    @Test
    void rankingsCountCitations() {
      var cited = RunningServer.json(server.get("/api/v1/cited")).path("hits").get(0);

      assertThat(cited.path("number").stringValue()).isEqualTo(RunningServer.DECREE);
      assertThat(cited.path("citations").intValue()).isEqualTo(1);
      assertThat(RunningServer.json(server.get("/api/v1/stale")).path("total").intValue()).isZero();
    }

    @Test
    void checksSayWhatADraftContradicts() {
      var draft = "Căn cứ Thông tư số 73/2023/NĐ-CP ngày 29/9/2023 của Chính phủ;";
      var checked =
          RunningServer.json(
              server.post("/api/v1/check?name=du-thao.txt", BodyPublishers.ofString(draft)));

      assertThat(checked.get(0).path("warnings").get(0).path("code").stringValue())
          .isEqualTo("kind-contradicts-symbol");
    }

    @Test
    void themesAreCountedByYear() {
      var table = RunningServer.json(server.get("/api/v1/themes"));

      assertThat(RunningServer.strings(table.path("columns"))).contains("2023", "2024");
      var row = table.path("rows").get(0);
      assertThat(row.path("theme").stringValue()).isEqualTo("dare");
      assertThat(row.path("cells").path("2023").path("documents").intValue()).isOne();
    }
  }

  @Nested
  class Revalidation {

    @ParameterizedTest
    @ValueSource(
        strings = {
          "/api/v1/search?q=x",
          "/api/v1/citing?number=14-KL%2FTW",
          "/api/v1/missing",
          "/api/v1/themes",
          "/api/v1/trend?of=dare",
          "/api/v1/concordance?q=x",
          "/api/v1/documents/73%2F2023%2FN%C4%90-CP",
        })
    void answersThatAreStillTrueAreNotSentAgain(String path) {
      var first = server.get(path);
      String tag = first.headers().firstValue("ETag").orElseThrow();
      var second = server.get(path, "If-None-Match", tag);
      var other = server.get(path, "If-None-Match", "W/\"other\"");

      assertThat(first.headers().firstValue("Cache-Control")).contains("no-cache");
      assertThat(second.statusCode()).isEqualTo(304);
      assertThat(second.body()).isEmpty();
      assertThat(other.statusCode()).isEqualTo(200);
    }

    @Test
    void aCommitMakesANewTag(@TempDir Path other) {
      try (var changing = RunningServer.over(other)) {
        String before = changing.get("/api/v1/missing").headers().firstValue("ETag").orElseThrow();
        RunningServer.write(other, Sample.of("moi.txt", "Một văn bản mới.").build());

        var after = changing.get("/api/v1/missing", "If-None-Match", before);
        assertThat(after.statusCode()).isEqualTo(200);
        assertThat(after.headers().firstValue("ETag")).isNotEmpty().get().isNotEqualTo(before);
      }
    }

    @Test
    void errorsCarryNoTag() {
      assertThat(server.get("/api/v1/documents/khong-co").headers().firstValue("ETag")).isEmpty();
    }
  }

  @Nested
  class BadParameters {

    @ParameterizedTest
    @CsvSource({
      "search?size=0, size, 0",
      "search?size=101, size, 101",
      "search?size=mot, size, mot",
      "search?from=-1, from, -1",
      "search?from=99999999999, from, 99999999999",
      "search?year=23, year, 23",
      "search?year=2023..2019, year, 2023..2019",
      "search?year=.., year, ..",
      "search?year=2019..2020..2021, year, 2019..2020..2021",
      "search?kind=sach, kind, sach",
      "search?family=nha-nuoc, family, nha-nuoc",
      "search?theme=khong-co, theme, khong-co",
      "search?cites=abc, cites, abc",
      "citing?number=14-KL/TW&relation=hates, relation, hates",
      "citing?number=14-KL/TW&provision=trang+5, provision, trang 5",
      "citing?number=14-KL/TW&size=1000, size, 1000",
      "missing?size=x, size, x",
      "themes?by=month, by, month",
      "trend?of=dare&by=month, by, month",
      "trend?of=weather, of, weather",
      "cooccur?with=words, with, words",
      "concordance?q=-x, q, -x",
      "concordance?of=weather, of, weather",
      "concordance?q=x&of=dare, of, dare",
      "concordance?q=x&window=51, window, 51",
      "concordance?q=x&sort=1X, sort, 1X",
      "concordance?q=x&after=abc, after, abc",
      "concordance?q=x&by=month, by, month",
      "collocates?q=x&left=0&right=0, right, 0",
      "collocates?q=x&unit=letter, unit, letter",
      "collocates?q=x&min=0, min, 0",
      "keyness?target=theme%3Dweather, target, theme=weather",
      "keyness?target=year%3D2023&use=often, use, often",
      "keyness?target=year%3D2023&min-documents=0, min-documents, 0",
      "keyphrases?of=14-KL/TW&q=cat, of, 14-KL/TW",
      "slogans?of=weather, of, weather",
      "themes?lang=fr, lang, fr",
    })
    void areNamedWithTheirValue(String path, String parameter, String value) {
      var problem = problem(server.get("/api/v1/" + path), 400, "bad-parameter");

      assertThat(problem.path("parameter").stringValue()).isEqualTo(parameter);
      assertThat(problem.path("value").stringValue()).isEqualTo(value);
      assertThat(problem.path("detail").stringValue()).contains(parameter, value);
    }

    @Test
    void listsAreGivenInFull() {
      var problem = problem(server.get("/api/v1/themes?by=month"), 400, "bad-parameter");

      assertThat(RunningServer.strings(problem.path("allowed")))
          .containsExactly("year", "issuer", "kind");
    }

    @Test
    void anUnknownNameIsNotIgnored() {
      var problem = problem(server.get("/api/v1/search?yaer=2020"), 400, "unknown-parameter");

      assertThat(RunningServer.strings(problem.path("allowed"))).contains("year", "q", "lang");
    }

    @Test
    void aSecondValueIsNotIgnored() {
      problem(server.get("/api/v1/search?q=a&size=5&size=6"), 400, "repeated-parameter");
    }

    @Test
    void aMissingSubjectIsNamed() {
      var ofNothing = problem(server.get("/api/v1/keyphrases"), 400, "missing-parameter");
      var withoutTarget = problem(server.get("/api/v1/keyness"), 400, "missing-parameter");

      assertThat(ofNothing.path("parameter").stringValue()).isEqualTo("of");
      assertThat(withoutTarget.path("parameter").stringValue()).isEqualTo("target");
      problem(server.get("/api/v1/keyphrases?of=khong-co"), 404, "unknown-document");
    }

    @Test
    void aMissingNumberIsNamed() {
      var problem = problem(server.get("/api/v1/citing"), 400, "missing-parameter");

      assertThat(problem.path("parameter").stringValue()).isEqualTo("number");
    }

    @Test
    void areExplainedInTheLanguageAskedFor() {
      var english = problem(server.get("/api/v1/search?size=0&lang=en"), 400, "bad-parameter");
      var vietnamese = problem(server.get("/api/v1/search?size=0"), 400, "bad-parameter");

      assertThat(english.path("detail").stringValue()).startsWith("The parameter size");
      assertThat(vietnamese.path("detail").stringValue()).startsWith("Tham số size");
    }
  }

  @Nested
  class NotThere {

    @ParameterizedTest
    @ValueSource(strings = {"khong-co", "khong-co/references", "1%2F1999%2FN%C4%90-CP"})
    void unknownDocument(String path) {
      problem(server.get("/api/v1/documents/" + path), 404, "unknown-document");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/nothing", "/api/v2/search", "/nothing.html"})
    void unknownPath(String path) {
      problem(server.get(path), 404, "unknown-path");
    }

    @Test
    void wrongMethod() {
      var response = server.post("/api/v1/search?q=x", BodyPublishers.noBody());

      problem(response, 405, "wrong-method");
      assertThat(response.headers().firstValue("Allow")).get().asString().contains("GET");
      problem(server.get("/api/v1/analyze"), 405, "wrong-method");
    }

    @Test
    void anIndexThatIsGoneIsToldWithoutItsPath(@TempDir Path other) throws IOException {
      var index = other.resolve("gone");
      try (var changing = RunningServer.over(index)) {
        try (var files = Files.list(index)) {
          for (var file : files.toList()) {
            Files.delete(file);
          }
        }

        var response = changing.get("/api/v1/search?q=x");
        var problem = RunningServer.json(response);
        assertThat(response.statusCode()).isEqualTo(503);
        assertThat(problem.path("type").stringValue()).startsWith("urn:vanban:problem:index-");
        assertThat(problem.path("detail").stringValue())
            .contains("gone")
            .doesNotContain(other.toString());
      }
    }
  }

  @Nested
  class Page {

    @ParameterizedTest
    @CsvSource({
      "/, text/html",
      "/app.js, text/javascript",
      "/words.js, text/javascript",
      "/style.css, text/css"
    })
    void isServedWithItsPolicy(String path, String type) {
      var response = server.get(path);

      assertThat(response.statusCode()).isEqualTo(200);
      assertThat(response.headers().firstValue("Content-Type")).get().asString().startsWith(type);
      assertThat(response.headers().firstValue("Content-Security-Policy"))
          .get()
          .asString()
          .startsWith("default-src 'self'");
      assertThat(response.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
    }
  }

  @Test
  void saysThatAPortIsTaken() {
    assertThatExceptionOfType(WebServer.PortTaken.class)
        .isThrownBy(() -> server.startAgain(server.port()))
        .satisfies(taken -> assertThat(taken.port()).isEqualTo(server.port()));
  }
}
