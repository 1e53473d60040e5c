package vn.vanban.theme;

import vn.vanban.document.Warning.Message;

/** A line that is no pattern; the problem says what is wrong and what is allowed. */
final class PatternException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Message problem;

  PatternException(Message problem) {
    super(problem.en());
    this.problem = problem;
  }

  Message problem() {
    return problem;
  }
}
