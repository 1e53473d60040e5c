package vn.vanban.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.unit.DataSize;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import org.springframework.web.util.DisconnectedClientHelper;
import vn.vanban.document.Warning.Message;
import vn.vanban.index.IndexException;
import vn.vanban.yaml.MistakesException;

/** Says what went wrong, as problem details in the language that was asked for. */
@RestControllerAdvice
final class Problems {

  private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

  private final DataSize largest;

  Problems(@Value("${spring.servlet.multipart.max-request-size}") DataSize largest) {
    this.largest = largest;
  }

  @ExceptionHandler
  ResponseEntity<Problem> refused(Refusal refusal, HttpServletRequest request) {
    return answer(refusal, HttpHeaders.EMPTY, request);
  }

  @ExceptionHandler
  ResponseEntity<Problem> index(IndexException e, HttpServletRequest request) {
    return answer(ProblemType.of(e.reason()), e.remoteMessage(), request);
  }

  @ExceptionHandler
  ResponseEntity<Problem> mistakes(MistakesException e, HttpServletRequest request) {
    var language = Parameters.language(request);
    var mistakes =
        e.mistakes().stream()
            .map(mistake ->
                new Problem.Mistake(
                    mistake.line(), mistake.column(), mistake.problem().in(language)))
            .toList();
    var problem = Problem.of(ProblemType.BAD_DICTIONARY, e.userMessage(), language, mistakes);
    return ResponseEntity.status(problem.status())
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(problem);
  }

  @ExceptionHandler
  ResponseEntity<Problem> unknownPath(NoResourceFoundException e, HttpServletRequest request) {
    String path = request.getRequestURI();
    return answer(
        ProblemType.UNKNOWN_PATH,
        new Message("Không có địa chỉ " + path + ".", "There is nothing at " + path + "."),
        request);
  }

  @ExceptionHandler
  ResponseEntity<Problem> wrongMethod(
      HttpRequestMethodNotSupportedException e, HttpServletRequest request) {
    String allowed =
        String.join(
            ", ", e.getSupportedMethods() == null ? new String[0] : e.getSupportedMethods());
    var refusal =
        Refusal.of(
            ProblemType.WRONG_METHOD,
            new Message(
                "Địa chỉ này không nhận " + e.getMethod() + ". Dùng: " + allowed + ".",
                "This address does not take " + e.getMethod() + ". Use: " + allowed + "."));
    return answer(refusal, e.getHeaders(), request);
  }

  @ExceptionHandler
  ResponseEntity<Problem> tooLarge(MaxUploadSizeExceededException e, HttpServletRequest request) {
    return refused(Upload.tooLarge(largest), request);
  }

  @ExceptionHandler
  ResponseEntity<Problem> brokenForm(MultipartException e, HttpServletRequest request) {
    return answer(
        ProblemType.BROKEN_FORM,
        new Message(
            "Không đọc được biểu mẫu gửi lên (multipart/form-data).",
            "The form that was sent cannot be read (multipart/form-data)."),
        request);
  }

  /** Nobody is there any more to be told. */
  @ExceptionHandler
  void gone(AsyncRequestNotUsableException e) {
    LOG.debug("the client is gone", e);
  }

  @ExceptionHandler
  @Nullable ResponseEntity<Problem> unexpected(
      Exception e, HttpServletRequest request, HttpServletResponse response) throws Exception {
    if (DisconnectedClientHelper.isClientDisconnectedException(e)) {
      LOG.debug("the client is gone", e);
      return null;
    }
    if (response.isCommitted()) {
      // Half of a file is under way: the server breaks off, so that nobody takes it for the whole.
      throw e;
    }
    if (e instanceof ErrorResponse known && known.getStatusCode().is4xxClientError()) {
      return answer(
          ProblemType.BAD_REQUEST,
          new Message("Máy chủ không hiểu yêu cầu này.", "The request cannot be understood."),
          request);
    }
    var damage = IndexException.damage(e);
    if (damage.isPresent()) {
      return index(damage.get(), request);
    }
    LOG.error("unexpected fault", e);
    return answer(
        ProblemType.FAULT,
        new Message(
            "Lỗi ngoài dự kiến của máy chủ; chi tiết ghi trong nhật ký.",
            "An unexpected fault of the server; its log has the details."),
        request);
  }

  private static ResponseEntity<Problem> answer(
      ProblemType type, Message message, HttpServletRequest request) {
    return answer(Refusal.of(type, message), HttpHeaders.EMPTY, request);
  }

  private static ResponseEntity<Problem> answer(
      Refusal refusal, HttpHeaders headers, HttpServletRequest request) {
    return ResponseEntity.status(refusal.type().status())
        .headers(headers)
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(refusal.problem(Parameters.language(request)));
  }
}
