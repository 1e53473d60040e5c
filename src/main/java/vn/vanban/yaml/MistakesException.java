package vn.vanban.yaml;

import java.util.List;
import java.util.stream.Collectors;
import vn.vanban.document.Language;
import vn.vanban.document.Warning.Message;

/** A file that cannot be used, with all that is wrong in it. */
public final class MistakesException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient List<Mistake> mistakes;

  /**
   * @param mistakes one or more, in the order of the file
   */
  public MistakesException(List<Mistake> mistakes) {
    super(lines(mistakes, Language.EN));
    this.mistakes = List.copyOf(mistakes);
  }

  /** In the order of the file, one or more. */
  public List<Mistake> mistakes() {
    return mistakes;
  }

  /** A line for each mistake. */
  public Message userMessage() {
    return new Message(lines(mistakes, Language.VI), lines(mistakes, Language.EN));
  }

  private static String lines(List<Mistake> mistakes, Language language) {
    return mistakes.stream()
        .map(mistake -> mistake.message().in(language))
        .collect(Collectors.joining("\n"));
  }
}
