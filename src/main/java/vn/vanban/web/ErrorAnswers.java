package vn.vanban.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import vn.vanban.document.Language;
import vn.vanban.document.Warning.Message;
import vn.vanban.index.DocumentJson;

/** What went wrong outside of controllers, told like everything else. */
@Controller
final class ErrorAnswers implements ErrorController {

  private static final Message NOT_UNDERSTOOD =
      new Message(
          "Máy chủ không hiểu yêu cầu này, hay địa chỉ và tiêu đề của nó dài quá 16 KB.",
          "The request cannot be understood, or its address and headers are longer than 16 KB.");

  private static final Message FAULT =
      new Message(
          "Lỗi ngoài dự kiến của máy chủ; chi tiết ghi trong nhật ký.",
          "An unexpected fault of the server; its log has the details.");

  private static final Message TOO_LARGE =
      new Message("Yêu cầu quá lớn.", "The request is too large.");

  private static final Message LONG_HEAD =
      new Message(
          "Địa chỉ và tiêu đề của yêu cầu quá dài (giới hạn 16 KB).",
          "The address and headers of the request are too long (the limit is 16 KB).");

  private static final Message NOTHING_THERE =
      new Message("Không có địa chỉ này.", "There is nothing at this address.");

  @RequestMapping("/error")
  void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
    Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    send(request, response, status instanceof Integer code ? code : 404);
  }

  static void send(HttpServletRequest request, HttpServletResponse response, int status)
      throws IOException {
    var type = typeOf(status);
    Refusals.send(request, response, type, detail(type));
  }

  /** Of a request that nothing is known of, not even its language. */
  static String body(int status) {
    var type = typeOf(status);
    return new DocumentJson()
        .mapper()
        .writeValueAsString(Problem.of(type, detail(type), Language.VI));
  }

  private static ProblemType typeOf(int status) {
    return switch (status) {
      case 404 -> ProblemType.UNKNOWN_PATH;
      case 408 -> ProblemType.TOO_SLOW;
      case 413 -> ProblemType.TOO_LARGE;
      case 414, 431 -> ProblemType.HEADER_TOO_LARGE;
      default -> status < 500 ? ProblemType.BAD_REQUEST : ProblemType.FAULT;
    };
  }

  private static Message detail(ProblemType type) {
    return switch (type) {
      case UNKNOWN_PATH -> NOTHING_THERE;
      case TOO_LARGE -> TOO_LARGE;
      case HEADER_TOO_LARGE -> LONG_HEAD;
      case FAULT -> FAULT;
      default -> NOT_UNDERSTOOD;
    };
  }
}
