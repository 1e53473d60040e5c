package vn.vanban.index.analysis;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The examples of the README, so that a test runs what people copy. */
final class Readme {

  private Readme() {}

  /** The first block of code in that language. */
  static String block(String language) throws IOException {
    String text = Files.readString(Path.of("README.md"));
    String fence = "```" + language + "\n";
    int start = text.indexOf(fence) + fence.length();
    return text.substring(start, text.indexOf("```", start));
  }
}
