package vn.vanban.pipeline;

import java.util.ArrayList;
import java.util.List;
import vn.vanban.document.Warning;
import vn.vanban.document.Warning.Message;
import vn.vanban.index.AnalysedDocument;
import vn.vanban.reference.Reference;
import vn.vanban.theme.ThemeFinder;
import vn.vanban.theme.ThemeMention;

/**
 * How many findings a document keeps: the first {@value #MOST} of a kind, with a warning that says
 * how many there are. The longest laws have some thousands; what has more is a list of words or was
 * made to fill the memory, where each finding takes ten times its letters.
 */
final class Findings {

  static final int MOST = 100_000;

  private static final String REFERENCES_CUT = "references-cut";
  private static final String THEMES_CUT = "themes-cut";
  private static final String WARNINGS_CUT = "warnings-cut";

  /**
   * Themes are looked for in so many UTF-16 units at a time: a text that is full of them takes
   * twenty times its letters while they are. Longer than any law.
   */
  private static final int STRETCH = 1_000_000;

  private Findings() {}

  static AnalysedDocument withReferences(AnalysedDocument document, List<Reference> found) {
    var warnings = without(REFERENCES_CUT, document.warnings());
    if (found.size() > MOST) {
      warnings.add(
          cut(REFERENCES_CUT, found.get(MOST).start(), found.size(), "viện dẫn", "references"));
    }
    return document.withReferences(first(found)).withWarnings(warnings);
  }

  /**
   * @param version of the dictionary that {@code finder} works with
   */
  static AnalysedDocument withThemes(
      AnalysedDocument document, ThemeFinder finder, String version) {
    String text = document.text();
    var kept = new ArrayList<ThemeMention>();
    int count = 0;
    int cutAt = 0;
    for (int start = 0; start < text.length(); ) {
      int end = endOfStretch(text, start);
      for (var mention : finder.find(text.substring(start, end))) {
        if (count == MOST) {
          cutAt = start + mention.start();
        }
        if (count++ < MOST) {
          kept.add(mention.shifted(start));
        }
      }
      start = end;
    }
    var warnings = without(THEMES_CUT, document.warnings());
    if (count > MOST) {
      warnings.add(cut(THEMES_CUT, cutAt, count, "chỗ nhắc chủ đề", "mentions of themes"));
    }
    return document.withThemes(kept, version).withWarnings(warnings);
  }

  /** Behind a line, else a sentence, else anywhere: no theme goes on from one to the next. */
  private static int endOfStretch(String text, int start) {
    int most = start + STRETCH;
    if (most >= text.length()) {
      return text.length();
    }
    for (var end : List.of("\n", ". ", " ")) {
      int at = text.lastIndexOf(end, most - end.length());
      if (at > start) {
        return at + end.length();
      }
    }
    return most;
  }

  static List<Warning> warnings(List<Warning> found) {
    if (found.size() <= MOST) {
      return found;
    }
    var kept = new ArrayList<>(found.subList(0, MOST));
    int start = found.get(MOST).start();
    kept.add(cut(WARNINGS_CUT, start, found.size(), "cảnh báo", "warnings"));
    return kept;
  }

  private static <T> List<T> first(List<T> found) {
    return found.subList(0, Math.min(MOST, found.size()));
  }

  private static List<Warning> without(String code, List<Warning> warnings) {
    var others = new ArrayList<>(warnings);
    others.removeIf(warning -> warning.code().equals(code));
    return others;
  }

  private static Warning cut(String code, int start, int count, String vi, String en) {
    return new Warning(
        start,
        start,
        code,
        new Message(
            "Văn bản có " + count + " " + vi + "; chỉ giữ " + MOST + " đầu tiên. Hãy tách tệp.",
            "The text has " + count + " " + en + "; the first " + MOST + " are kept. Split it."));
  }
}
