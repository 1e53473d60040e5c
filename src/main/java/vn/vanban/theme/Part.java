package vn.vanban.theme;

import java.util.List;
import vn.vanban.theme.Sign.Kind;

/**
 * One item of a run.
 *
 * @param from first syllable, the negator's where there is one
 * @param to one past the last syllable
 * @param match what was matched
 * @param isRefusal whether a negator governs it, so that it belongs to the theme that refuses it
 */
record Part(int from, int to, Match match, boolean isRefusal) {

  Part(Match match) {
    this(match.from(), match.to(), match, false);
  }

  static Part refusal(int from, Match match) {
    return new Part(from, match.to(), match, true);
  }

  Kind kind() {
    return match.sign().kind();
  }

  /** One theme's coordinated parts, in the order of the text, one or more. */
  record Run(List<Part> parts) {

    Run {
      parts = List.copyOf(parts);
    }

    int from() {
      return parts.getFirst().from();
    }

    int to() {
      return parts.getLast().to();
    }

    boolean has(Kind kind) {
      return parts.stream().anyMatch(part -> part.kind() == kind);
    }
  }
}
