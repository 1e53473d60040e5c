package vn.vanban.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import tools.jackson.databind.json.JsonMapper;
import vn.vanban.document.Warning.Message;
import vn.vanban.index.DocumentJson;

/** Sends problems where no controller has been reached yet. */
final class Refusals {

  private static final JsonMapper MAPPER = new DocumentJson().mapper();

  private Refusals() {}

  static void send(
      HttpServletRequest request, HttpServletResponse response, ProblemType type, Message detail)
      throws IOException {
    if (response.isCommitted()) {
      return;
    }
    var problem = Problem.of(type, detail, Parameters.language(request));
    response.setStatus(problem.status());
    response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    response.getOutputStream().write(MAPPER.writeValueAsBytes(problem));
  }

  /**
   * @param seconds after which the client may try again
   */
  static void sendForLater(
      HttpServletRequest request,
      HttpServletResponse response,
      ProblemType type,
      Message detail,
      long seconds)
      throws IOException {
    response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
    send(request, response, type, detail);
  }
}
