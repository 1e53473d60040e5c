package vn.vanban.cli;

import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import vn.vanban.search.Explanation;
import vn.vanban.search.FacetCounts;
import vn.vanban.search.Search;
import vn.vanban.search.SearchAnswer;
import vn.vanban.search.SearchAnswer.Hit;

@Command(
    name = "search",
    mixinStandardHelpOptions = true,
    description = {
      "Tìm văn bản; kết quả kèm đoạn văn khớp nhất.",
      "Find documents; hits come with the passages that answer best."
    })
final class SearchCommand implements Callable<Integer> {

  @Parameters(
      paramLabel = "QUERY",
      arity = "0..*",
      description = {
        "Từ cần tìm, số văn bản, điều khoản; ngôn ngữ câu hỏi: doc/query.md.",
        "Words to look for, a document number, a provision; the query language: doc/query.md."
      })
  List<String> query = List.of();

  @Mixin FilterOptions filters = new FilterOptions();
  @Mixin ResultOptions results = new ResultOptions();
  @Mixin PageOptions page = new PageOptions();
  @Mixin IndexOption index = new IndexOption();
  @Mixin Output output = new Output();

  @Override
  public Integer call() {
    page.check();
    var request = results.request(String.join(" ", query), filters.filters(index.settings), page);
    try (var documents = index.open()) {
      var answer = new Search(documents, index.settings.search()).search(request);
      if (output.json) {
        output.printJson(answer);
      } else {
        print(answer);
      }
    }
    return ExitCode.DONE;
  }

  private void print(SearchAnswer answer) {
    var marks = Excerpt.Marks.forTerminal(Terminal.isThere());
    new QueryTextLines(output).print(answer);
    int rank = page.from;
    for (var hit : answer.hits()) {
      print(++rank, hit, marks);
    }
    String total = (answer.exact() ? "" : "≥ ") + answer.total();
    output.print("Tổng số: " + total + " văn bản", "Total: " + total + " documents");
    answer.facets().forEach(this::print);
    if (answer.next() != null) {
      output.print("Xem tiếp: --after " + answer.next(), "More: --after " + answer.next());
    }
  }

  private void print(int rank, Hit hit, Excerpt.Marks marks) {
    var out = output.out();
    out.println(rank + ". " + HitText.name(hit.number(), hit.title(), hit.source()));
    String facts = HitText.facts(hit.kind(), hit.issuer(), hit.issued());
    if (!facts.isEmpty()) {
      out.println("   " + facts);
    }
    DocumentText.printSources(hit.sources(), output);
    for (var passage : hit.passages()) {
      String place = HitText.joined(passage.path(), HitText.page(passage.page(), output));
      out.println(
          "   "
              + (place.isEmpty() ? "" : "[" + place + "] ")
              + Excerpt.of(passage.text(), passage.start(), passage.highlights(), marks));
    }
    if (!hit.versions().isEmpty()) {
      out.println("   " + output.words("Bản khác: ", "Other versions: ") + versions(hit));
    }
    if (hit.explanation() != null) {
      print(hit.score(), hit.explanation());
    }
    out.println();
  }

  /** The score, and below it "+3.220 tiêu đề (0.700 × 4.60)" for each part of it. */
  private void print(double score, Explanation explanation) {
    output
        .out()
        .println(
            String.format(
                Locale.ROOT,
                "   %.3f%s",
                score,
                explanation.closely()
                    ? " = 1 + …"
                    : output.words(
                        ", sau những văn bản được xét kỹ", ", behind those that were looked at")));
    for (var part : explanation.parts()) {
      String text = part.text().isEmpty() ? "" : " \"" + part.text() + "\"";
      output
          .out()
          .println(
              String.format(
                  Locale.ROOT,
                  "     %+7.3f  %s%s (%.3f × %.2f)",
                  part.worth(),
                  part.label().in(output.language),
                  text,
                  part.value(),
                  part.weight()));
    }
  }

  private static String versions(Hit hit) {
    return hit.versions().stream()
        .map(version -> HitText.joined(version.number(), version.source()))
        .collect(Collectors.joining("; "));
  }

  /** "year: 2023 (4) · 2021 (1) · …2", chosen values marked. */
  private void print(FacetCounts facet) {
    var line = new StringJoiner(" · ", facet.field() + ": ", "");
    for (var value : facet.values()) {
      line.add(
          (value.selected() ? "*" : "") + Excerpt.line(value.label()) + " (" + value.count() + ")");
    }
    if (facet.others() > 0) {
      line.add(output.words("còn " + facet.others(), facet.others() + " more"));
    }
    output.out().println(line);
  }
}
