package vn.vanban.cli;

import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;
import vn.vanban.access.AccessException;
import vn.vanban.index.IndexException;
import vn.vanban.yaml.MistakesException;

/** What a command could not do, as a sentence on standard error and an exit code. */
final class Failures implements IExecutionExceptionHandler {

  @Override
  public int handleExecutionException(Exception e, CommandLine command, ParseResult parsed) {
    var language = Output.languageOf(command);
    return switch (e) {
      case BadInput input -> tell(command, input.userMessage().in(language), ExitCode.BAD_INPUT);
      case IndexException index ->
          tell(command, index.userMessage().in(language), exitCode(index.reason()));
      case AccessException access ->
          tell(command, access.userMessage().in(language), ExitCode.BAD_INPUT);
      case MistakesException file ->
          tell(command, file.userMessage().in(language), ExitCode.BAD_INPUT);
      default -> {
        var damage = IndexException.damage(e);
        if (damage.isPresent()) {
          yield tell(
              command, damage.get().userMessage().in(language), exitCode(damage.get().reason()));
        }
        int code = tell(command, "lỗi ngoài dự kiến / unexpected fault: " + e, ExitCode.BROKEN);
        e.printStackTrace(command.getErr());
        yield code;
      }
    };
  }

  private static int exitCode(IndexException.Reason reason) {
    return switch (reason) {
      case MISSING, FOREIGN, OTHER_VERSION -> ExitCode.BAD_INPUT;
      case LOCKED, DAMAGED, DISK_FULL, UNREADABLE -> ExitCode.BROKEN;
    };
  }

  private static int tell(CommandLine command, String sentence, int exitCode) {
    command.getErr().println("vanban: " + sentence);
    return exitCode;
  }
}
