package vn.vanban.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import vn.vanban.document.Language;
import vn.vanban.document.Warning.Message;

/**
 * What went wrong with a request, as RFC 9457 writes it.
 *
 * @param type urn:vanban:problem: and the code of a {@link ProblemType}
 * @param detail the sentence for people
 * @param request by which the log names the request; null outside of one
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
    @Nullable String request,
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

  static Problem of(ProblemType type, Message detail, Language language) {
    return of(type, detail, language, List.of());
  }

  static Problem of(ProblemType type, Message detail, Language language, List<Mistake> mistakes) {
    return new Problem(
        type.uri(),
        type.title().in(language),
        type.status().value(),
        detail.in(language),
        MDC.get(RequestIds.KEY),
        null,
        null,
        List.of(),
        mistakes);
  }

  /** The same, about a parameter. */
  Problem about(@Nullable String parameter, @Nullable String value, List<String> allowed) {
    return new Problem(type, title, status, detail, request, parameter, value, allowed, mistakes);
  }
}
