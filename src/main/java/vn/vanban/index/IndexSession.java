package vn.vanban.index;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;
import org.jspecify.annotations.Nullable;
import vn.vanban.document.DocumentId;
import vn.vanban.index.analysis.WordFinder;
import vn.vanban.issuer.Issuers;

/**
 * An index open for writing. Holds the folder's write lock until it is closed; what was not
 * committed by then is dropped. Documents of different origins may be put by several threads at
 * once.
 */
public final class IndexSession implements AutoCloseable {

  /** Fewer, larger segments while a collection is read in. */
  private static final double BUFFER_MEGABYTES = 128;

  /** After so many documents the session looks them up in the index instead of remembering them. */
  private static final int REMEMBERED = 20_000;

  /** What became of a document that was put. */
  public enum Put {
    ADDED,
    REPLACED
  }

  private final IndexFolder folder;
  private final Fingerprints fingerprints;
  private final Directory directory;
  private final IndexWriter writer;
  private final Making making;

  /** Origins written since {@link #written} was opened, with their ids; null for removed ones. */
  private final Map<String, @Nullable String> changed = new HashMap<>();

  private final Map<String, String> newIds = new HashMap<>();

  /** Whether documents were made with other things since {@link #written} was opened. */
  private boolean replaced;

  private WrittenDocuments written;

  private IndexSession(IndexFolder folder, Making making, Directory directory, IndexWriter writer)
      throws IOException {
    this.folder = folder;
    this.making = making;
    this.fingerprints = making.fingerprints();
    this.directory = directory;
    this.writer = writer;
    this.written = new WrittenDocuments(DirectoryReader.open(writer));
  }

  /** With the built-in authorities. */
  public static IndexSession open(Path path, Fingerprints fingerprints) {
    return open(path, fingerprints, Issuers.builtIn());
  }

  /**
   * Opens the index in {@code path}, or starts one there.
   *
   * @param issuers the authorities by which documents and citations are told apart
   * @throws IndexException where another process writes, or what stands there is no index that can
   *     be added to
   */
  public static IndexSession open(Path path, Fingerprints fingerprints, Issuers issuers) {
    var making = new Making(fingerprints, issuers, new DocumentJson(), new WordFinder());
    var folder = new IndexFolder(path.toAbsolutePath().normalize());
    try {
      folder.requireEmptyOrIndex();
      Files.createDirectories(folder.path());
      return open(folder, making);
    } catch (LockObtainFailedException e) {
      throw folder.locked(e);
    } catch (IOException e) {
      throw folder.explain(e);
    }
  }

  private static IndexSession open(IndexFolder folder, Making making) throws IOException {
    Directory directory = FSDirectory.open(folder.path());
    IndexWriter writer = null;
    try {
      boolean exists = DirectoryReader.indexExists(directory);
      if (exists) {
        try (var reader = DirectoryReader.open(directory)) {
          folder.requireOurs(reader.getIndexCommit().getUserData());
        }
      }
      writer =
          new IndexWriter(
              directory,
              new IndexWriterConfig()
                  .setRAMBufferSizeMB(BUFFER_MEGABYTES)
                  .setCommitOnClose(false)
                  .setSimilarity(Ranking.similarity()));
      folder.writeHolder();
      var session = new IndexSession(folder, making, directory, writer);
      if (!exists) {
        session.commit();
      }
      return session;
    } catch (IOException | RuntimeException e) {
      if (writer != null) {
        writer.rollback();
      }
      directory.close();
      throw e;
    }
  }

  /** Whether {@code file} is part of the index itself, and so no document. */
  public boolean isInside(Path file) {
    return file.toAbsolutePath().normalize().startsWith(folder.path());
  }

  /** Whether the index holds these very bytes, made with what this session works with. */
  public synchronized boolean isUnchanged(Origin origin, String sha256) {
    String key = origin.key();
    try {
      return !changed.containsKey(key) && written.holds(key, sha256, fingerprints.term());
    } catch (IOException e) {
      throw folder.explain(e);
    }
  }

  /**
   * Writes {@code document} in place of what its origin held; readers see the old one or the new
   * one. Documents of one source but different origins stand side by side.
   */
  public Put put(Origin origin, AnalysedDocument document) {
    String key = origin.key();
    try {
      boolean replaces;
      String id;
      synchronized (this) {
        replaces = holds(key);
        id = freeId(key, document);
        changed.put(key, id);
        newIds.put(id, key);
      }
      List<Document> block = DocumentBlock.of(key, document, id, making);
      writer.updateDocuments(new Term(Fields.BLOCK, key), block);
      forget();
      return replaces ? Put.REPLACED : Put.ADDED;
    } catch (IOException e) {
      throw folder.explain(e);
    }
  }

  /**
   * Writes {@code again} in place of what its origin held, under the same id.
   *
   * @param madeWith what it depends on besides its bytes, which may be older than what this session
   *     works with
   */
  public void replace(OutdatedDocument old, AnalysedDocument again, Fingerprints madeWith) {
    String key = old.origin().key();
    try {
      var block = DocumentBlock.of(key, again, old.id(), making.with(madeWith));
      writer.updateDocuments(new Term(Fields.BLOCK, key), block);
      synchronized (this) {
        replaced = true;
      }
    } catch (IOException e) {
      throw folder.explain(e);
    }
  }

  /** Whether there was something to remove. */
  public synchronized boolean remove(Origin origin) {
    String key = origin.key();
    try {
      boolean held = holds(key);
      if (held) {
        writer.deleteDocuments(new Term(Fields.BLOCK, key));
        changed.put(key, null);
        newIds.values().remove(key);
      }
      return held;
    } catch (IOException e) {
      throw folder.explain(e);
    }
  }

  /** Visits the origins of all documents as they now are, each once, in no particular order. */
  public synchronized void forEachOrigin(Consumer<Origin> visitor) {
    try {
      reopen();
      written.forEachOrigin(key -> visitor.accept(Origin.parse(key)));
    } catch (IOException e) {
      throw folder.explain(e);
    }
  }

  /** What was committed, for reading. */
  public DocumentIndex committed() {
    return DocumentIndex.open(folder.path());
  }

  /** Makes what was written so far last, and visible to readers. */
  public synchronized void commit() {
    try {
      var data =
          Map.of(
              IndexFolder.SCHEMA_KEY,
              IndexFolder.SCHEMA,
              "vanban.analyzer",
              Fingerprints.ANALYZER,
              "vanban.extractor",
              fingerprints.extractor(),
              "vanban.themes",
              fingerprints.themes(),
              "vanban.issuers",
              fingerprints.issuers());
      boolean first = !DirectoryReader.indexExists(directory);
      writer.setLiveCommitData(data.entrySet(), first || writer.hasUncommittedChanges());
      writer.commit();
      if (replaced) {
        reopen();
      }
    } catch (IOException e) {
      throw folder.explain(e);
    }
  }

  @Override
  public synchronized void close() {
    try {
      written.close();
      writer.rollback();
      folder.removeHolder();
      directory.close();
    } catch (IOException e) {
      throw folder.explain(e);
    }
  }

  private boolean holds(String origin) throws IOException {
    return changed.containsKey(origin) ? changed.get(origin) != null : written.holds(origin);
  }

  /** The document's id, told apart where another origin goes by it. */
  private String freeId(String origin, AnalysedDocument document) throws IOException {
    String id = DocumentId.of(document.header(), document.sha256());
    if (isFree(id, origin)) {
      return id;
    }
    String byContent = id + "-" + document.sha256().substring(0, 8);
    String free = byContent;
    for (int copy = 2; !isFree(free, origin); copy++) {
      free = byContent + "-" + copy;
    }
    return free;
  }

  private boolean isFree(String id, String origin) throws IOException {
    String holder = newIds.get(id);
    if (holder == null) {
      holder = written.originOf(id).filter(old -> !changed.containsKey(old)).orElse(null);
    }
    return holder == null || holder.equals(origin);
  }

  private synchronized void forget() throws IOException {
    if (changed.size() >= REMEMBERED) {
      reopen();
    }
  }

  private void reopen() throws IOException {
    var newer = new WrittenDocuments(DirectoryReader.open(writer));
    written.close();
    written = newer;
    changed.clear();
    newIds.clear();
    replaced = false;
  }
}
