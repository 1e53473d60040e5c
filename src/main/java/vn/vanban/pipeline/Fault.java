package vn.vanban.pipeline;

import vn.vanban.document.Warning.Message;

/** An error of this program's own over one file: told as a line, so that other files go on. */
final class Fault {

  static final String CODE = "fault";

  private Fault() {}

  static Message message(Throwable e) {
    return new Message(
        "Lỗi của chương trình khi xử lý tệp này, hãy báo cho người phát triển: " + e,
        "A fault of the program over this file, please report it: " + e);
  }
}
