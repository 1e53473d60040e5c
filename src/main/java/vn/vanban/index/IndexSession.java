package vn.vanban.index;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;
import org.apache.lucene.store.NoLockFactory;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
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

  /** What became of a document that was put. */
  public enum Put {
    ADDED,
    REPLACED,
    /** The same bytes stood in another place, which is gone: the document keeps its id. */
    MOVED
  }

  private final IndexFolder folder;
  private final Fingerprints fingerprints;
  private final Directory directory;
  private final IndexWriter writer;
  private final Making making;

  private final Holdings holdings;

  /** Whether documents were made with other things since {@link #holdings} looked. */
  private boolean replaced;

  private IndexSession(IndexFolder folder, Making making, Directory directory, IndexWriter writer)
      throws IOException {
    this.folder = folder;
    this.making = making;
    this.fingerprints = making.fingerprints();
    this.directory = directory;
    this.writer = writer;
    this.holdings = new Holdings(writer);
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
    return open(path, making, FSDirectory::open);
  }

  /**
   * Takes away what stands in {@code path} where it is an index that is damaged or of another
   * version; leaves a sound one alone. Reads all of it.
   *
   * @throws IndexException where something else stands there, or another process writes
   */
  public static void clearWhatIsUnusable(Path path) {
    var folder = new IndexFolder(path.toAbsolutePath().normalize());
    try {
      folder.clearWhatIsUnusable();
    } catch (IOException e) {
      throw folder.explain(e);
    }
  }

  /** How an index's folder is opened. */
  @FunctionalInterface
  interface Opening {
    Directory of(Path folder) throws IOException;
  }

  static IndexSession open(Path path, Making making, Opening opening) {
    var folder = new IndexFolder(path.toAbsolutePath().normalize());
    try {
      folder.requireEmptyOrIndex();
      Files.createDirectories(folder.path());
      return open(folder, making, opening.of(folder.path()));
    } catch (LockObtainFailedException e) {
      throw folder.locked(e);
    } catch (IOException e) {
      throw folder.explain(e);
    }
  }

  private static IndexSession open(IndexFolder folder, Making making, Directory directory)
      throws IOException {
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

  /** What it makes documents with. */
  public Fingerprints fingerprints() {
    return fingerprints;
  }

  /** Whether {@code file} is part of the index itself, and so no document. */
  public boolean isInside(Path file) {
    return file.toAbsolutePath().normalize().startsWith(folder.path());
  }

  /** Whether the index holds these very bytes, made with what this session works with. */
  public synchronized boolean isUnchanged(Origin origin, String sha256) {
    try {
      return holdings.isAsWritten(origin)
          && holdings.written().holds(origin.key(), sha256, fingerprints.term());
    } catch (IOException e) {
      throw folder.explain(e);
    }
  }

  /** Whether the index holds a document of this origin with pages that nobody recognised yet. */
  public synchronized boolean needsOcr(Origin origin) {
    try {
      return holdings.isAsWritten(origin) && holdings.written().needsOcr(origin.key());
    } catch (IOException e) {
      throw folder.explain(e);
    }
  }

  /**
   * Whether the origin's file looks as it did when it was read, and its document was made with what
   * this session works with. Sees no change that leaves size and time as they were.
   */
  public synchronized boolean isUnchanged(Origin origin, FileStamp stamp) {
    try {
      return holdings.isAsWritten(origin)
          && holdings.written().holds(origin.key(), stamp, fingerprints.term());
    } catch (IOException e) {
      throw folder.explain(e);
    }
  }

  /** Lets the next run know an unchanged document's file by a look. */
  public void restamp(Origin origin, FileStamp stamp) {
    try {
      writer.updateDocValues(
          new Term(Fields.ORIGIN, origin.key()),
          new NumericDocValuesField(Fields.FILE_BYTES, stamp.bytes()),
          new NumericDocValuesField(Fields.FILE_MODIFIED, stamp.modified()));
    } catch (IOException | AlreadyClosedException e) {
      throw explain(e);
    }
  }

  /**
   * Whether these very bytes, made with what this session works with, are those of a document whose
   * file is gone: {@link #move} spares reading them.
   */
  public synchronized boolean isMoved(Origin now, String sha256) {
    try {
      var gone = holdings.holds(now) ? Optional.<StoredPlace>empty() : holdings.gone(now, sha256);
      return gone.isPresent()
          && holdings.written().holds(gone.get().origin().key(), sha256, fingerprints.term());
    } catch (IOException e) {
      throw folder.explain(e);
    }
  }

  /**
   * Gives the document that {@link #isMoved} told of its new place.
   *
   * @param source the name it goes by now
   * @return false where another file of the same bytes took it in the meantime
   */
  public boolean move(Origin now, String sha256, String source, @Nullable FileStamp stamp) {
    AnalysedDocument document;
    synchronized (this) {
      if (!isMoved(now, sha256)) {
        return false;
      }
      document = stored(now, sha256);
    }
    put(now, document.withSource(source), stamp);
    return true;
  }

  private AnalysedDocument stored(Origin now, String sha256) {
    try {
      int member = holdings.gone(now, sha256).orElseThrow().member();
      return holdings.written().snapshot().document(member).document();
    } catch (IOException e) {
      throw folder.explain(e);
    }
  }

  /** The same where nothing is known of the file. */
  public Put put(Origin origin, AnalysedDocument document) {
    return put(origin, document, null);
  }

  /**
   * Writes {@code document} in place of what its origin held, or what a file that is gone held of
   * the same bytes; readers see the old one or the new one. Documents of one source but different
   * origins stand side by side.
   *
   * @param stamp of the file before it was read
   */
  public Put put(Origin origin, AnalysedDocument document, @Nullable FileStamp stamp) {
    try {
      Put put;
      String id;
      var replaced = new ArrayList<BytesRef>();
      replaced.add(new BytesRef(origin.key()));
      synchronized (this) {
        boolean holds = holdings.holds(origin);
        var gone = holds ? Optional.<StoredPlace>empty() : holdings.gone(origin, document.sha256());
        put = holds ? Put.REPLACED : gone.isPresent() ? Put.MOVED : Put.ADDED;
        gone.ifPresent(old -> {
          replaced.add(new BytesRef(old.origin().key()));
          holdings.remove(old.origin());
        });
        id = gone.isPresent() ? gone.get().id() : holdings.freeId(origin, document);
        holdings.put(origin, id);
      }
      write(replaced, DocumentBlock.of(new Place(origin.key(), id, stamp), document, making));
      synchronized (this) {
        holdings.refresh();
      }
      return put;
    } catch (IOException | AlreadyClosedException e) {
      throw explain(e);
    }
  }

  /** In one step; a term costs less than a query. */
  private void write(List<BytesRef> origins, List<Document> block) throws IOException {
    if (origins.size() == 1) {
      writer.updateDocuments(new Term(Fields.BLOCK, origins.getFirst()), block);
    } else {
      writer.updateDocuments(new TermInSetQuery(Fields.BLOCK, origins), block);
    }
  }

  /**
   * Writes {@code again} in place of what its origin held, under the same id.
   *
   * @param madeWith what it depends on besides its bytes, which may be older than what this session
   *     works with
   */
  public void replace(HeldDocument old, AnalysedDocument again, Fingerprints madeWith) {
    try {
      var place = old.place();
      var block = DocumentBlock.of(place, again, making.with(madeWith));
      writer.updateDocuments(new Term(Fields.BLOCK, place.origin()), block);
      synchronized (this) {
        replaced = true;
      }
    } catch (IOException | AlreadyClosedException e) {
      throw explain(e);
    }
  }

  /**
   * Puts the documents of a verified copy in place of all that the index holds, and commits:
   * readers see the one or the other, and a run that is killed changes nothing.
   */
  public synchronized void restore(Path copy) {
    try (var directory = FSDirectory.open(copy, NoLockFactory.INSTANCE)) {
      writer.deleteAll();
      writer.addIndexes(directory);
      commit();
      holdings.lookAgain();
    } catch (IOException | AlreadyClosedException e) {
      throw explain(e);
    }
  }

  /** Whether it was still there. */
  public boolean remove(HeldDocument document) {
    return remove(Origin.parse(document.place().origin()));
  }

  /** Whether there was something to remove. */
  public synchronized boolean remove(Origin origin) {
    try {
      boolean held = holdings.holds(origin);
      if (held) {
        writer.deleteDocuments(new Term(Fields.BLOCK, origin.key()));
        holdings.remove(origin);
      }
      return held;
    } catch (IOException | AlreadyClosedException e) {
      throw explain(e);
    }
  }

  /** Visits the origins of all documents as they now are, each once, in no particular order. */
  public synchronized void forEachOrigin(Consumer<Origin> visitor) {
    try {
      holdings.lookAgain();
      replaced = false;
      holdings.written().forEachOrigin(key -> visitor.accept(Origin.parse(key)));
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
      boolean first = !DirectoryReader.indexExists(directory);
      writer.setLiveCommitData(
          fingerprints.commitData().entrySet(), first || writer.hasUncommittedChanges());
      writer.commit();
      if (replaced) {
        holdings.lookAgain();
        replaced = false;
      }
    } catch (IOException | AlreadyClosedException e) {
      throw explain(e);
    }
  }

  /** A writer that failed once is closed, and says why no more. */
  private IndexException explain(Exception e) {
    return e instanceof IOException failure
        ? folder.explain(failure)
        : writer.getTragicException() instanceof IOException first
            ? folder.explain(first)
            : folder.explain(new IOException(e));
  }

  @Override
  public synchronized void close() {
    try {
      holdings.close();
      writer.rollback();
      folder.removeHolder();
      directory.close();
    } catch (IOException e) {
      throw folder.explain(e);
    }
  }
}
