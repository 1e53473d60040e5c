package vn.vanban.cli;

import java.nio.file.Path;
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
import vn.vanban.analytics.trial.DictionaryTrial;
import vn.vanban.analytics.trial.Trial;
import vn.vanban.analytics.trial.Trial.Outcome;
import vn.vanban.index.Paging;
import vn.vanban.theme.ThemeDictionary;

@Command(
    name = "try",
    mixinStandardHelpOptions = true,
    description = {
      "Chạy thử một từ điển trên văn bản trong chỉ mục, so với những gì chỉ mục đang có; không thay"
          + " đổi gì.",
      "Run a dictionary over the documents of the index, beside what the index holds; changes"
          + " nothing."
    })
final class DictionaryTryCommand implements Callable<Integer> {

  @Parameters(paramLabel = "FILE", description = "Từ điển, YAML. / A dictionary, in YAML.")
  @SuppressWarnings("NullAway.Init")
  Path file;

  @Option(
      names = "--theme",
      paramLabel = "ID",
      description = {
        "Chỉ chủ đề này của từ điển chạy thử.",
        "Only this theme of the dictionary tried."
      })
  @Nullable String theme;

  @Option(
      names = "--only",
      paramLabel = "added|lost|changed|same",
      description = {
        "Chỉ hiện chỗ được thêm, mất đi, đổi khác hay giữ nguyên.",
        "Show only what is added, lost, changed or the same."
      })
  @Nullable Outcome only;

  @Option(
      names = "--size",
      paramLabel = "N",
      defaultValue = "10",
      description = "Số chỗ được hiện, 0–100 (mặc định: 10). / How many hits, 0–100 (default: 10).")
  int size = 10;

  @Mixin DocumentOptions filters = new DocumentOptions();
  @Mixin IndexOption index = new IndexOption();
  @Mixin Output output = new Output();

  @Spec
  @SuppressWarnings("NullAway.Init")
  CommandSpec spec;

  @Override
  public Integer call() {
    if (size < 0 || size > Paging.MAX_SIZE) {
      throw new ParameterException(
          spec.commandLine(), "--size must be 0 to " + Paging.MAX_SIZE + ": " + size);
    }
    var dictionary = Settings.themes(file);
    if (theme != null) {
      KnownTheme.require("--theme", theme, dictionary, spec.commandLine());
    }
    var trial = trial(dictionary);
    if (output.json) {
      output.printJson(trial);
    } else {
      TrialText.print(trial, output);
    }
    return ExitCode.DONE;
  }

  private Trial trial(ThemeDictionary dictionary) {
    var request = new Trial.Request(dictionary, theme, filters.filters(List.of()), only, size);
    try (var documents = index.open()) {
      var trial = new DictionaryTrial(documents);
      long count = trial.documents(request.filters());
      try (var progress = RunProgress.overDocuments(count, output)) {
        return trial.run(request, progress::done);
      }
    }
  }
}
