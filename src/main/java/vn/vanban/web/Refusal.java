package vn.vanban.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.vanban.document.Language;
import vn.vanban.document.Warning.Message;

/** A request that cannot be answered, and why. */
final class Refusal extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final ProblemType type;
  private final transient Message message;
  private final @Nullable String parameter;
  private final @Nullable String value;
  private final transient List<String> allowed;

  private Refusal(
      ProblemType type,
      Message message,
      @Nullable String parameter,
      @Nullable String value,
      List<String> allowed) {
    super(message.en());
    this.type = type;
    this.message = message;
    this.parameter = parameter;
    this.value = value;
    this.allowed = allowed;
  }

  static Refusal of(ProblemType type, Message message) {
    return new Refusal(type, message, null, null, List.of());
  }

  /** A parameter whose values can be told in words, such as a range. */
  static Refusal badValue(String parameter, String value, Message expected) {
    return new Refusal(
        ProblemType.BAD_PARAMETER,
        new Message(
            "Tham số " + parameter + " không thể là “" + value + "”: " + expected.vi() + ".",
            "The parameter " + parameter + " cannot be “" + value + "”: " + expected.en() + "."),
        parameter,
        value,
        List.of());
  }

  /** A parameter whose values are a short list. */
  static Refusal unknownValue(String parameter, String value, List<String> allowed) {
    String list = String.join(", ", allowed);
    return new Refusal(
        ProblemType.BAD_PARAMETER,
        new Message(
            "Tham số "
                + parameter
                + " không có giá trị “"
                + value
                + "”. Các giá trị: "
                + list
                + ".",
            "The parameter " + parameter + " has no value “" + value + "”. Allowed: " + list + "."),
        parameter,
        value,
        allowed);
  }

  static Refusal missing(String parameter) {
    return new Refusal(
        ProblemType.MISSING_PARAMETER,
        new Message(
            "Thiếu tham số " + parameter + ".", "The parameter " + parameter + " is missing."),
        parameter,
        null,
        List.of());
  }

  static Refusal repeated(String parameter) {
    return new Refusal(
        ProblemType.REPEATED_PARAMETER,
        new Message(
            "Tham số " + parameter + " chỉ được nêu một lần.",
            "The parameter " + parameter + " may be given only once."),
        parameter,
        null,
        List.of());
  }

  static Refusal unknownParameter(String parameter, List<String> allowed) {
    String list = String.join(", ", allowed);
    return new Refusal(
        ProblemType.UNKNOWN_PARAMETER,
        new Message(
            "Không có tham số “" + parameter + "”. Các tham số: " + list + ".",
            "There is no parameter “" + parameter + "”. Allowed: " + list + "."),
        parameter,
        null,
        allowed);
  }

  ProblemType type() {
    return type;
  }

  Problem problem(Language language) {
    return Problem.of(type, message, language).about(parameter, value, allowed);
  }
}
