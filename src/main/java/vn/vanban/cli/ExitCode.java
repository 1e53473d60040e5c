package vn.vanban.cli;

/** What every command's exit codes mean. */
final class ExitCode {

  static final int DONE = 0;

  /** Done, but some files failed; the report names them. */
  static final int SOME_FAILED = 1;

  /** The command line itself is wrong. */
  static final int WRONG_USAGE = 2;

  /** What the command line names is missing or cannot be read. */
  static final int BAD_INPUT = 3;

  /** Nothing that other input would mend: a damaged index, a full disk, a fault of ours. */
  static final int BROKEN = 4;

  /** A check found something to warn of. */
  static final int WARNINGS = 5;

  private ExitCode() {}
}
