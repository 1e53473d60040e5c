package vn.vanban.document;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where in a document a provision stands, outermost first. Values are as printed without their word
 * ({@code 9a}, {@code đ}, {@code III}); a level that is not named is null.
 *
 * @param part Phần
 * @param chapter Chương
 * @param section Mục
 * @param subsection Tiểu mục
 * @param article Điều
 * @param clause khoản
 * @param point điểm
 * @param subpoint tiết
 * @param dash gạch đầu dòng
 * @param annex Phụ lục
 */
public record ProvisionPath(
    @Nullable String part,
    @Nullable String chapter,
    @Nullable String section,
    @Nullable String subsection,
    @Nullable String article,
    @Nullable String clause,
    @Nullable String point,
    @Nullable String subpoint,
    @Nullable String dash,
    @Nullable String annex) {

  /** The levels, outermost first, with the word that names each in Vietnamese. */
  public enum Level {
    PART("Phần"),
    CHAPTER("Chương"),
    SECTION("Mục"),
    SUBSECTION("Tiểu mục"),
    ANNEX("Phụ lục"),
    ARTICLE("Điều"),
    CLAUSE("khoản"),
    POINT("điểm"),
    SUBPOINT("tiết"),
    DASH("gạch đầu dòng");

    private final String word;

    Level(String word) {
      this.word = word;
    }

    public String word() {
      return word;
    }
  }

  public static final ProvisionPath WHOLE =
      new ProvisionPath(null, null, null, null, null, null, null, null, null, null);

  /** This path with {@code level} set to {@code value}; the other levels stay. */
  public ProvisionPath with(Level level, @Nullable String value) {
    return new ProvisionPath(
        level == Level.PART ? value : part,
        level == Level.CHAPTER ? value : chapter,
        level == Level.SECTION ? value : section,
        level == Level.SUBSECTION ? value : subsection,
        level == Level.ARTICLE ? value : article,
        level == Level.CLAUSE ? value : clause,
        level == Level.POINT ? value : point,
        level == Level.SUBPOINT ? value : subpoint,
        level == Level.DASH ? value : dash,
        level == Level.ANNEX ? value : annex);
  }

  public @Nullable String get(Level level) {
    return switch (level) {
      case PART -> part;
      case CHAPTER -> chapter;
      case SECTION -> section;
      case SUBSECTION -> subsection;
      case ANNEX -> annex;
      case ARTICLE -> article;
      case CLAUSE -> clause;
      case POINT -> point;
      case SUBPOINT -> subpoint;
      case DASH -> dash;
    };
  }

  public boolean isWhole() {
    return equals(WHOLE);
  }

  /** Whether {@code other} is this provision or stands inside it: what this names, it names too. */
  public boolean covers(ProvisionPath other) {
    for (var level : Level.values()) {
      String mine = get(level);
      if (mine != null && !mine.equalsIgnoreCase(other.get(level))) {
        return false;
      }
    }
    return true;
  }

  /** As it is written in running text, innermost first: "điểm a khoản 2 Điều 5". */
  @Override
  public String toString() {
    var words = new ArrayList<String>();
    for (var level : List.of(Level.values()).reversed()) {
      String value = get(level);
      if (value != null) {
        words.add(level.word() + " " + value);
      }
    }
    return String.join(" ", words);
  }
}
