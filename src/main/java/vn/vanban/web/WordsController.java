package vn.vanban.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.vanban.analytics.keyness.Keyness;
import vn.vanban.analytics.keyness.Keyness.Selection;
import vn.vanban.analytics.keyness.KeynessRequest;
import vn.vanban.analytics.keyness.KeynessRows;
import vn.vanban.analytics.keyness.Keyphrases;
import vn.vanban.analytics.keyness.KeyphrasesRequest;
import vn.vanban.analytics.keyness.KeyphrasesRows;
import vn.vanban.analytics.keyness.Keywords;
import vn.vanban.analytics.keyness.Subset;
import vn.vanban.analytics.keyness.SubsetException;
import vn.vanban.analytics.keyness.SubsetReader;
import vn.vanban.document.Warning.Message;
import vn.vanban.search.Filters;
import vn.vanban.theme.ThemeDictionary;

/** What documents say in words that others do not. */
@RestController
final class WordsController {

  private static final int MOST = 1_000_000_000;

  private final Keywords keywords;
  private final ThemeDictionary themes;
  private final Answers answers;

  WordsController(Keywords keywords, ThemeDictionary themes, Answers answers) {
    this.keywords = keywords;
    this.themes = themes;
    this.answers = answers;
  }

  /**
   * {@code target} and {@code reference} as on the command line: {@code year=2021..,theme!=dare}.
   */
  @GetMapping("/api/v1/keyness")
  ResponseEntity<?> keyness(HttpServletRequest request) {
    var parameters =
        Parameters.of(
            request,
            FilterParameters.names(
                "target",
                "reference",
                "order",
                "use",
                "min-frequency",
                "min-documents",
                "from",
                "size",
                "format"));
    var format = AnswerFormat.ofTable(parameters);
    String reference = parameters.text("reference");
    var asked =
        new KeynessRequest(
            subset("target", parameters.required("target")),
            reference == null || reference.equals(Keyness.REST)
                ? null
                : subset("reference", reference),
            FilterParameters.filters(parameters, themes),
            selection(parameters),
            parameters.from(),
            parameters.size(format));
    return answers.of(
        format, new TableAnswer<>("keyness", () -> keywords.keyness(asked), KeynessRows::write));
  }

  private static Selection selection(Parameters parameters) {
    var order = parameters.choice("order", Keyness.Order.values());
    var use = parameters.choice("use", Keyness.Use.values());
    int frequency = (int) Selection.DEFAULT.minFrequency();
    int documents = (int) Selection.DEFAULT.minDocuments();
    return new Selection(
        order == null ? Selection.DEFAULT.order() : order,
        use == null ? Selection.DEFAULT.use() : use,
        parameters.number("min-frequency", frequency, 1, MOST),
        parameters.number("min-documents", documents, 1, MOST));
  }

  private Subset subset(String name, String text) {
    try {
      return new SubsetReader(themes).read(text);
    } catch (SubsetException e) {
      throw Refusal.badValue(name, text, e.userMessage());
    }
  }

  /** {@code of} one document by id or number, or of all that {@code q} and the filters find. */
  @GetMapping("/api/v1/keyphrases")
  ResponseEntity<?> keyphrases(HttpServletRequest request) {
    var parameters =
        Parameters.of(request, FilterParameters.names("of", "q", "best", "from", "size", "format"));
    var filters = FilterParameters.filters(parameters, themes);
    String query = parameters.text("q");
    String document = parameters.text("of");
    var format = AnswerFormat.ofTable(parameters);
    int from = parameters.from();
    int size = parameters.size(format);
    if (document != null) {
      requireNothingElse(document, query, filters);
      return table(
          format,
          () ->
              keywords
                  .keyphrases(document, from, size)
                  .orElseThrow(() -> CitationController.unknown(document)));
    }
    if (query == null && filters.equals(Filters.NONE)) {
      throw Refusal.missing("of");
    }
    int best =
        parameters.number("best", KeyphrasesRequest.USUAL_BEST, 1, KeyphrasesRequest.MOST_BEST);
    var asked = new KeyphrasesRequest(query == null ? "" : query, filters, best, from, size);
    return table(format, () -> keywords.keyphrases(asked));
  }

  private ResponseEntity<?> table(AnswerFormat format, Supplier<Keyphrases> answer) {
    return answers.of(format, new TableAnswer<>("keyphrases", answer, KeyphrasesRows::write));
  }

  private static void requireNothingElse(String document, @Nullable String query, Filters filters) {
    if (query != null || !filters.equals(Filters.NONE)) {
      throw Refusal.badValue(
          "of",
          document,
          new Message(
              "nêu một văn bản thì không dùng q hay bộ lọc",
              "one document goes without q and filters"));
    }
  }
}
