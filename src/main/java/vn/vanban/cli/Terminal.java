package vn.vanban.cli;

import java.io.Console;
import org.jspecify.annotations.Nullable;

/** Whether a person looks at what is printed. */
final class Terminal {

  private Terminal() {}

  static boolean isThere() {
    @Nullable Console console = System.console();
    return isTerminal(console);
  }

  private static boolean isTerminal(@Nullable Console console) {
    return console != null && console.isTerminal();
  }
}
