package vn.vanban.theme;

import java.util.List;
import java.util.Locale;

/**
 * One mention of a theme in a text.
 *
 * @param start first UTF-16 unit in the stored text
 * @param end one past the last unit
 * @param text what the span covers
 * @param theme id of the theme in the dictionary: {@code dare}
 * @param form how it is said
 * @param members ids of the members it names, in the dictionary's order; empty for labels
 * @param stance how the clause around it stands to it
 */
public record ThemeMention(
    int start, int end, String text, String theme, Form form, List<String> members, Stance stance) {

  public ThemeMention {
    members = List.copyOf(members);
  }

  /**
   * The same in a longer text.
   *
   * @param units of it that stand before what this was found in
   */
  public ThemeMention shifted(int units) {
    return units == 0
        ? this
        : new ThemeMention(start + units, end + units, text, theme, form, members, stance);
  }

  /** {@link #toString()} is the code in answers. */
  public enum Form {
    /** "4 dám" */
    LABEL,
    /** "dám nghĩ, dám làm" */
    ENUMERATION,
    /** "dám làm" */
    SINGLE;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** {@link #toString()} is the code in answers. */
  public enum Stance {
    /** khuyến khích, biểu dương, nhân rộng */
    ENCOURAGE,
    /** bảo vệ, miễn trách nhiệm */
    PROTECT,
    /** phải, yêu cầu; criteria of office or evaluation */
    REQUIRE,
    /** said of someone */
    DESCRIBE,
    /** chưa dám, thiếu … dám */
    LACK,
    /** withdrawn, criticised; of avoiding: forbidden, condemned, to be ended */
    OPPOSE,
    NONE;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
