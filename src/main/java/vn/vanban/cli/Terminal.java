package vn.vanban.cli;

import java.io.Console;

/** Whether a person looks at what is printed. */
final class Terminal {

  private Terminal() {}

  static boolean isThere() {
    return System.console() instanceof Console console && console.isTerminal();
  }
}
