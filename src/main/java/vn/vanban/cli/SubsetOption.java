package vn.vanban.cli;

import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import vn.vanban.analytics.keyness.Subset;
import vn.vanban.analytics.keyness.SubsetException;
import vn.vanban.analytics.keyness.SubsetReader;

/** Reads the conditions of an option that says which documents are meant. */
final class SubsetOption {

  private SubsetOption() {}

  /**
   * @param option as it is typed, for the complaint
   * @param conditions of all its occurrences; a document has to meet every one
   * @throws ParameterException where one is no condition, or one that nothing could ever meet
   */
  static Subset read(
      String option, List<String> conditions, Settings settings, Output output, CommandLine line) {
    try {
      return new SubsetReader(settings.themes()).read(String.join(",", conditions));
    } catch (SubsetException e) {
      throw new ParameterException(line, option + ": " + e.userMessage().in(output.language), e);
    }
  }
}
