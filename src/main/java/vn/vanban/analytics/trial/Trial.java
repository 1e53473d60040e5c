package vn.vanban.analytics.trial;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.vanban.analytics.Basis;
import vn.vanban.search.Filters;
import vn.vanban.text.Span;
import vn.vanban.theme.Theme.Label;
import vn.vanban.theme.ThemeDictionary;
import vn.vanban.theme.ThemeMention;

/**
 * What a dictionary would find in a collection, beside what the index holds. All figures are exact.
 *
 * @param dictionary version of the one that was tried
 * @param basis what it was tried on; its dictionaries are those of the index
 * @param themes those of the tried dictionary in its order, then those that only the index holds
 * @param total mentions of all outcomes that were asked for
 * @param hits the first of them: added, lost, changed, same, each in the order of the index
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record Trial(
    String dictionary, Basis basis, List<Count> themes, long total, List<Hit> hits) {

  public Trial {
    themes = List.copyOf(themes);
    hits = List.copyOf(hits);
  }

  /** What becomes of a mention; {@link #toString()} is the code in answers. */
  public enum Outcome {
    /** The index does not hold it. */
    ADDED,
    /** Only the index holds it. */
    LOST,
    /** At the same place, but with another form, other members or another stance. */
    CHANGED,
    SAME;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * @param dictionary to be tried
   * @param theme the only one to be looked at; null for all
   * @param filters what documents have to be
   * @param only the outcome of the hits; null for any
   * @param size how many hits are shown, at most
   */
  public record Request(
      ThemeDictionary dictionary,
      @Nullable String theme,
      Filters filters,
      @Nullable Outcome only,
      int size) {}

  /**
   * One theme.
   *
   * @param label null for a theme that the tried dictionary does not have
   * @param documents that speak of it by the tried dictionary
   * @param documentsHeld that speak of it by the index
   */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  public record Count(
      String theme,
      @Nullable Label label,
      long documents,
      long documentsHeld,
      long added,
      long lost,
      long changed,
      long same) {

    /** Mentions by the tried dictionary. */
    public long mentions() {
      return added + changed + same;
    }

    /** Mentions by the index. */
    public long held() {
      return lost + changed + same;
    }
  }

  /**
   * @param id of the document
   * @param mention as the tried dictionary has it; as the index has it where it is lost
   * @param before as the index has it, where that is another one at the same place; else null
   * @param sentence where the sentence around it stands
   * @param text of that sentence
   */
  public record Hit(
      Outcome outcome,
      String id,
      @Nullable String number,
      @Nullable String title,
      ThemeMention mention,
      @Nullable ThemeMention before,
      Span sentence,
      String text) {}
}
