package vn.vanban.cli;

import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.vanban.theme.ThemeDictionary;
import vn.vanban.theme.foreign.CategoryWriter;
import vn.vanban.theme.foreign.Format;
import vn.vanban.theme.foreign.Outline;

@Command(
    name = "export",
    mixinStandardHelpOptions = true,
    description = {
      "In từ điển đang dùng: nguyên văn (vanban), hoặc thành nhóm và mẫu cho quanteda (yaml),"
          + " Lexicoder, Yoshikoder. Điều không mang sang được thì nói ở stderr.",
      "Print the dictionary in use: as it stands (vanban), or as categories and patterns for"
          + " quanteda (yaml), Lexicoder, Yoshikoder. What cannot be carried is told on stderr."
    })
final class DictionaryExportCommand implements Callable<Integer> {

  /** {@link #toString()} is what is asked for. */
  enum Form {
    VANBAN,
    YAML,
    LEXICODER,
    YOSHIKODER;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  @Option(
      names = "--format",
      paramLabel = "vanban|yaml|lexicoder|yoshikoder",
      defaultValue = "vanban",
      description = "Định dạng (mặc định: vanban). / The format (default: vanban).")
  Form format = Form.VANBAN;

  @Mixin Settings settings = new Settings();
  @Mixin Output output = new Output();

  @Override
  public Integer call() {
    switch (format) {
      case VANBAN ->
          output
              .out()
              .print(
                  settings
                      .themesFile()
                      .map(Settings::themesText)
                      .orElseGet(ThemeDictionary::standardText));
      case YAML -> print(Format.YAML);
      case LEXICODER -> print(Format.LEXICODER);
      case YOSHIKODER -> print(Format.YOSHIKODER);
    }
    return ExitCode.DONE;
  }

  private void print(Format other) {
    var dictionary = settings.themes();
    var outline = Outline.of(dictionary);
    String name = "vanban " + dictionary.version();
    output.out().print(CategoryWriter.write(outline.categories(), other, name));
    DictionaryImportCommand.tell(outline.leftOut(), output);
  }
}
