package vn.vanban.pipeline;

/** Hears of each file or record when it is dealt with; called on one thread. */
@FunctionalInterface
public interface Progress {

  /**
   * @param size bytes of the file, or UTF-16 units of the record
   */
  void done(String source, long size);

  /** One that was done failed: told before it is. */
  default void failed(String source) {}
}
