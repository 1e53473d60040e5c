package vn.vanban.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
    name = "evaluate",
    mixinStandardHelpOptions = true,
    description = {"Đo chất lượng trên dữ liệu đã đánh giá.", "Metrics against judged data."},
    subcommands = {
      EvaluateReferencesCommand.class,
      EvaluateThemesCommand.class,
      EvaluateHeadersCommand.class,
      EvaluateRetrievalCommand.class,
      EvaluateSegmentationCommand.class
    })
final class EvaluateCommand implements Callable<Integer> {

  @Spec
  @SuppressWarnings("NullAway.Init")
  CommandSpec spec;

  @Override
  public Integer call() {
    throw new ParameterException(
        spec.commandLine(),
        "evaluate what? One of: " + String.join(", ", spec.subcommands().keySet()));
  }
}
