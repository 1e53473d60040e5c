package vn.vanban.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import vn.vanban.index.Paging;

/** Which part of a list is shown. */
final class PageOptions {

  @Option(
      names = "--size",
      paramLabel = "N",
      defaultValue = "10",
      description = "Số kết quả, 1–100 (mặc định: 10). / How many hits, 1–100 (default: 10).")
  int size = 10;

  @Option(
      names = "--from",
      paramLabel = "N",
      defaultValue = "0",
      description = "Bỏ qua bấy nhiêu kết quả đầu. / How many hits to pass over.")
  int from;

  @Spec(Spec.Target.MIXEE)
  @SuppressWarnings("NullAway.Init")
  CommandSpec command;

  /**
   * @throws ParameterException where a number is out of its range
   */
  void check() {
    checkUpTo(Paging.MAX_FROM);
  }

  /** Whether a part of the list is asked for; a file for another program holds all otherwise. */
  boolean isGiven() {
    var given = command.commandLine().getParseResult();
    return given.hasMatchedOption("--size") || given.hasMatchedOption("--from");
  }

  /** On the error stream, so that a file of rows stays one. */
  static void sayWhatIsLeft(@Nullable String next, long total, Output output) {
    if (next != null) {
      output
          .err()
          .println(
              output.words(
                  "Còn nữa, tổng số " + total + "; xem tiếp: --from " + next,
                  "There are more, " + total + " in all: --from " + next));
    }
  }

  /**
   * For lists in which a later page costs no more than an earlier one.
   *
   * @throws ParameterException where a number is out of its range
   */
  void checkWithoutEnd() {
    checkUpTo(Integer.MAX_VALUE);
  }

  private void checkUpTo(int last) {
    require(command.commandLine(), "--size", size, 1, Paging.MAX_SIZE);
    require(command.commandLine(), "--from", from, 0, last);
  }

  /**
   * @throws ParameterException where {@code value} is not from {@code least} to {@code most}
   */
  static void require(CommandLine command, String option, int value, int least, int most) {
    if (value < least || value > most) {
      throw new ParameterException(
          command, option + " must be " + least + " to " + most + ": " + value);
    }
  }
}
