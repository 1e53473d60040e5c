package vn.vanban.cli;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import vn.vanban.document.Warning.Message;
import vn.vanban.theme.foreign.Category;
import vn.vanban.theme.foreign.Draft;
import vn.vanban.theme.foreign.ForeignDictionary;

@Command(
    name = "import",
    mixinStandardHelpOptions = true,
    description = {
      "In từ điển của chương trình khác thành từ điển của vanban: YAML của quanteda, LIWC (.dic),"
          + " Lexicoder (.lc3, .lcd), Yoshikoder (.ykd). Điều không mang sang được thì nói ở"
          + " stderr.",
      "Print another program's dictionary as one of vanban's: quanteda's YAML, LIWC (.dic),"
          + " Lexicoder (.lc3, .lcd), Yoshikoder (.ykd). What cannot be carried is told on stderr."
    })
final class DictionaryImportCommand implements Callable<Integer> {

  @Parameters(paramLabel = "FILE", description = "Từ điển, UTF-8. / A dictionary, in UTF-8.")
  @SuppressWarnings("NullAway.Init")
  Path file;

  @Mixin Output output = new Output();

  @Override
  public Integer call() {
    var draft = Draft.of(read());
    output.out().print(draft.yaml());
    tell(draft.leftOut(), output);
    return ExitCode.DONE;
  }

  private List<Category> read() {
    try {
      return ForeignDictionary.read(Files.readAllBytes(file), file.toString());
    } catch (CharacterCodingException e) {
      throw new BadInput(
          "Từ điển " + file + " không phải văn bản UTF-8.",
          "The dictionary " + file + " is no UTF-8 text.");
    } catch (IOException e) {
      throw new BadInput(
          "Không đọc được từ điển " + file + ".", "The dictionary " + file + " cannot be read.");
    }
  }

  static void tell(List<Message> leftOut, Output output) {
    leftOut.forEach(message -> output.err().println(message.in(output.language)));
  }
}
