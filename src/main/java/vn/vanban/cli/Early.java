package vn.vanban.cli;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;

/** What is made on a thread of its own while other things happen, from now on. */
final class Early<T> implements Supplier<T> {

  private final FutureTask<T> task;

  Early(Supplier<T> maker) {
    task = new FutureTask<>(maker::get);
    Thread.ofPlatform().name("early").daemon().start(task);
  }

  /**
   * Waits for it. What its making threw, this throws, each time.
   *
   * @throws IllegalStateException where this thread is interrupted
   */
  @Override
  public T get() {
    try {
      return task.get();
    } catch (ExecutionException e) {
      switch (e.getCause()) {
        case RuntimeException cause -> throw cause;
        case Error cause -> throw cause;
        case null, default -> throw new IllegalStateException(e);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while waiting", e);
    }
  }
}
