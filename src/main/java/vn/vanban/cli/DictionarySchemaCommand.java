package vn.vanban.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import vn.vanban.theme.ThemeDictionary;

@Command(
    name = "schema",
    mixinStandardHelpOptions = true,
    description = {
      "In JSON Schema (2020-12) của từ điển chủ đề, cho trình soạn thảo.",
      "Print the JSON Schema (2020-12) of theme dictionaries, for editors."
    })
final class DictionarySchemaCommand implements Callable<Integer> {

  @Mixin Output output = new Output();

  @Override
  public Integer call() {
    output.out().print(ThemeDictionary.schema());
    return ExitCode.DONE;
  }
}
