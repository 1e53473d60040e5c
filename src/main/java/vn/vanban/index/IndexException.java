package vn.vanban.index;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.lucene.index.CorruptIndexException;
import org.jspecify.annotations.Nullable;
import vn.vanban.document.Warning.Message;

/** An index that cannot be used as it is; the message says what to do. */
public final class IndexException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** How Lucene names the file that it read. */
  private static final Pattern FILE = Pattern.compile("path=\"([^\"]+)\"");

  /** What is wrong; {@link #code()} in answers. */
  public enum Reason {
    /** No index there yet. */
    MISSING,
    /** Another run writes. */
    LOCKED,
    /** The folder holds something else. */
    FOREIGN,
    /** Made by another version of this program. */
    OTHER_VERSION,
    DAMAGED,
    /** No space for what would be written; what was committed stays. */
    DISK_FULL,
    /** The folder cannot be read or written. */
    UNREADABLE
  }

  private final Reason reason;
  private final transient Message message;
  private final transient Path folder;

  IndexException(Reason reason, Message message, Path folder, @Nullable Throwable cause) {
    super(message.en(), cause);
    this.reason = reason;
    this.message = message;
    this.folder = folder;
  }

  /** Damage that was met while an index was being read; empty where {@code e} tells of none. */
  public static Optional<IndexException> damage(Throwable e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof CorruptIndexException found) {
        var file = FILE.matcher(String.valueOf(found.getResourceDescription()));
        Path folder = file.find() ? Path.of(file.group(1)).getParent() : null;
        return Optional.of(
            new IndexFolder(folder == null ? Path.of("index") : folder).damaged(found));
      }
    }
    return Optional.empty();
  }

  public Reason reason() {
    return reason;
  }

  /** The sentence for people, in both languages. */
  public Message userMessage() {
    return message;
  }

  /** The sentence for people elsewhere: it does not tell where on this machine the index is. */
  public Message remoteMessage() {
    String path = folder.toString();
    String name = String.valueOf(folder.getFileName());
    return new Message(message.vi().replace(path, name), message.en().replace(path, name));
  }

  public String code() {
    return "index-" + reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
