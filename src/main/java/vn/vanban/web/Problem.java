package vn.vanban.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * What went wrong with a request, as RFC 9457 writes it.
 *
 * @param type urn:vanban:problem: and a code from a closed list, never translated
 * @param detail the sentence for people
 * @param parameter name of the parameter that is wrong; null where it is none
 * @param value what it was; null where it was missing
 * @param allowed all values it may have; empty where they cannot be listed
 * @param mistakes in the file that was sent; mostly none
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record Problem(
    URI type,
    String title,
    int status,
    String detail,
    @Nullable String parameter,
    @Nullable String value,
    List<String> allowed,
    List<Mistake> mistakes) {

  Problem {
    allowed = List.copyOf(allowed);
    mistakes = List.copyOf(mistakes);
  }

  /** One of a file; line and column count from 1. */
  record Mistake(int line, int column, String detail) {}

  static Problem of(HttpStatus status, String code, String detail) {
    return new Problem(
        typeOf(code),
        status.getReasonPhrase(),
        status.value(),
        detail,
        null,
        null,
        List.of(),
        List.of());
  }

  static URI typeOf(String code) {
    return URI.create("urn:vanban:problem:" + code);
  }
}
