package vn.vanban.cli;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import vn.vanban.analytics.By;
import vn.vanban.analytics.concordance.ConcordanceRequest;
import vn.vanban.analytics.concordance.ConcordanceRows;
import vn.vanban.analytics.concordance.Concordances;
import vn.vanban.analytics.concordance.HitCursor;
import vn.vanban.analytics.concordance.HitOrder;
import vn.vanban.index.Paging;

@Command(
    name = "concordance",
    mixinStandardHelpOptions = true,
    description = {
      "Mọi chỗ một cụm từ hay một chủ đề xuất hiện, mỗi chỗ một dòng kèm ngữ cảnh (KWIC).",
      "Every place where a phrase or a theme stands, one a line with its context (KWIC)."
    })
final class ConcordanceCommand implements Callable<Integer> {

  @Mixin NodeOption node = new NodeOption();

  @Option(
      names = "--window",
      paramLabel = "N",
      defaultValue = "10",
      description = {
        "Số từ ngữ cảnh mỗi bên, 0–50 (mặc định: 10).",
        "Words of context on each side, 0–50 (default: 10)."
      })
  int window = ConcordanceRequest.USUAL_WINDOW;

  @Option(
      names = "--sort",
      paramLabel = "text|left|right|1L,2L,…|1R,…|hit",
      defaultValue = "text",
      description = {
        "Thứ tự: theo ngày và văn bản (text, mặc định), hoặc theo từ bên trái (1L, 2L…), bên phải"
            + " (1R…), chính chỗ khớp (hit); left = 1L,2L,3L.",
        "Order: by date and document (text, the default), or by words at the left (1L, 2L…), at the"
            + " right (1R…), the hit itself (hit); left = 1L,2L,3L."
      })
  String sort = "text";

  @Option(
      names = "--by",
      paramLabel = "year|quarter|term|issuer|level|kind|family",
      description = {
        "Đếm thêm theo năm, quý, nhiệm kỳ, cơ quan, cấp, loại, hệ văn bản; bảng thì chỉ có số đếm.",
        "Count by year, quarter, term, issuer, level, kind or family besides; a table has the"
            + " counts alone."
      })
  @Nullable By by;

  @Option(
      names = "--size",
      paramLabel = "N",
      defaultValue = "10",
      description = {
        "Số dòng, 1–100 (mặc định: 10; bảng: mọi dòng).",
        "How many lines, 1–100 (default: 10; in a table all)."
      })
  int size = 10;

  @Option(
      names = "--after",
      paramLabel = "CURSOR",
      description = {
        "Trang tiếp theo: dấu mà trang trước in ra.",
        "The next page: what the page before printed."
      })
  @Nullable String after;

  @Mixin TableOptions table = new TableOptions();
  @Mixin FilterOptions filters = new FilterOptions();
  @Mixin IndexOption index = new IndexOption();
  @Mixin Output output = new Output();

  @Spec
  @SuppressWarnings("NullAway.Init")
  CommandSpec spec;

  @Override
  public Integer call() {
    var request = request();
    try (var documents = index.open()) {
      var concordances = new Concordances(documents, index.settings.themes());
      if (table.isAsked()) {
        printTable(concordances, request);
      } else if (output.json) {
        output.printJson(concordances.concordance(request));
      } else {
        ConcordanceText.print(concordances.concordance(request), request, output);
      }
    }
    return ExitCode.DONE;
  }

  /** All lines, unless a part of them is asked for, or counts. */
  private void printTable(Concordances concordances, ConcordanceRequest request) {
    var asked = request.by();
    if (asked == null && isWhole()) {
      table.write(output, rows -> ConcordanceRows.writeAll(concordances, request, rows));
      return;
    }
    var answer = concordances.concordance(request);
    if (asked == null) {
      table.write(output, rows -> ConcordanceRows.write(answer, rows));
      ConcordanceText.sayWhatIsLeft(answer, output.err(), output);
    } else {
      table.write(output, rows -> ConcordanceRows.writeGroups(answer, asked, rows));
    }
  }

  private ConcordanceRequest request() {
    PageOptions.require(spec.commandLine(), "--size", size, 1, Paging.MAX_SIZE);
    PageOptions.require(spec.commandLine(), "--window", window, 0, ConcordanceRequest.MAX_WINDOW);
    var order =
        HitOrder.parse(sort)
            .orElseThrow(() ->
                wrong(
                    "--sort: neither text, left, right nor up to five of 1L…9L, 1R…9R and hit"
                        + " with commas between: "
                        + sort));
    var asked = node.asked(filters.filters(index.settings), output);
    return new ConcordanceRequest(
        asked.node(), asked.filters(), window, order, by, size, cursor(order));
  }

  private @Nullable HitCursor cursor(HitOrder order) {
    if (after == null) {
      return null;
    }
    var cursor =
        HitCursor.parse(after)
            .orElseThrow(() -> wrong("--after: not what a page before printed: " + after));
    if (!cursor.order().equals(order)) {
      throw wrong(
          "--after: that page was in the order --sort " + cursor.order() + ", not " + order);
    }
    return cursor;
  }

  private ParameterException wrong(String message) {
    return new ParameterException(spec.commandLine(), message);
  }

  private boolean isWhole() {
    var given = spec.commandLine().getParseResult();
    return !given.hasMatchedOption("--size") && !given.hasMatchedOption("--after");
  }
}
