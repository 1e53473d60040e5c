package vn.vanban.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
    name = "dictionary",
    mixinStandardHelpOptions = true,
    description = {
      "Từ điển chủ đề: soát, chạy thử, áp dụng, đổi định dạng.",
      "The theme dictionary: check, try, apply, convert."
    },
    subcommands = {
      DictionaryCheckCommand.class,
      DictionaryTryCommand.class,
      DictionaryApplyCommand.class,
      DictionaryImportCommand.class,
      DictionaryExportCommand.class,
      DictionarySchemaCommand.class
    })
final class DictionaryCommand implements Callable<Integer> {

  @Spec
  @SuppressWarnings("NullAway.Init")
  CommandSpec spec;

  @Override
  public Integer call() {
    throw new ParameterException(
        spec.commandLine(),
        "dictionary what? One of: " + String.join(", ", spec.subcommands().keySet()));
  }
}
