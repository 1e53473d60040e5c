package vn.vanban.index;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;
import org.apache.lucene.store.NoLockFactory;
import org.jspecify.annotations.Nullable;
import vn.vanban.index.SourceGroups.Replacement;
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
    MOVED,
    /** The index holds the document from a file of another format; it has one more source now. */
    JOINED
  }

  private static final Optional<StoredPlace> NOTHING = Optional.empty();

  private final IndexFolder folder;
  private final Fingerprints fingerprints;
  private final Directory directory;
  private final IndexWriter writer;
  private final Making making;
  private final Holdings holdings;
  private final SourceGroups groups;

  /**
   * Held while something is written, before {@code this}, which guards {@link #holdings}: whoever
   * asks what the index holds need not wait until a document is in.
   */
  private final Object writes = new Object();

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
    this.groups = new SourceGroups(writer, making, holdings);
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
      } else if (folder.hasRemains()) {
        throw new IndexNotFoundException(folder.path().toString());
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

  /** Asks the index something. */
  @FunctionalInterface
  private interface Look<T> {
    T of() throws IOException;
  }

  private <T> T look(Look<T> look) {
    try {
      return look.of();
    } catch (IOException | AlreadyClosedException e) {
      throw explain(e);
    }
  }

  /** Whether the index holds these very bytes, made with what this session works with. */
  public synchronized boolean isUnchanged(Origin origin, String sha256) {
    return look(() ->
        holdings.isAsWritten(origin)
            && holdings.written().holds(origin.key(), sha256, fingerprints.term()));
  }

  /** Whether the index holds a document of this origin with pages that nobody recognised yet. */
  public synchronized boolean needsOcr(Origin origin) {
    return look(() -> holdings.isAsWritten(origin) && holdings.written().needsOcr(origin.key()));
  }

  /**
   * Whether the origin's file looks as it did when it was read, and its document was made with what
   * this session works with. Sees no change that leaves size and time as they were.
   */
  public synchronized boolean isUnchanged(Origin origin, FileStamp stamp) {
    return look(() ->
        holdings.isAsWritten(origin)
            && holdings.written().holds(origin.key(), stamp, fingerprints.term()));
  }

  /**
   * How many documents the index holds of an archive, where it holds all and the archive looks as
   * it did; 0 where it has to be opened.
   */
  public synchronized int unchangedIn(Origin holder, FileStamp stamp) {
    return look(() -> holdings.written().unchangedIn(holder.key(), stamp, fingerprints.term()));
  }

  /** Lets the next run know by a look that all of an archive's files are held. */
  public synchronized void holdsAllOf(Origin holder, int files) {
    try {
      // Documents that an older version wrote have no such column.
      if (holdings.written().hasHolders()) {
        var count = new NumericDocValuesField(Fields.HOLDER_FILES, files);
        writer.updateDocValues(new Term(Fields.HOLDER, holder.key()), count);
      }
    } catch (IOException | AlreadyClosedException e) {
      throw explain(e);
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
    put(prepare(now, document.withSource(source)), stamp);
    return true;
  }

  private AnalysedDocument stored(Origin now, String sha256) {
    return look(() -> {
      int member = holdings.gone(now, sha256).orElseThrow().member();
      return holdings.written().snapshot().file(member);
    });
  }

  /** Does what can be done before a document is written; on any thread. */
  public PreparedDocument prepare(Origin origin, AnalysedDocument document) {
    return new PreparedDocument(origin, document, making);
  }

  /** Where nothing is known of the file. */
  public Put put(Origin origin, AnalysedDocument document) {
    return put(prepare(origin, document), null);
  }

  /**
   * Writes a document in place of what its origin held, or what a file that is gone held of the
   * same bytes; readers see the old one or the new one. Where the index holds the document already,
   * from a file of another format, this one becomes another source of it. Documents of one source
   * but different origins stand side by side otherwise.
   *
   * @param stamp of the file before it was read
   */
  public Put put(PreparedDocument prepared, @Nullable FileStamp stamp) {
    synchronized (writes) {
      try {
        var file = prepared.file(stamp, fingerprints);
        boolean held;
        Optional<StoredPlace> gone = NOTHING;
        Replacement noted = null;
        synchronized (this) {
          held = holdings.holds(prepared.origin());
          if (held) {
            groups.leave(prepared.origin());
          } else {
            gone = holdings.gone(prepared.origin(), file.document().sha256());
          }
          var old = gone.isPresent() && !groups.leave(gone.get().origin()) ? gone : NOTHING;
          if (old.isPresent() || !groups.join(file, prepared.block())) {
            noted = groups.note(file, old, prepared.block());
          }
        }
        if (noted != null) {
          groups.write(noted);
        }
        synchronized (this) {
          holdings.refresh();
        }
        return held
            ? Put.REPLACED
            : gone.isPresent() ? Put.MOVED : noted == null ? Put.JOINED : Put.ADDED;
      } catch (IOException | AlreadyClosedException e) {
        throw explain(e);
      }
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
  public void restore(Path copy) {
    alone(() -> {
      try (var directory = FSDirectory.open(copy, NoLockFactory.INSTANCE)) {
        writer.deleteAll();
        writer.addIndexes(directory);
        commit();
        holdings.startOver();
        return copy;
      }
    });
  }

  /** Takes the document out, whatever files it came from. */
  public void remove(HeldDocument document) {
    alone(() -> {
      groups.remove(document.place());
      return document;
    });
  }

  /**
   * A document that other files hold too stays, with these.
   *
   * @return whether there was something to remove
   */
  public boolean remove(Origin origin) {
    return alone(() -> groups.remove(origin));
  }

  /** Visits the origins of all documents as they now are, each once, in no particular order. */
  public void forEachOrigin(Consumer<Origin> visitor) {
    alone(() -> {
      holdings.lookAgain();
      replaced = false;
      holdings.written().forEachOrigin(key -> visitor.accept(Origin.parse(key)));
      return visitor;
    });
  }

  /** Changes something while nobody writes or asks. */
  private <T> T alone(Look<T> change) {
    synchronized (writes) {
      synchronized (this) {
        return look(change);
      }
    }
  }

  /** What was committed, for reading. */
  public DocumentIndex committed() {
    return DocumentIndex.open(folder.path());
  }

  /**
   * Makes what was written so far last, and visible to readers. Where nothing was written the last
   * commit stays, so that readers keep what they have open.
   */
  public void commit() {
    synchronized (writes) {
      try {
        if (writer.hasUncommittedChanges() || !DirectoryReader.indexExists(directory)) {
          writer.setLiveCommitData(fingerprints.commitData().entrySet());
          writer.commit();
        }
        synchronized (this) {
          if (replaced) {
            holdings.lookAgain();
            replaced = false;
          }
        }
      } catch (IOException | AlreadyClosedException e) {
        throw explain(e);
      }
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
  public void close() {
    alone(() -> {
      holdings.close();
      writer.rollback();
      folder.removeHolder();
      directory.close();
      return folder;
    });
  }
}
