package vn.vanban.access;

import vn.vanban.document.Warning.Message;

/** A key or user that cannot be made, or a file of them that cannot be read; says why. */
public final class AccessException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Message message;

  AccessException(String vietnamese, String english) {
    super(english);
    this.message = new Message(vietnamese, english);
  }

  AccessException(String vietnamese, String english, Throwable cause) {
    super(english, cause);
    this.message = new Message(vietnamese, english);
  }

  public Message userMessage() {
    return message;
  }
}
