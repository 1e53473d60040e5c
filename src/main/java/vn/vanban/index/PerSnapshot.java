package vn.vanban.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.lucene.index.IndexReader;
import org.jspecify.annotations.Nullable;

/**
 * What is worked out of a snapshot when it is first asked for, and kept until another snapshot is
 * asked about. One works it out at a time, and others wait for what may be the same. Thread-safe
 * where the values are.
 */
public final class PerSnapshot<T> {

  /** Works a value out. */
  @FunctionalInterface
  public interface Maker<T> {
    T of(Snapshot snapshot) throws IOException;
  }

  private record Known<T>(IndexReader.CacheKey commit, T value) {}

  private final Maker<T> maker;
  private final Lock making = new ReentrantLock();
  private volatile @Nullable Known<T> known;

  public PerSnapshot(Maker<T> maker) {
    this.maker = maker;
  }

  /**
   * @throws UncheckedIOException where the index cannot be read
   */
  public T of(Snapshot snapshot) {
    var commit = snapshot.searcher().getIndexReader().getReaderCacheHelper().getKey();
    var last = known;
    return last != null && last.commit() == commit ? last.value() : make(commit, snapshot);
  }

  private T make(IndexReader.CacheKey commit, Snapshot snapshot) {
    making.lock();
    try {
      var last = known;
      if (last != null && last.commit() == commit) {
        return last.value();
      }
      var value = maker.of(snapshot);
      known = new Known<>(commit, value);
      return value;
    } catch (IOException e) {
      throw new UncheckedIOException("the index could not be read", e);
    } finally {
      making.unlock();
    }
  }
}
