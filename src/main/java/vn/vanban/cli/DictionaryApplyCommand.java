package vn.vanban.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vn.vanban.index.IndexException;
import vn.vanban.index.IndexSession;
import vn.vanban.index.OutdatedDocuments;
import vn.vanban.pipeline.Analysis;
import vn.vanban.pipeline.LoggedRun;
import vn.vanban.pipeline.ThemesReport;
import vn.vanban.pipeline.ThemesRun;
import vn.vanban.theme.ThemeDictionary;

@Command(
    name = "apply",
    mixinStandardHelpOptions = true,
    description = {
      "Dùng một từ điển từ nay về sau, và tìm lại chủ đề của mọi văn bản trong chỉ mục, không đọc"
          + " lại tệp. Bị ngắt thì chạy lại không có FILE, việc tiếp tục từ đó.",
      "Use a dictionary from now on, and find the themes of all documents in the index anew,"
          + " without reading files. Where it was interrupted, run it without FILE: it goes on from"
          + " there."
    })
final class DictionaryApplyCommand implements Callable<Integer> {

  @Parameters(
      paramLabel = "FILE",
      arity = "0..1",
      description = {
        "Từ điển mới (mặc định: từ điển đang dùng).",
        "The new one (default: the one in use)."
      })
  @Nullable Path file;

  @Option(
      names = "--built-in",
      description = "Trở lại từ điển có sẵn. / Go back to the built-in dictionary.")
  boolean builtIn;

  @Mixin IndexOption index = new IndexOption();
  @Mixin Output output = new Output();

  @Spec
  @SuppressWarnings("NullAway.Init")
  CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    if (builtIn && file != null) {
      throw new ParameterException(spec.commandLine(), "FILE or --built-in, not both");
    }
    refuseWhereTheSettingWins();
    String text = file == null ? "" : Settings.themesText(file);
    var dictionary = dictionary(text);
    if (!hasIndex()) {
      install(text);
      tell(new ThemesReport(dictionary.version(), 0, 0, Map.of(), 0));
      return ExitCode.DONE;
    }
    var issuers = index.settings.issuers();
    var fingerprints = Analysis.fingerprints(dictionary, issuers);
    // Locked before anything changes: where another process writes, all stays as it was.
    try (var session = IndexSession.open(index.folder(), fingerprints, issuers);
        var documents = session.committed();
        var outdated = OutdatedDocuments.themes(documents, dictionary.version())) {
      install(text);
      try (var progress = RunProgress.overDocuments(outdated.count(), output)) {
        tell(
            new RunJournal(index, output)
                .write(
                    "dictionary apply",
                    List.of(),
                    () -> new ThemesRun(dictionary).run(outdated, session, progress),
                    LoggedRun.Outcome::of));
      }
    }
    return ExitCode.DONE;
  }

  private void refuseWhereTheSettingWins() {
    var set = index.settings.setThemes();
    if (set.isPresent() && (builtIn || file != null)) {
      throw new BadInput(
          "Thiết lập vanban.themes đã chọn "
              + set.get()
              + " và được ưu tiên. Hãy bỏ thiết lập đó,"
              + " hoặc sửa tệp ấy rồi chạy: vanban dictionary apply",
          "The setting vanban.themes names "
              + set.get()
              + " and comes first. Remove that setting,"
              + " or edit that file and run: vanban dictionary apply");
    }
  }

  private ThemeDictionary dictionary(String text) {
    if (builtIn) {
      return ThemeDictionary.standard();
    }
    return file == null ? index.settings.themes() : ThemeDictionary.parse(text, file.toString());
  }

  private boolean hasIndex() {
    try {
      index.open().close();
      return true;
    } catch (IndexException e) {
      if (e.reason() == IndexException.Reason.MISSING) {
        return false;
      }
      throw e;
    }
  }

  /** Makes the dictionary the one in use, in one step. */
  private void install(String text) throws IOException {
    Path applied = index.settings.appliedThemes().toAbsolutePath();
    if (builtIn) {
      Files.deleteIfExists(applied);
    } else if (file != null) {
      Path next = applied.resolveSibling(applied.getFileName() + ".new");
      Files.createDirectories(next.getParent());
      Files.writeString(next, text);
      Files.move(
          next, applied, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }
  }

  private void tell(ThemesReport report) {
    if (output.json) {
      output.printJson(report);
      return;
    }
    output.print(
        String.format(
            Locale.ROOT,
            "Từ điển đang dùng: %s. %d văn bản được tìm lại chủ đề, %d có thay đổi; %.1f giây",
            report.dictionary(),
            report.documents(),
            report.changed(),
            report.seconds()),
        String.format(
            Locale.ROOT,
            "Dictionary in use: %s. Themes of %d documents found anew, %d changed; %.1f s",
            report.dictionary(),
            report.documents(),
            report.changed(),
            report.seconds()));
    report
        .themes()
        .forEach((theme, change) -> {
          if (change.before() != change.after()) {
            output.print(
                "   " + theme + ": " + change.before() + " → " + change.after() + " lượt nhắc",
                "   " + theme + ": " + change.before() + " → " + change.after() + " mentions");
          }
        });
  }
}
