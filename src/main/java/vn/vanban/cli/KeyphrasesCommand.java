package vn.vanban.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vn.vanban.analytics.keyness.Keyphrases;
import vn.vanban.analytics.keyness.KeyphrasesRequest;
import vn.vanban.analytics.keyness.KeyphrasesRows;
import vn.vanban.analytics.keyness.Keywords;
import vn.vanban.index.DocumentIndex;
import vn.vanban.index.Paging;
import vn.vanban.search.Filters;

@Command(
    name = "keyphrases",
    mixinStandardHelpOptions = true,
    description = {
      "Cụm từ khóa của một văn bản, hoặc của mọi văn bản mà một câu hỏi tìm thấy.",
      "Key phrases of one document, or of all documents that a question finds.",
      "",
      "  keyphrases 73/2023/NĐ-CP",
      "  keyphrases --query \"chuyển đổi số\" --year 2021.."
    })
final class KeyphrasesCommand implements Callable<Integer> {

  @Parameters(
      paramLabel = "ID-or-NUMBER",
      arity = "0..1",
      description = "Mã hoặc số văn bản. / Id or number of a document.")
  @Nullable String document;

  @Option(
      names = "--query",
      paramLabel = "QUERY",
      description = {
        "Câu hỏi như của search; bỏ trống thì mọi văn bản qua bộ lọc.",
        "A question as for search; without it all documents that pass the filters."
      })
  @Nullable String query;

  @Option(
      names = "--best",
      paramLabel = "N",
      defaultValue = "200",
      description = {
        "Của bấy nhiêu văn bản trả lời khớp nhất, 1–10000 (mặc định: 200).",
        "Of so many documents that answer best, 1–10000 (default: 200)."
      })
  int best = KeyphrasesRequest.USUAL_BEST;

  @Mixin TableOptions table = new TableOptions();
  @Mixin FilterOptions filters = new FilterOptions();
  @Mixin PageOptions page = new PageOptions();
  @Mixin IndexOption index = new IndexOption();
  @Mixin Output output = new Output();

  @Spec
  @SuppressWarnings("NullAway.Init")
  CommandSpec spec;

  @Override
  public Integer call() {
    page.check();
    var wanted = filters.filters(index.settings);
    boolean many = query != null || !wanted.equals(Filters.NONE);
    if (many == (document != null)) {
      throw new ParameterException(
          spec.commandLine(),
          output.words(
              "cần mã hoặc số của một văn bản, hoặc --query, bộ lọc; không cả hai",
              "the id or number of a document is needed, or --query or filters; not both"));
    }
    PageOptions.require(spec.commandLine(), "--best", best, 1, KeyphrasesRequest.MOST_BEST);
    try (var documents = index.open()) {
      var answer = answer(documents, wanted);
      if (table.isAsked()) {
        table.write(output, rows -> KeyphrasesRows.write(answer, rows));
        PageOptions.sayWhatIsLeft(answer.next(), answer.total(), output);
      } else if (output.json) {
        output.printJson(answer);
      } else {
        print(answer);
      }
    }
    return ExitCode.DONE;
  }

  private Keyphrases answer(DocumentIndex documents, Filters wanted) {
    var keywords = new Keywords(documents, index.settings.search());
    int size = table.isAsked() && !page.isGiven() ? Paging.ALL : page.size;
    if (document == null) {
      String asked = query == null ? "" : query;
      return keywords.keyphrases(new KeyphrasesRequest(asked, wanted, best, page.from, size));
    }
    String asked = document;
    return keywords.keyphrases(asked, page.from, size).orElseThrow(() -> AskedFor.unknown(asked));
  }

  private void print(Keyphrases answer) {
    var subject = answer.subject();
    if (subject.id() != null) {
      output.out().println(HitText.name(subject.number(), subject.title(), subject.id()));
    }
    var phrases = new TextTable();
    phrases.row(
        List.of(
            output.words("cụm từ", "phrase"),
            output.words("lần", "frequency"),
            output.words("văn bản", "documents"),
            output.words("văn bản khác", "elsewhere"),
            output.words("điểm", "score")));
    for (var phrase : answer.phrases()) {
      phrases.row(
          List.of(
              phrase.phrase(),
              String.valueOf(phrase.frequency()),
              String.valueOf(phrase.documents()),
              String.valueOf(phrase.elsewhere()),
              BasisText.decimal(phrase.score(), 2)));
    }
    phrases.print(output.out());
    output.print(
        "Tổng số: "
            + answer.total()
            + " cụm từ; đã so "
            + answer.compared()
            + " trên "
            + answer.candidates()
            + " cụm từ của "
            + answer.texts()
            + " văn bản",
        "Total: "
            + answer.total()
            + " phrases; compared "
            + answer.compared()
            + " of "
            + answer.candidates()
            + " phrases of "
            + answer.texts()
            + " documents");
    if (answer.next() != null) {
      output.print("Xem tiếp: --from " + answer.next(), "More: --from " + answer.next());
    }
    if (subject.found() > subject.basis().documents()) {
      output.print(
          "Của các văn bản khớp nhất trên " + subject.found() + " văn bản tìm thấy:",
          "Of the best of " + subject.found() + " documents that were found:");
    }
    BasisText.print(subject.basis(), output);
    output.print("So với các văn bản khác:", "Compared with the other documents:");
    BasisText.print(answer.collection(), output);
  }
}
