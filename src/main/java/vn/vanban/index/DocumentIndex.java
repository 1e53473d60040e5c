package vn.vanban.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.join.BitSetProducer;
import org.apache.lucene.search.join.QueryBitSetProducer;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.jspecify.annotations.Nullable;

/**
 * An index open for reading; it takes no lock. Each {@link #snapshot} shows the last commit.
 * Thread-safe.
 */
public final class DocumentIndex implements AutoCloseable {

  /** Some file systems do not tell that a file came into a folder. */
  private static final Duration TRUSTED = Duration.ofSeconds(1);

  private final IndexFolder folder;
  private final Directory directory;
  private final SearcherManager searchers;
  private final DocumentJson json = new DocumentJson();
  private final BitSetProducer documents =
      new QueryBitSetProducer(new TermQuery(new Term(Fields.ROLE, Fields.DOCUMENT)));

  /** The folder's when its last commit was last looked for; null where that tells nothing. */
  private volatile @Nullable Seen seen;

  /** What the folder looked like when nothing newer was found in it. */
  private record Seen(FileStamp folder, long nanoTime) {

    boolean tells(@Nullable FileStamp now) {
      return folder.equals(now) && System.nanoTime() - nanoTime < TRUSTED.toNanos();
    }
  }

  private DocumentIndex(IndexFolder folder, DirectoryReader reader) throws IOException {
    this.folder = folder;
    this.directory = reader.directory();
    this.searchers = new SearcherManager(reader, new Factory());
  }

  /**
   * @throws IndexException where there is no index, or none that can be read
   */
  public static DocumentIndex open(Path path) {
    var folder = new IndexFolder(path.toAbsolutePath().normalize());
    try {
      return open(folder);
    } catch (IOException e) {
      throw folder.explain(e);
    }
  }

  private static DocumentIndex open(IndexFolder folder) throws IOException {
    if (!Files.isDirectory(folder.path())) {
      throw new IndexNotFoundException(folder.path().toString());
    }
    Directory directory = FSDirectory.open(folder.path());
    try {
      return open(folder, DirectoryReader.open(directory));
    } catch (IOException | RuntimeException e) {
      directory.close();
      throw e;
    }
  }

  private static DocumentIndex open(IndexFolder folder, DirectoryReader reader) throws IOException {
    try {
      folder.requireOurs(reader.getIndexCommit().getUserData());
      return new DocumentIndex(folder, reader);
    } catch (IOException | RuntimeException e) {
      reader.close();
      throw e;
    }
  }

  /** The index as of its last commit; close it soon, it keeps files open. */
  public Snapshot snapshot() {
    try {
      refresh();
      var searcher = searchers.acquire();
      return new Snapshot(searcher, documents, json, () -> searchers.release(searcher));
    } catch (IOException e) {
      throw folder.explain(e);
    }
  }

  /**
   * To find out which commit is the last, its files are read, which takes a part of each question.
   * A commit is a new file in the folder, and that is seen from outside.
   */
  private void refresh() throws IOException {
    var stamp = FileStamp.of(folder.path()).orElse(null);
    var last = seen;
    if (last == null || !last.tells(stamp)) {
      long now = System.nanoTime();
      boolean isLast = searchers.maybeRefresh();
      seen = isLast && stamp != null ? new Seen(stamp, now) : null;
    }
  }

  /** Asks a snapshot something. */
  @FunctionalInterface
  public interface Question<T> {
    T of(Snapshot snapshot) throws IOException;
  }

  /**
   * The answer as of the last commit.
   *
   * @throws UncheckedIOException where the index cannot be read
   */
  public <T> T ask(Question<T> question) {
    try (var snapshot = snapshot()) {
      return question.of(snapshot);
    } catch (IOException e) {
      throw new UncheckedIOException("the index could not be read", e);
    }
  }

  /** What changes with every commit, and with nothing else: 32 hexadecimal digits. */
  public String snapshotId() {
    try (var snapshot = snapshot()) {
      return snapshot.id();
    }
  }

  /** The document of that id, number in any writing, or content hash of its file, with its text. */
  public Optional<StoredDocument> document(String idOrNumberOrHash) {
    try (var snapshot = snapshot()) {
      return snapshot.find(idOrNumberOrHash).stream().boxed().findFirst().map(snapshot::document);
    }
  }

  @Override
  public void close() {
    try {
      searchers.close();
      directory.close();
    } catch (IOException e) {
      throw folder.explain(e);
    }
  }

  private static final class Factory extends SearcherFactory {
    @Override
    public IndexSearcher newSearcher(IndexReader reader, @Nullable IndexReader previous) {
      var searcher = new IndexSearcher(reader);
      searcher.setSimilarity(Ranking.similarity());
      return searcher;
    }
  }
}
