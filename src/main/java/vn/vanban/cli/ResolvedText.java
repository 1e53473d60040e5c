package vn.vanban.cli;

import java.util.LinkedHashMap;
import vn.vanban.citation.ReferencesAnswer;
import vn.vanban.citation.ReferencesAnswer.ResolvedReference;

/** What a document cites, each cited document once, with what that means in the collection. */
final class ResolvedText {

  private ResolvedText() {}

  static void print(ReferencesAnswer answer, Output output) {
    var counts = new LinkedHashMap<String, Integer>();
    for (var reference : answer.references()) {
      counts.merge(line(reference, output), 1, Integer::sum);
    }
    output.print("Văn bản được viện dẫn: " + counts.size(), "Documents it cites: " + counts.size());
    counts.forEach((line, count) -> output.out().println("  " + line + " (" + count + ")"));
  }

  private static String line(ResolvedReference reference, Output output) {
    String name = reference.number() != null ? reference.number() : reference.name();
    String shown = Excerpt.line(name == null ? reference.text() : name);
    return switch (reference.resolution()) {
      case HELD -> shown + " → " + reference.document();
      case AMBIGUOUS ->
          shown
              + output.words(" → nhiều văn bản: ", " → several: ")
              + String.join(", ", reference.candidates());
      case MISSING -> shown + output.words(" → chưa có", " → not held");
      case UNKNOWN -> shown + output.words(" → không rõ", " → unknown");
    };
  }
}
