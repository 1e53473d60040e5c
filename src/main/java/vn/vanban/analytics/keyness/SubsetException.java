package vn.vanban.analytics.keyness;

import vn.vanban.document.Warning.Message;

/** What was typed is no subset; the message says which part of it, and what can stand there. */
public final class SubsetException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Message message;

  SubsetException(Message message) {
    super(message.en());
    this.message = message;
  }

  public Message userMessage() {
    return message;
  }
}
