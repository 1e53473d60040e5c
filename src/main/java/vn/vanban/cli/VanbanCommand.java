package vn.vanban.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The command without a name: lists the others. */
@Command(
    name = "vanban",
    mixinStandardHelpOptions = true,
    versionProvider = VanbanCommand.Version.class,
    description = {
      "Tìm kiếm và phân tích văn bản của Đảng, Nhà nước và báo chí.",
      "Search and analysis of Vietnamese policy documents."
    },
    commandListHeading = "%nLệnh / Commands:%n",
    optionListHeading = "%nTùy chọn / Options:%n",
    footer = {
      "",
      "Mã thoát / exit codes: 0 xong / done; 1 xong, có tệp lỗi / done, some files failed;",
      "2 sai cú pháp / wrong usage; 3 đầu vào sai / bad input; 4 hỏng / broken;",
      "5 có cảnh báo (check) / warnings (check)."
    })
final class VanbanCommand implements Callable<Integer> {

  @Spec
  @SuppressWarnings("NullAway.Init")
  CommandSpec spec;

  @Override
  public Integer call() {
    spec.commandLine().usage(spec.commandLine().getOut());
    return ExitCode.DONE;
  }

  /** In the order in which help lists them; evaluate and warm-up last. */
  private static final Map<String, Supplier<Object>> COMMANDS = new LinkedHashMap<>();

  static {
    COMMANDS.put("ingest", IngestCommand::new);
    COMMANDS.put("watch", WatchCommand::new);
    COMMANDS.put("ocr", OcrCommand::new);
    COMMANDS.put("import", ImportCommand::new);
    COMMANDS.put("reindex", ReindexCommand::new);
    COMMANDS.put("remove", RemoveCommand::new);
    COMMANDS.put("snapshot", SnapshotCommand::new);
    COMMANDS.put("restore", RestoreCommand::new);
    COMMANDS.put("status", StatusCommand::new);
    COMMANDS.put("search", SearchCommand::new);
    COMMANDS.put("suggest", SuggestCommand::new);
    COMMANDS.put("citing", CitingCommand::new);
    COMMANDS.put("show", ShowCommand::new);
    COMMANDS.put("graph", GraphCommand::new);
    COMMANDS.put("cited", CitedCommand::new);
    COMMANDS.put("missing", MissingCommand::new);
    COMMANDS.put("stale", StaleCommand::new);
    COMMANDS.put("check", CheckCommand::new);
    COMMANDS.put("analyze", AnalyzeCommand::new);
    COMMANDS.put("segment", SegmentCommand::new);
    COMMANDS.put("themes", ThemesCommand::new);
    COMMANDS.put("trend", TrendCommand::new);
    COMMANDS.put("cooccur", CooccurCommand::new);
    COMMANDS.put("similar", SimilarCommand::new);
    COMMANDS.put("duplicates", DuplicatesCommand::new);
    COMMANDS.put("concordance", ConcordanceCommand::new);
    COMMANDS.put("collocates", CollocatesCommand::new);
    COMMANDS.put("keyness", KeynessCommand::new);
    COMMANDS.put("keyphrases", KeyphrasesCommand::new);
    COMMANDS.put("slogans", SlogansCommand::new);
    COMMANDS.put("dictionary", DictionaryCommand::new);
    COMMANDS.put("serve", ServeCommand::new);
    COMMANDS.put("key", KeyCommand::new);
    COMMANDS.put("user", UserCommand::new);
    COMMANDS.put("evaluate", EvaluateCommand::new);
    COMMANDS.put("warm-up", WarmUpCommand::new);
  }

  /**
   * Ready to read {@code args}. Where they begin with a command, that one alone is known: looking
   * into all of them takes a tenth of a second of every start.
   */
  static CommandLine commandLine(String[] args) {
    var commandLine = new CommandLine(new VanbanCommand());
    boolean named = args.length > 0 && COMMANDS.containsKey(args[0]);
    for (var command : COMMANDS.entrySet()) {
      if (!named || command.getKey().equals(args[0])) {
        commandLine.addSubcommand(command.getKey(), command.getValue().get());
      }
    }
    return commandLine;
  }

  /** From the jar's manifest; a build tree has none. */
  static final class Version implements CommandLine.IVersionProvider {
    @Override
    public String[] getVersion() {
      String version = VanbanCommand.class.getPackage().getImplementationVersion();
      return new String[] {"vanban " + (version == null ? "dev" : version)};
    }
  }
}
