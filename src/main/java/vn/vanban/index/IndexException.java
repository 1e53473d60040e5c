package vn.vanban.index;

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
    /** The folder cannot be read or written. */
    UNREADABLE
  }

  private final Reason reason;
  private final transient Message message;

  IndexException(Reason reason, Message message, @Nullable Throwable cause) {
    super(message.en(), cause);
    this.reason = reason;
    this.message = message;
  }

  public Reason reason() {
    return reason;
  }

  /** The sentence for people, in both languages. */
  public Message userMessage() {
    return message;
  }

  public String code() {
    return "index-" + reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
