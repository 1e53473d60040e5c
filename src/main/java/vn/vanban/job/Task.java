package vn.vanban.job;

import org.jspecify.annotations.Nullable;
import vn.vanban.document.Warning.Message;

/** Something to be done to the index. */
@FunctionalInterface
public interface Task {

  /**
   * Does it, on one thread.
   *
   * @param progress is told of every step, and ends the task between two of them where that is
   *     wished for
   * @return what came of it
   * @throws NotDone where it cannot be done
   */
  @Nullable Object run(TaskProgress progress);

  /** Hears how far a task is. */
  interface TaskProgress {

    /** How many steps there are, once that is known. */
    void total(int steps);

    /** One more step is done. */
    void step();
  }

  /** Why a task could not be done. */
  final class NotDone extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;
    private final transient Message message;

    public NotDone(String code, Message message) {
      super(message.en());
      this.code = code;
      this.message = message;
    }

    String code() {
      return code;
    }

    Message userMessage() {
      return message;
    }
  }
}
