package vn.vanban.cli;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import vn.vanban.analytics.keyness.Keyness;
import vn.vanban.analytics.keyness.Keyness.Order;
import vn.vanban.analytics.keyness.Keyness.Selection;
import vn.vanban.analytics.keyness.Keyness.Use;
import vn.vanban.analytics.keyness.KeynessRequest;
import vn.vanban.analytics.keyness.KeynessRows;
import vn.vanban.analytics.keyness.Keywords;
import vn.vanban.analytics.keyness.Subset;
import vn.vanban.index.Paging;

@Command(
    name = "keyness",
    mixinStandardHelpOptions = true,
    description = {
      "Từ mà nhóm văn bản này dùng nhiều hơn nhóm kia: tần số, G², tỉ số log, độ phân tán.",
      "Words that some documents use more than others: frequencies, G², log ratio, dispersion.",
      "",
      "  keyness --target year=2021..2025 --reference year=2010..2015",
      "  keyness --target theme=dare --kind \"nghị quyết\""
    })
final class KeynessCommand implements Callable<Integer> {

  @Option(
      names = "--target",
      paramLabel = "CONDITIONS",
      required = true,
      description = {
        "Nhóm cần xem: kind= issuer= year= family= theme= cites=, cách nhau dấu phẩy; != là không.",
        "The documents in question: such conditions with commas between them; != is not."
      })
  List<String> target = List.of();

  @Option(
      names = "--reference",
      paramLabel = "CONDITIONS|rest",
      description = {
        "Nhóm để so (mặc định: rest, mọi văn bản còn lại).",
        "What to compare with (default: rest, all other documents)."
      })
  List<String> reference = List.of(Keyness.REST);

  @Option(
      names = "--order",
      paramLabel = "g2|log-ratio|frequency",
      defaultValue = "g2",
      description = "Xếp theo (mặc định: g2). / What comes first (default: g2).")
  Order order = Order.G2;

  @Option(
      names = "--use",
      paramLabel = "over|under|both",
      defaultValue = "over",
      description = {
        "Từ được dùng nhiều hơn, ít hơn, hay cả hai (mặc định: over).",
        "Words used more, less, or both (default: over)."
      })
  Use use = Use.OVER;

  @Option(
      names = "--min-frequency",
      paramLabel = "N",
      defaultValue = "3",
      description = {
        "Số lần ít nhất ở phía dùng nhiều hơn (mặc định: 3).",
        "Least frequency on the side that uses it more (default: 3)."
      })
  long minFrequency = Selection.DEFAULT.minFrequency();

  @Option(
      names = "--min-documents",
      paramLabel = "N",
      defaultValue = "2",
      description = {
        "Số văn bản ít nhất ở phía đó (mặc định: 2).",
        "In how many documents of it (default: 2)."
      })
  long minDocuments = Selection.DEFAULT.minDocuments();

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
    requireOneOrMore("--min-frequency", minFrequency);
    requireOneOrMore("--min-documents", minDocuments);
    var request =
        new KeynessRequest(
            subset("--target", target),
            isRest() ? null : subset("--reference", reference),
            filters.filters(index.settings),
            new Selection(order, use, minFrequency, minDocuments),
            page.from,
            table.isAsked() && !page.isGiven() ? Paging.ALL : page.size);
    try (var documents = index.open()) {
      var answer = new Keywords(documents, index.settings.search()).keyness(request);
      if (table.isAsked()) {
        table.write(output, rows -> KeynessRows.write(answer, rows));
        PageOptions.sayWhatIsLeft(answer.next(), answer.total(), output);
      } else if (output.json) {
        output.printJson(answer);
      } else {
        KeynessText.print(answer, output);
      }
    }
    return ExitCode.DONE;
  }

  private boolean isRest() {
    return reference.size() == 1 && reference.getFirst().strip().equals(Keyness.REST);
  }

  private Subset subset(String option, List<String> conditions) {
    return SubsetOption.read(option, conditions, index.settings, output, spec.commandLine());
  }

  private void requireOneOrMore(String option, long value) {
    if (value < 1) {
      throw new ParameterException(spec.commandLine(), option + " must be 1 or more: " + value);
    }
  }
}
