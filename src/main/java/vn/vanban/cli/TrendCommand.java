package vn.vanban.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vn.vanban.analytics.By;
import vn.vanban.analytics.trend.TrendRows;
import vn.vanban.analytics.trend.Trends;

@Command(
    name = "trend",
    mixinStandardHelpOptions = true,
    description = {
      "Một chủ đề qua các năm, quý, nhiệm kỳ, cơ quan, cấp, loại hoặc hệ văn bản, so với tổng số.",
      "A theme over years, quarters, terms of office, issuers, levels, kinds or families."
    })
final class TrendCommand implements Callable<Integer> {

  @Parameters(paramLabel = "THEME", description = "Mã chủ đề: dare. / Id of a theme: dare.")
  String theme = "";

  @Option(
      names = "--by",
      paramLabel = "year|quarter|term|issuer|level|kind|family",
      defaultValue = "year",
      description = "Chia theo (mặc định: year). / What to divide by (default: year).")
  By by = By.YEAR;

  @Mixin TableOptions table = new TableOptions();
  @Mixin FilterOptions filters = new FilterOptions();
  @Mixin IndexOption index = new IndexOption();
  @Mixin Output output = new Output();

  @Spec
  @SuppressWarnings("NullAway.Init")
  CommandSpec spec;

  @Override
  public Integer call() {
    KnownTheme.require("THEME", theme, index.settings, spec.commandLine());
    var wanted = filters.filters(index.settings);
    try (var documents = index.open()) {
      var trend = new Trends(documents, index.settings.themes()).trend(theme, by, wanted);
      if (table.isAsked()) {
        table.write(output, rows -> TrendRows.write(trend, output.language, rows));
      } else if (output.json) {
        output.printJson(trend);
      } else {
        TrendText.print(trend, output);
      }
    }
    return ExitCode.DONE;
  }
}
