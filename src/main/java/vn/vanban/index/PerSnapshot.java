package vn.vanban.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.lucene.index.IndexReader;
import org.jspecify.annotations.Nullable;

/**
 * What is worked out of a snapshot when it is first asked for, and kept until another snapshot is
 * asked about. Two who ask at once may both work it out. Thread-safe where the values are.
 */
public final class PerSnapshot<T> {

  /** Works a value out. */
  @FunctionalInterface
  public interface Maker<T> {
    T of(Snapshot snapshot) throws IOException;
  }

  private record Known<T>(IndexReader.CacheKey commit, T value) {}

  private final Maker<T> maker;
  private final AtomicReference<@Nullable Known<T>> known = new AtomicReference<>();

  public PerSnapshot(Maker<T> maker) {
    this.maker = maker;
  }

  /**
   * @throws UncheckedIOException where the index cannot be read
   */
  public T of(Snapshot snapshot) {
    var commit = snapshot.searcher().getIndexReader().getReaderCacheHelper().getKey();
    var last = known.get();
    if (last != null && last.commit() == commit) {
      return last.value();
    }
    try {
      var value = maker.of(snapshot);
      known.set(new Known<>(commit, value));
      return value;
    } catch (IOException e) {
      throw new UncheckedIOException("the index could not be read", e);
    }
  }
}
