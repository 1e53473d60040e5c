package vn.vanban.index;

import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.vanban.document.Warning.Message;

/** An index that cannot be used as it is; the message says what to do. */
public final class IndexException extends RuntimeException {

  private static final long serialVersionUID = 1L;

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
