package vn.vanban.index;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import org.apache.lucene.codecs.CodecUtil;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.NoLockFactory;
import tools.jackson.core.JacksonException;

/**
 * A copy of an index as of one commit, in a folder of its own. Its manifest, written last, names
 * each file with its hash: a copy without one was never finished.
 */
public final class IndexCopy {

  static final String MANIFEST = "vanban-snapshot.json";

  /** A running writer may drop a commit's files while they are being taken hold of. */
  private static final int ATTEMPTS = 10;

  /** Where a commit's files are held by a second name while they are copied; the number follows. */
  private static final String HOLD = ".snapshot-";

  /**
   * @param commit of the index, as {@link Snapshot#id}
   */
  public record Manifest(String commit, Instant made, long documents, List<CopiedFile> files) {

    public Manifest {
      files = List.copyOf(files);
    }

    public long bytes() {
      return files.stream().mapToLong(CopiedFile::bytes).sum();
    }
  }

  /**
   * @param sha256 lower-case hexadecimal
   */
  public record CopiedFile(String name, long bytes, String sha256) {}

  private final IndexFolder index;
  private final Path target;
  private final DocumentJson json = new DocumentJson();

  private IndexCopy(Path index, Path target) {
    this.index = new IndexFolder(index.toAbsolutePath().normalize());
    this.target = target;
  }

  /**
   * Copies the last commit of an index, which may be written to and read meanwhile; takes no lock.
   * Each file's own checksum is compared as well.
   *
   * @param target a folder that does not exist, or is empty
   * @throws IndexException where there is no index, or a damaged one; what was copied of it stays
   *     without a manifest
   */
  public static Manifest make(Path index, Path target) {
    var copy = new IndexCopy(index, target);
    try {
      return copy.make();
    } catch (IOException e) {
      throw copy.index.explain(e);
    }
  }

  /**
   * Compares all files of a copy with their hashes.
   *
   * @throws IndexException where it is none, or one that is not finished or damaged
   */
  public static Manifest verify(Path copy) {
    var folder = new IndexFolder(copy.toAbsolutePath().normalize());
    try {
      String text = Files.readString(copy.resolve(MANIFEST));
      var manifest = new DocumentJson().mapper().readValue(text, Manifest.class);
      for (var file : manifest.files()) {
        Path path = copy.resolve(file.name());
        if (!file.sha256().equals(sha256(path, OutputStream.nullOutputStream()))) {
          throw new CorruptIndexException("other bytes than were copied", path.toString());
        }
      }
      try (var directory = FSDirectory.open(copy, NoLockFactory.INSTANCE);
          var reader = DirectoryReader.open(directory)) {
        folder.requireOurs(reader.getIndexCommit().getUserData());
      }
      return manifest;
    } catch (NoSuchFileException e) {
      throw folder.noCopy(e);
    } catch (JacksonException e) {
      throw folder.damagedCopy(e);
    } catch (CorruptIndexException e) {
      throw folder.damagedCopy(e);
    } catch (IOException e) {
      throw folder.explain(e);
    }
  }

  private Manifest make() throws IOException {
    if (!Files.isDirectory(index.path())) {
      throw new NoSuchFileException(index.path().toString());
    }
    dropOldHolds();
    Files.createDirectories(target);
    for (int attempt = 1; ; attempt++) {
      try {
        return copyLastCommit();
      } catch (NoSuchFileException e) {
        if (attempt == ATTEMPTS) {
          throw e;
        }
      }
    }
  }

  private Manifest copyLastCommit() throws IOException {
    Path hold = index.path().resolve(HOLD + ProcessHandle.current().pid());
    try (var opened = DocumentIndex.open(index.path());
        var snapshot = opened.snapshot()) {
      var reader = (DirectoryReader) snapshot.searcher().getIndexReader();
      var names = reader.getIndexCommit().getFileNames();
      var files = copy(hold(names, hold), names);
      long documents = OutdatedDocuments.all(opened).countAndClose();
      var manifest = new Manifest(snapshot.id(), Instant.now(), documents, files);
      Path unfinished = target.resolve(MANIFEST + ".new");
      Files.writeString(unfinished, json.mapper().writeValueAsString(manifest));
      Files.move(unfinished, target.resolve(MANIFEST), StandardCopyOption.ATOMIC_MOVE);
      return manifest;
    } finally {
      delete(hold);
    }
  }

  /** The folder to copy from: one of second names, or the index where its disk knows none. */
  private Path hold(Collection<String> names, Path hold) throws IOException {
    delete(hold);
    Files.createDirectory(hold);
    for (var name : names) {
      try {
        Files.createLink(hold.resolve(name), index.path().resolve(name));
      } catch (NoSuchFileException e) {
        throw e;
      } catch (FileSystemException | UnsupportedOperationException _) {
        // Some disks know no second names; the files themselves are there to be copied.
        return index.path();
      }
    }
    return hold;
  }

  private List<CopiedFile> copy(Path from, Collection<String> names) throws IOException {
    var files = new ArrayList<CopiedFile>();
    try (var copied = FSDirectory.open(target, NoLockFactory.INSTANCE)) {
      for (var name : names.stream().sorted().toList()) {
        Path to = target.resolve(name);
        String sha256;
        try (var out =
            Files.newOutputStream(
                to,
                StandardOpenOption.CREATE,
                StandardOpenOption.TRUNCATE_EXISTING,
                StandardOpenOption.WRITE)) {
          sha256 = sha256(from.resolve(name), out);
        }
        try (var input = copied.openInput(name, IOContext.READONCE)) {
          CodecUtil.checksumEntireFile(input);
        }
        files.add(new CopiedFile(name, Files.size(to), sha256));
      }
      copied.sync(names);
    }
    return files;
  }

  private static String sha256(Path file, OutputStream out) throws IOException {
    try (InputStream input = Files.newInputStream(file);
        var digesting = new DigestInputStream(input, MessageDigest.getInstance("SHA-256"))) {
      digesting.transferTo(out);
      return HexFormat.of().formatHex(digesting.getMessageDigest().digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** Of copies that were killed; they keep files that nobody needs. */
  private void dropOldHolds() throws IOException {
    try (var entries = Files.newDirectoryStream(index.path(), HOLD + "*")) {
      for (var hold : entries) {
        String process = hold.getFileName().toString().substring(HOLD.length());
        if (process.matches("[0-9]{1,18}") && ProcessHandle.of(Long.parseLong(process)).isEmpty()) {
          delete(hold);
        }
      }
    }
  }

  private static void delete(Path hold) throws IOException {
    if (Files.isDirectory(hold)) {
      try (var files = Files.list(hold)) {
        for (var file : files.toList()) {
          Files.delete(file);
        }
      }
      Files.delete(hold);
    }
  }
}
