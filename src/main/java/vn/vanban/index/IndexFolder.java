package vn.vanban.index;

import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.apache.lucene.codecs.CodecUtil;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;
import org.jspecify.annotations.Nullable;
import vn.vanban.document.Warning.Message;
import vn.vanban.index.IndexException.Reason;

/** The folder that an index is kept in: whether it is ours to use, and the sentence if not. */
final class IndexFolder {

  /** Raised when an older index can no longer be read or added to. */
  static final String SCHEMA = "2";

  static final String SCHEMA_KEY = "vanban.schema";

  /** Who writes at the moment: process and command. */
  static final String WRITER_FILE = "writer.txt";

  private static final List<String> NO_SPACE =
      List.of("No space left", "Disk quota exceeded", "not enough space on the disk");

  /** Less than this holds no more than a few documents. */
  private static final long A_SEGMENT = 1_000_000;

  private final Path path;

  IndexFolder(Path path) {
    this.path = path;
  }

  Path path() {
    return path;
  }

  /** Refuses the data of a commit that is not ours, or not of this version. */
  void requireOurs(Map<String, String> commitData) {
    String schema = commitData.get(SCHEMA_KEY);
    if (schema == null) {
      throw foreign(null);
    }
    if (!schema.equals(SCHEMA)) {
      throw otherVersion(null);
    }
  }

  /** Refuses a folder that holds other files but no index, so that nothing is mixed into them. */
  void requireEmptyOrIndex() throws IOException {
    if (!Files.exists(path)) {
      return;
    }
    if (!Files.isDirectory(path)) {
      throw foreign(null);
    }
    try (var files = Files.list(path)) {
      if (files.anyMatch(file -> !isIndexFile(file.getFileName().toString()))) {
        throw foreign(null);
      }
    }
  }

  /** Also what a run left behind that was killed before its first commit. */
  private static boolean isIndexFile(String name) {
    return name.startsWith(".")
        || name.startsWith("_")
        || name.startsWith("segments")
        || name.startsWith("pending_segments")
        || name.equals("write.lock")
        || name.equals(WRITER_FILE);
  }

  /**
   * Whether files of an index are left here. A new one has a commit before it has any, so that
   * where there is none somebody took it away.
   */
  boolean hasRemains() {
    try (var files = Files.list(path)) {
      return files.anyMatch(file -> file.getFileName().toString().startsWith("_"));
    } catch (IOException e) {
      return false;
    }
  }

  /** The exception that says what became of reading or writing here. */
  IndexException explain(IOException cause) {
    return switch (cause) {
      case IndexNotFoundException e -> hasRemains() ? damaged(e) : missing(e);
      case IndexFormatTooNewException e -> otherVersion(e);
      case IndexFormatTooOldException e -> isNoCommit(e) ? damaged(e) : otherVersion(e);
      case CorruptIndexException e -> damaged(e);
      case EOFException e -> damaged(e);
      case FileNotFoundException e -> damaged(e);
      case NoSuchFileException e -> Files.isDirectory(path) ? damaged(e) : missing(e);
      default -> isFull(cause) ? full(cause) : unreadable(cause);
    };
  }

  /**
   * Lucene takes a file that does not start as all of its do for one of long before this program.
   */
  private static boolean isNoCommit(IndexFormatTooOldException e) {
    return Objects.equals(e.getMinVersion(), CodecUtil.CODEC_MAGIC);
  }

  IndexException locked(@Nullable Throwable cause) {
    String holder = holder();
    return exception(
        Reason.LOCKED,
        "Chỉ mục {} đang được tiến trình khác ghi"
            + (holder.isEmpty() ? "" : " (" + holder + ")")
            + ". Hãy đợi tiến trình đó xong rồi chạy lại.",
        "The index {} is being written by another process"
            + (holder.isEmpty() ? "" : " (" + holder + ")")
            + ". Wait until it is done, then run again.",
        cause);
  }

  private IndexException missing(Throwable cause) {
    return exception(
        Reason.MISSING,
        "Chưa có chỉ mục ở {}. Hãy chạy lệnh ingest trước.",
        "There is no index in {} yet. Run ingest first.",
        cause);
  }

  private IndexException foreign(@Nullable Throwable cause) {
    return exception(
        Reason.FOREIGN,
        "Thư mục {} chứa dữ liệu khác, không phải chỉ mục của vanban. Hãy chọn thư mục khác bằng"
            + " --index.",
        "The folder {} holds something else than an index of vanban. Choose another folder with"
            + " --index.",
        cause);
  }

  private IndexException otherVersion(@Nullable Throwable cause) {
    return exception(
        Reason.OTHER_VERSION,
        "Chỉ mục {} do phiên bản vanban khác tạo ra. Hãy chạy: vanban ingest --rebuild; văn bản gốc"
            + " không bị ảnh hưởng.",
        "The index {} was made by another version of vanban. Run: vanban ingest --rebuild; the"
            + " documents themselves are not touched.",
        cause);
  }

  IndexException damaged(Throwable cause) {
    return exception(
        Reason.DAMAGED,
        "Chỉ mục {} bị hỏng. Hãy chạy: vanban ingest --rebuild để làm lại từ văn bản gốc (chúng"
            + " không bị ảnh hưởng), hoặc: vanban restore nếu có bản sao.",
        "The index {} is damaged. Run: vanban ingest --rebuild to make it anew from the documents,"
            + " which are not touched, or: vanban restore where there is a copy.",
        cause);
  }

  IndexException noCopy(Throwable cause) {
    return exception(
        Reason.FOREIGN,
        "Thư mục {} không có bản sao chỉ mục nào, hoặc có một bản sao dở dang hay thiếu tệp. Bản"
            + " sao được làm bằng: vanban snapshot.",
        "The folder {} holds no copy of an index, or one that is not finished or lacks files."
            + " Copies are made by: vanban snapshot.",
        cause);
  }

  IndexException damagedCopy(Throwable cause) {
    return exception(
        Reason.DAMAGED,
        "Bản sao chỉ mục {} bị hỏng, nên không khôi phục gì cả: " + cause.getMessage(),
        "The copy of an index in {} is damaged, so nothing was restored: " + cause.getMessage(),
        cause);
  }

  /**
   * Makes room for a new index where what stands here cannot be read as ours; leaves alone what
   * can.
   *
   * @throws IndexException where something else stands here, or another process writes
   */
  void clearWhatIsUnusable() throws IOException {
    requireEmptyOrIndex();
    if (!Files.isDirectory(path)) {
      return;
    }
    try (var directory = FSDirectory.open(path);
        var lock = directory.obtainLock(IndexWriter.WRITE_LOCK_NAME)) {
      if (isUnusable(directory)) {
        lock.ensureValid();
        // Without these nobody takes the rest for an index.
        delete(name -> name.startsWith("segments"));
        delete(name -> name.startsWith("_") || name.startsWith("pending_segments"));
      }
    } catch (LockObtainFailedException e) {
      throw locked(e);
    }
  }

  private boolean isUnusable(FSDirectory directory) throws IOException {
    if (!DirectoryReader.indexExists(directory)) {
      return hasRemains();
    }
    try (var reader = DirectoryReader.open(directory)) {
      requireOurs(reader.getIndexCommit().getUserData());
      for (var leaf : reader.leaves()) {
        leaf.reader().checkIntegrity();
      }
      return false;
    } catch (IOException e) {
      return explain(e).reason() != Reason.UNREADABLE;
    } catch (IndexException e) {
      if (e.reason() == Reason.FOREIGN) {
        throw e;
      }
      return true;
    }
  }

  private void delete(Predicate<String> names) throws IOException {
    try (var files = Files.list(path)) {
      for (var file : files.toList()) {
        if (names.test(file.getFileName().toString())) {
          Files.delete(file);
        }
      }
    }
  }

  /** Told by what systems say, or else by the space that is left. */
  private boolean isFull(IOException cause) {
    for (Throwable e = cause; e != null; e = e.getCause()) {
      String said = String.valueOf(e.getMessage());
      if (NO_SPACE.stream().anyMatch(said::contains)) {
        return true;
      }
    }
    try {
      return Files.getFileStore(path).getUsableSpace() < A_SEGMENT;
    } catch (IOException e) {
      return false;
    }
  }

  private IndexException full(Throwable cause) {
    return exception(
        Reason.DISK_FULL,
        "Đĩa chứa chỉ mục {} đã đầy. Những gì đã ghi vẫn còn; hãy dọn chỗ rồi chạy lại lệnh, việc"
            + " tiếp tục từ đó.",
        "The disk that holds the index {} is full. What was committed stays; make room and run the"
            + " command again, it goes on from there.",
        cause);
  }

  private IndexException unreadable(Throwable cause) {
    return exception(
        Reason.UNREADABLE,
        "Không đọc hoặc ghi được thư mục chỉ mục {}: hãy kiểm tra quyền truy cập và dung lượng"
            + " đĩa.",
        "The index folder {} cannot be read or written: check its permissions and the free space.",
        cause);
  }

  private IndexException exception(Reason reason, String vi, String en, @Nullable Throwable cause) {
    String folder = path.toString();
    var message = new Message(vi.replace("{}", folder), en.replace("{}", folder));
    return new IndexException(reason, message, path, cause);
  }

  void writeHolder() throws IOException {
    Files.writeString(path.resolve(WRITER_FILE), IndexWriterProcess.current().text());
  }

  void removeHolder() throws IOException {
    Files.deleteIfExists(path.resolve(WRITER_FILE));
  }

  /** Who writes now; a process that was killed has left its file behind, and writes no more. */
  Optional<IndexWriterProcess> writer() {
    try {
      return IndexWriterProcess.parse(Files.readString(path.resolve(WRITER_FILE)))
          .filter(IndexWriterProcess::isAlive);
    } catch (IOException | DateTimeException e) {
      return Optional.empty();
    }
  }

  private String holder() {
    return writer().map(writer -> writer.process() + ": " + writer.command()).orElse("");
  }
}
