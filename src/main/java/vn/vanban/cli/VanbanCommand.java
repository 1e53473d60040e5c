package vn.vanban.cli;

import java.util.concurrent.Callable;
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
      "2 sai cú pháp / wrong usage; 3 đầu vào sai / bad input; 4 hỏng / broken."
    },
    subcommands = {
      IngestCommand.class,
      SearchCommand.class,
      CitingCommand.class,
      ShowCommand.class,
      AnalyzeCommand.class,
      SegmentCommand.class,
      ThemesCommand.class,
      MissingCommand.class,
      ServeCommand.class,
      EvaluateCommand.class,
      WarmUpCommand.class,
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

  /** From the jar's manifest; a build tree has none. */
  static final class Version implements CommandLine.IVersionProvider {
    @Override
    public String[] getVersion() {
      String version = VanbanCommand.class.getPackage().getImplementationVersion();
      return new String[] {"vanban " + (version == null ? "dev" : version)};
    }
  }
}
