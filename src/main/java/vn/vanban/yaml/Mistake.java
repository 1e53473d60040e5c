package vn.vanban.yaml;

import vn.vanban.document.Warning.Message;

/**
 * One thing wrong in a file.
 *
 * @param file its name in messages
 * @param line counted from 1
 * @param column counted from 1, in characters
 * @param problem what stands there and what is allowed, without the place
 */
public record Mistake(String file, int line, int column, Message problem) {

  /** The problem with its place. */
  public Message message() {
    return new Message(
        file + ", dòng " + line + ", cột " + column + ": " + problem.vi(),
        file + ", line " + line + ", column " + column + ": " + problem.en());
  }
}
