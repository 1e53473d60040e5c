package vn.vanban.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.vanban.analytics.trend.ThemeTable;
import vn.vanban.analytics.trend.ThemeTable.By;
import vn.vanban.analytics.trend.ThemeTableRows;
import vn.vanban.analytics.trend.ThemeTables;
import vn.vanban.theme.Theme.Label;

@Command(
    name = "themes",
    mixinStandardHelpOptions = true,
    description = {
      "Bảng chủ đề theo năm, cơ quan hoặc loại văn bản.",
      "Table of themes by year, issuer or kind."
    })
final class ThemesCommand implements Callable<Integer> {

  @Option(
      names = "--by",
      paramLabel = "year|issuer|kind",
      defaultValue = "year",
      description = "Cột của bảng (mặc định: year). / Columns of the table (default: year).")
  By by = By.YEAR;

  @Mixin TableOptions table = new TableOptions();
  @Mixin IndexOption index = new IndexOption();
  @Mixin Output output = new Output();

  @Override
  public Integer call() {
    try (var documents = index.open()) {
      var themes = new ThemeTables(documents, index.settings.themes()).table(by);
      if (table.isAsked()) {
        table.write(output, rows -> ThemeTableRows.write(themes, output.language, rows));
      } else if (output.json) {
        output.printJson(themes);
      } else {
        print(themes);
      }
    }
    return ExitCode.DONE;
  }

  private void print(ThemeTable themes) {
    for (var row : themes.rows()) {
      Label label = row.label();
      output.print(
          label.vi() + " (" + row.theme() + "): " + vietnamese(row.documents(), row.mentions()),
          label.en() + " (" + row.theme() + "): " + english(row.documents(), row.mentions()));
      for (var column : themes.columns()) {
        var cell = row.cells().get(column);
        if (cell != null) {
          output.print(
              "   " + column + ": " + vietnamese(cell.documents(), cell.mentions()),
              "   " + column + ": " + english(cell.documents(), cell.mentions()));
        }
      }
    }
  }

  private static String vietnamese(long documents, long mentions) {
    return documents + " văn bản, " + mentions + " lượt nhắc";
  }

  private static String english(long documents, long mentions) {
    return documents + " documents, " + mentions + " mentions";
  }
}
