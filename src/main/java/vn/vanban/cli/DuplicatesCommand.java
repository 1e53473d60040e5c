package vn.vanban.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import vn.vanban.analytics.likeness.Duplicates;
import vn.vanban.analytics.likeness.Duplicates.Copy;
import vn.vanban.analytics.likeness.DuplicatesRows;
import vn.vanban.analytics.likeness.Likenesses;
import vn.vanban.index.Paging;

@Command(
    name = "duplicates",
    mixinStandardHelpOptions = true,
    description = {
      "Văn bản gần như trùng nhau: một tệp hai lần, bản dự thảo và bản ban hành.",
      "Documents that are nearly the same: a file twice, a draft and its final."
    })
final class DuplicatesCommand implements Callable<Integer> {

  @Option(
      names = "--overlap",
      paramLabel = "0.7..1",
      defaultValue = "0.8",
      description = {
        "Phần chung ít nhất, tính theo cụm năm âm tiết (mặc định: 0.8).",
        "What texts must have in common, by runs of five syllables (default: 0.8)."
      })
  double overlap = Duplicates.USUAL;

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
    if (!(overlap >= Duplicates.LEAST && overlap <= 1)) {
      throw new ParameterException(
          spec.commandLine(), "--overlap must be " + Duplicates.LEAST + " to 1: " + overlap);
    }
    var wanted = filters.filters(index.settings);
    try (var documents = index.open()) {
      var likenesses = new Likenesses(documents);
      int size = table.isAsked() && !page.isGiven() ? Paging.ALL : page.size;
      var answer = likenesses.duplicates(overlap, wanted, page.from, size);
      if (table.isAsked()) {
        table.write(output, rows -> DuplicatesRows.write(answer, rows));
        PageOptions.sayWhatIsLeft(answer.next(), answer.total(), output);
      } else if (output.json) {
        output.printJson(answer);
      } else {
        print(answer);
      }
    }
    return ExitCode.DONE;
  }

  private void print(Duplicates answer) {
    int rank = page.from;
    for (var group : answer.groups()) {
      output.out().println(++rank + ".");
      group.documents().forEach(copy -> output.out().println("   " + line(copy)));
    }
    output.print(
        "Tổng số: "
            + answer.total()
            + " nhóm, "
            + answer.documents()
            + " văn bản. Cặp chung vừa đủ 0,8 có thể sót khoảng một phần trăm.",
        "Total: "
            + answer.total()
            + " groups, "
            + answer.documents()
            + " documents. Of pairs that just reach 0.8 about one in a hundred may be missing.");
    RankedText.printNext(answer.next(), output);
    BasisText.print(answer.basis(), output);
  }

  static String line(Copy copy) {
    return BasisText.decimal(copy.overlap(), 3)
        + "  "
        + HitText.joined(
            HitText.name(copy.number(), copy.title(), copy.source()), copy.issued(), copy.source());
  }
}
