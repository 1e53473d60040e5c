package vn.vanban.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.vanban.analytics.By;
import vn.vanban.analytics.concordance.Collocates;
import vn.vanban.analytics.concordance.CollocatesRequest;
import vn.vanban.analytics.concordance.CollocatesRequest.Wanted;
import vn.vanban.analytics.concordance.CollocatesRequest.Window;
import vn.vanban.analytics.concordance.CollocatesRows;
import vn.vanban.analytics.concordance.Concordance;
import vn.vanban.analytics.concordance.ConcordanceRequest;
import vn.vanban.analytics.concordance.ConcordanceRows;
import vn.vanban.analytics.concordance.Concordances;
import vn.vanban.analytics.concordance.HitCursor;
import vn.vanban.analytics.concordance.HitOrder;
import vn.vanban.analytics.concordance.Node;
import vn.vanban.analytics.concordance.StopWords;
import vn.vanban.document.Warning.Message;
import vn.vanban.search.TextQuery;
import vn.vanban.table.TableWriter;
import vn.vanban.theme.ThemeDictionary;

/** Places in texts and what stands around them. */
@RestController
final class ConcordanceController {

  /** Of a file with lines. */
  private static final String NAME = "concordance";

  private final Concordances concordances;
  private final ThemeDictionary themes;
  private final Answers answers;

  ConcordanceController(Concordances concordances, ThemeDictionary themes, Answers answers) {
    this.concordances = concordances;
    this.themes = themes;
    this.answers = answers;
  }

  /** Places of the query {@code q}, or mentions of the theme {@code of}. */
  @GetMapping("/api/v1/concordance")
  ResponseEntity<?> concordance(HttpServletRequest request) {
    var parameters =
        Parameters.of(
            request,
            FilterParameters.names("q", "of", "window", "sort", "by", "size", "after", "format"));
    var order = order(parameters);
    var asked =
        new ConcordanceRequest(
            node(parameters),
            FilterParameters.filters(parameters, themes),
            parameters.number(
                "window", ConcordanceRequest.USUAL_WINDOW, 0, ConcordanceRequest.MAX_WINDOW),
            order,
            parameters.choice("by", By.values()),
            parameters.size(),
            cursor(parameters, order));
    var format = AnswerFormat.ofTable(parameters);
    boolean isPart = parameters.text("size") != null || parameters.text("after") != null;
    if (format == AnswerFormat.JSON || isPart || asked.by() != null) {
      return answers.of(
          format,
          new TableAnswer<>(
              NAME,
              () -> concordances.concordance(asked),
              (answer, table) -> write(answer, asked, table)));
    }
    return answers.of(
        format,
        new TableAnswer<>(
            NAME, () -> asked, (all, table) -> ConcordanceRows.writeAll(concordances, all, table)));
  }

  private static void write(Concordance answer, ConcordanceRequest asked, TableWriter table)
      throws IOException {
    var by = asked.by();
    if (by == null) {
      ConcordanceRows.write(answer, table);
    } else {
      ConcordanceRows.writeGroups(answer, by, table);
    }
  }

  /** {@code window} is for both sides, {@code left} and {@code right} for one. */
  @GetMapping("/api/v1/collocates")
  ResponseEntity<?> collocates(HttpServletRequest request) {
    var parameters =
        Parameters.of(
            request,
            FilterParameters.names(
                "q",
                "of",
                "window",
                "left",
                "right",
                "unit",
                "sort",
                "min",
                "stop-words",
                "from",
                "size",
                "format"));
    var format = AnswerFormat.ofTable(parameters);
    var unit = parameters.choice("unit", Collocates.Unit.values());
    var by = parameters.choice("sort", Collocates.Measure.values());
    var stopWords = parameters.choice("stop-words", StopWords.values());
    var wanted =
        new Wanted(
            unit == null ? Collocates.Unit.WORD : unit,
            stopWords == null ? StopWords.KEEP : stopWords,
            parameters.number("min", Wanted.USUAL_LEAST, 1, Integer.MAX_VALUE));
    var asked =
        new CollocatesRequest(
            node(parameters),
            FilterParameters.filters(parameters, themes),
            window(parameters),
            wanted,
            by == null ? Collocates.Measure.G2 : by,
            parameters.number("from", 0, 0, Integer.MAX_VALUE),
            parameters.size(format));
    return answers.of(
        format,
        new TableAnswer<>(
            "collocates", () -> concordances.collocates(asked), CollocatesRows::write));
  }

  private Node node(Parameters parameters) {
    String query = parameters.text("q");
    String theme = FilterParameters.theme(parameters, "of", themes);
    if (theme != null) {
      if (query != null) {
        throw Refusal.badValue(
            "of",
            theme,
            new Message(
                "không dùng cùng với q; để lọc văn bản theo chủ đề hãy dùng theme",
                "it cannot stand beside q; theme filters documents by a theme"));
      }
      return new Node.Mentions(theme);
    }
    String words = parameters.required("q");
    TextQuery.problemWith(words)
        .ifPresent(problem -> {
          throw Refusal.badValue("q", words, problem);
        });
    return new Node.Words(words);
  }

  private static Window window(Parameters parameters) {
    int both = parameters.number("window", Window.USUAL, 1, Window.MAX);
    int left = parameters.number("left", both, 0, Window.MAX);
    int right = parameters.number("right", both, 0, Window.MAX);
    if (left + right == 0) {
      throw Refusal.badValue(
          "right",
          "0",
          new Message("left và right không thể cùng bằng 0", "left and right cannot both be 0"));
    }
    return new Window(left, right);
  }

  private static HitOrder order(Parameters parameters) {
    String code = parameters.text("sort");
    return code == null
        ? HitOrder.TEXT
        : HitOrder.parse(code)
            .orElseThrow(() ->
                Refusal.badValue(
                    "sort",
                    code,
                    new Message(
                        "phải là text, left, right, hoặc tối đa năm vị trí trong 1L…9L, 1R…9R,"
                            + " hit, cách nhau bằng dấu phẩy",
                        "text, left, right or up to five of 1L…9L, 1R…9R and hit with commas"
                            + " between are expected")));
  }

  private static @Nullable HitCursor cursor(Parameters parameters, HitOrder order) {
    String code = parameters.text("after");
    if (code == null) {
      return null;
    }
    return HitCursor.parse(code)
        .filter(cursor -> cursor.order().equals(order))
        .orElseThrow(() ->
            Refusal.badValue(
                "after",
                code,
                new Message(
                    "phải là giá trị next của trang trước, cùng cách xếp (sort)",
                    "next of the page before, in the same order (sort), is expected")));
  }
}
