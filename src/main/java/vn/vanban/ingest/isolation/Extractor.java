package vn.vanban.ingest.isolation;

/** Answers requests about files. Thread-safe; its sessions belong to one thread each. */
public interface Extractor extends AutoCloseable {

  /** For a few requests about one file; waits until there is room for one more. */
  Session open();

  @Override
  void close();

  /** Requests one after the other. */
  interface Session extends AutoCloseable {

    /** Whatever the file does, there is an answer. */
    Answer ask(Request request);

    @Override
    void close();
  }
}
