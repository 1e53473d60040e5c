package vn.vanban.evaluation;

import java.util.Locale;
import java.util.function.Function;
import vn.vanban.theme.ThemeMention;

/**
 * What is said of a mention whose theme and span are right. {@link #toString()} is the measure's
 * name in figures.
 */
public enum ThemeMeasure {
  FORM(ThemeMention::form),
  /** All of them, in their order. */
  MEMBERS(ThemeMention::members),
  STANCE(ThemeMention::stance);

  private final Function<ThemeMention, Object> value;

  ThemeMeasure(Function<ThemeMention, Object> value) {
    this.value = value;
  }

  Object of(ThemeMention mention) {
    return value.apply(mention);
  }

  boolean agrees(ThemeMention expected, ThemeMention found) {
    return of(expected).equals(of(found));
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
