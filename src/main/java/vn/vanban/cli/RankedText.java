package vn.vanban.cli;

import org.jspecify.annotations.Nullable;
import vn.vanban.citation.RankedAnswer;
import vn.vanban.citation.RankedAnswer.RankedHit;

/** Ranked documents, a line each. */
final class RankedText {

  private RankedText() {}

  /**
   * @param from how many stand before the first
   */
  static void print(RankedAnswer answer, int from, Output output) {
    int rank = from;
    for (var hit : answer.hits()) {
      String line = ++rank + ". " + name(hit) + " · ";
      output.print(
          line + hit.citations() + " viện dẫn trong " + hit.documents() + " văn bản",
          line + hit.citations() + " citations in " + hit.documents() + " documents");
    }
  }

  static void printNext(@Nullable String next, Output output) {
    if (next != null) {
      output.print("Xem tiếp: --from " + next, "More: --from " + next);
    }
  }

  private static String name(RankedHit hit) {
    String called = hit.number() == null ? hit.name() : hit.number();
    return HitText.joined(
        called == null ? hit.title() : called,
        called == null ? null : hit.title(),
        hit.issuer(),
        hit.year() == 0 ? null : hit.year());
  }
}
