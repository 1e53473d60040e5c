package vn.vanban.evaluation;

import vn.vanban.document.Warning.Message;

/** A gold file cannot be read, or does not say what a gold file has to. */
public final class GoldException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Message userMessage;

  /**
   * @param place file, and the line or passage in it
   */
  GoldException(String place, String vietnamese, String english) {
    super(place + ": " + english);
    this.userMessage = new Message(place + ": " + vietnamese, place + ": " + english);
  }

  public Message userMessage() {
    return userMessage;
  }
}
