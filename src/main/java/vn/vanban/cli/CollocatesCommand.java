package vn.vanban.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import vn.vanban.analytics.concordance.Collocates;
import vn.vanban.analytics.concordance.Collocates.Collocate;
import vn.vanban.analytics.concordance.Collocates.Measure;
import vn.vanban.analytics.concordance.Collocates.Unit;
import vn.vanban.analytics.concordance.CollocatesRequest;
import vn.vanban.analytics.concordance.CollocatesRequest.Wanted;
import vn.vanban.analytics.concordance.CollocatesRequest.Window;
import vn.vanban.analytics.concordance.CollocatesRows;
import vn.vanban.analytics.concordance.Concordances;
import vn.vanban.analytics.concordance.StopWords;
import vn.vanban.index.Paging;

@Command(
    name = "collocates",
    mixinStandardHelpOptions = true,
    description = {
      "Từ nào hay đứng gần một cụm từ hay một chủ đề: số lần, kỳ vọng, MI, G², logDice.",
      "Which words stand near a phrase or a theme: counts, expectation, MI, G², logDice."
    })
final class CollocatesCommand implements Callable<Integer> {

  @Mixin NodeOption node = new NodeOption();

  @Option(
      names = "--window",
      paramLabel = "N",
      defaultValue = "5",
      description = "Số từ mỗi bên, 1–50 (mặc định: 5). / Words on each side, 1–50 (default: 5).")
  int window = Window.USUAL;

  @Option(
      names = "--left",
      paramLabel = "N",
      description = "Số từ bên trái, thay cho --window. / Words at the left, for --window.")
  @Nullable Integer left;

  @Option(
      names = "--right",
      paramLabel = "N",
      description = "Số từ bên phải, thay cho --window. / Words at the right, for --window.")
  @Nullable Integer right;

  @Option(
      names = "--unit",
      paramLabel = "word|syllable|pair",
      defaultValue = "word",
      description = {
        "Đếm từ như bộ tách từ tìm ra (word, mặc định), âm tiết, hay cặp âm tiết liền nhau, không"
            + " kể dấu.",
        "Count words as the segmenter finds them (word, the default), syllables, or pairs of"
            + " neighbours whatever their accents."
      })
  Unit unit = Unit.WORD;

  @Option(
      names = "--sort",
      paramLabel = "g2|mi|logdice|frequency",
      defaultValue = "g2",
      description = "Xếp theo (mặc định: g2). / Sort by (default: g2).")
  Measure by = Measure.G2;

  @Option(
      names = "--min",
      paramLabel = "N",
      defaultValue = "2",
      description = {
        "Bỏ từ gặp ít hơn bấy nhiêu lần (mặc định: 2).",
        "Leave out what stands there less often (default: 2)."
      })
  int least = Wanted.USUAL_LEAST;

  @Option(
      names = "--stop-words",
      paramLabel = "keep|drop",
      defaultValue = "keep",
      description = {
        "Giữ hay bỏ hư từ như và, của, các (mặc định: keep).",
        "Keep or drop function words such as và, của, các (default: keep)."
      })
  StopWords stopWords = StopWords.KEEP;

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
    page.checkWithoutEnd();
    var asked = node.asked(filters.filters(index.settings), output);
    PageOptions.require(spec.commandLine(), "--min", least, 1, Integer.MAX_VALUE);
    var wanted = new Wanted(unit, stopWords, least);
    int size = table.isAsked() && isWhole() ? Paging.ALL : page.size;
    var request =
        new CollocatesRequest(asked.node(), asked.filters(), window(), wanted, by, page.from, size);
    try (var documents = index.open()) {
      var answer = new Concordances(documents, index.settings.themes()).collocates(request);
      if (table.isAsked()) {
        table.write(output, rows -> CollocatesRows.write(answer, rows));
        sayWhatIsLeft(answer, output.err());
        sayWhatIsUnknown(answer, output.err());
      } else if (output.json) {
        output.printJson(answer);
      } else {
        print(answer);
      }
    }
    return ExitCode.DONE;
  }

  private Window window() {
    PageOptions.require(spec.commandLine(), "--window", window, 1, Window.MAX);
    int before = left == null ? window : left;
    int behind = right == null ? window : right;
    PageOptions.require(spec.commandLine(), "--left", before, 0, Window.MAX);
    PageOptions.require(spec.commandLine(), "--right", behind, 0, Window.MAX);
    if (before + behind == 0) {
      throw new ParameterException(
          spec.commandLine(), "--left and --right are both 0: no words are left to count");
    }
    return new Window(before, behind);
  }

  private boolean isWhole() {
    var given = spec.commandLine().getParseResult();
    return !given.hasMatchedOption("--size") && !given.hasMatchedOption("--from");
  }

  private void print(Collocates answer) {
    var text = new TextTable();
    text.row(
        List.of(
            output.words("từ", "word"),
            output.words("số lần", "frequency"),
            output.words("trái", "left"),
            output.words("phải", "right"),
            output.words("cả thảy", "in all"),
            output.words("kỳ vọng", "expected"),
            "MI",
            "G²",
            "logDice"));
    answer.collocates().forEach(collocate -> text.row(row(collocate)));
    text.print(output.out());
    output.print(
        "Tổng số: "
            + answer.total()
            + " từ đứng gần "
            + answer.hits()
            + " chỗ; "
            + answer.words().inWindows()
            + " lượt trong cửa sổ "
            + answer.window().left()
            + "+"
            + answer.window().right(),
        "Total: "
            + answer.total()
            + " collocates of "
            + answer.hits()
            + " hits; "
            + answer.words().inWindows()
            + " places within windows of "
            + answer.window().left()
            + "+"
            + answer.window().right());
    sayWhatIsLeft(answer, output.out());
    BasisText.print(answer.basis(), output);
    sayWhatIsUnknown(answer, output.out());
  }

  private static List<String> row(Collocate collocate) {
    var row = new ArrayList<String>();
    row.add(Excerpt.line(collocate.word()));
    row.add(String.valueOf(collocate.frequency()));
    row.add(String.valueOf(collocate.left()));
    row.add(String.valueOf(collocate.right()));
    row.add(String.valueOf(collocate.inAll()));
    var association = collocate.association();
    if (association == null) {
      row.addAll(List.of("?", "?", "?", "?"));
    } else {
      row.add(BasisText.decimal(association.expected(), 2));
      row.add(BasisText.decimal(association.mi(), 2));
      row.add(BasisText.decimal(association.g2(), 2));
      row.add(BasisText.decimal(association.logDice(), 2));
    }
    return row;
  }

  private void sayWhatIsUnknown(Collocates answer, PrintWriter out) {
    long unmeasured = answer.words().unmeasured();
    if (unmeasured > 0) {
      out.println(
          output.words(
              "Chưa đếm từ của " + unmeasured + " văn bản; hãy chạy lại: vanban ingest",
              "The words of " + unmeasured + " documents are not counted; run: vanban ingest"));
    }
  }

  private void sayWhatIsLeft(Collocates answer, PrintWriter out) {
    if (answer.next() != null) {
      out.println(
          output.words("Xem tiếp: --from " + answer.next(), "More: --from " + answer.next()));
    }
  }
}
