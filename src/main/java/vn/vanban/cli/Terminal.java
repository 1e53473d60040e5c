package vn.vanban.cli;

import java.util.Optional;

/** Whether a person looks at what is printed. */
final class Terminal {

  private Terminal() {}

  static boolean isThere() {
    return Optional.ofNullable(System.console())
        .filter(console -> console.isTerminal())
        .isPresent();
  }
}
