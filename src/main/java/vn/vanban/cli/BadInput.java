package vn.vanban.cli;

import vn.vanban.document.Warning.Message;

/** Something that the command line names is missing or cannot be read. */
final class BadInput extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Message message;

  BadInput(String vietnamese, String english) {
    super(english);
    this.message = new Message(vietnamese, english);
  }

  Message userMessage() {
    return message;
  }
}
