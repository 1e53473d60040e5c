package vn.vanban.cli;

/** Whether a person looks at what is printed. */
final class Terminal {

  private Terminal() {}

  static boolean isThere() {
    return System.console().isTerminal();
  }
}
