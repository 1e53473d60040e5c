package vn.vanban.theme;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One way of writing something that a dictionary looks for.
 *
 * @param theme id, or {@link #EVERY_THEME}
 * @param key of the file that holds it, such as {@code phrases}
 * @param member id of the member that it says; null where it says none
 * @param elements syllables, a comma, gaps such as {@code ~3} and beginnings such as {@code kinh*}
 */
public record Wording(String theme, String key, @Nullable String member, List<String> elements) {

  /** In place of an id, for what all themes share. */
  public static final String EVERY_THEME = "*";

  public Wording {
    elements = List.copyOf(elements);
  }

  /** Whether other programs can look for it: it has no gap. */
  public boolean isPlain() {
    return elements.stream().allMatch(element -> SyllablePattern.gap(element) == 0);
  }

  /** As a person writes it. */
  public String text() {
    return String.join(" ", elements).replace(" ,", ",");
  }
}
