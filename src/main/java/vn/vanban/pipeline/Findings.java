package vn.vanban.pipeline;

import java.util.ArrayList;
import java.util.List;
import vn.vanban.document.Warning;
import vn.vanban.document.Warning.Message;
import vn.vanban.index.AnalysedDocument;
import vn.vanban.reference.Reference;
import vn.vanban.text.Stretches;
import vn.vanban.theme.ThemeFinder;
import vn.vanban.theme.ThemeMention;

/**
 * How many findings a document keeps: the first {@value #MOST} of a kind and the first {@value
 * #MOST_WARNINGS} warnings, with a warning that says how many there are. The longest laws have some
 * thousands; what has more is a list of words or was made to fill the memory, where each finding
 * takes ten times its letters.
 */
final class Findings {

  static final int MOST = 100_000;

  /** Each bears two sentences, five times what a reference takes. */
  static final int MOST_WARNINGS = 1_000;

  private static final String REFERENCES_CUT = "references-cut";
  private static final String THEMES_CUT = "themes-cut";
  private static final String WARNINGS_CUT = "warnings-cut";

  private Findings() {}

  static AnalysedDocument withReferences(AnalysedDocument document, List<Reference> found) {
    var warnings = without(REFERENCES_CUT, document.warnings());
    if (found.size() > MOST) {
      warnings.add(
          cut(
              REFERENCES_CUT,
              found.get(MOST).start(),
              found.size(),
              MOST,
              "viện dẫn",
              "references"));
    }
    return document.withReferences(first(found)).withWarnings(warnings);
  }

  /**
   * Themes are looked for in one stretch after the other: no theme goes on from one to the next,
   * and a text that is full of them takes twenty times its letters while they are.
   *
   * @param version of the dictionary that {@code finder} works with
   */
  static AnalysedDocument withThemes(
      AnalysedDocument document, ThemeFinder finder, String version) {
    String text = document.text();
    var kept = new ArrayList<ThemeMention>();
    int count = 0;
    int cutAt = 0;
    for (int start = 0; start < text.length(); ) {
      int end = Stretches.end(text, start);
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
      warnings.add(cut(THEMES_CUT, cutAt, count, MOST, "chỗ nhắc chủ đề", "mentions of themes"));
    }
    return document.withThemes(kept, version).withWarnings(warnings);
  }

  static List<Warning> warnings(List<Warning> found) {
    if (found.size() <= MOST_WARNINGS) {
      return found;
    }
    var kept = new ArrayList<>(found.subList(0, MOST_WARNINGS));
    int start = found.get(MOST_WARNINGS).start();
    kept.add(cut(WARNINGS_CUT, start, found.size(), MOST_WARNINGS, "cảnh báo", "warnings"));
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

  private static Warning cut(String code, int start, int count, int most, String vi, String en) {
    return new Warning(
        start,
        start,
        code,
        new Message(
            "Văn bản có " + count + " " + vi + "; chỉ giữ " + most + " đầu tiên. Hãy tách tệp.",
            "The text has " + count + " " + en + "; the first " + most + " are kept. Split it."));
  }
}
