package vn.vanban.cli;

import java.util.Map;
import java.util.Optional;
import vn.vanban.document.ProvisionPath;
import vn.vanban.document.ProvisionPath.Level;
import vn.vanban.text.Letters;
import vn.vanban.text.StoredText;

/** Reads a provision as people write it: "điểm a khoản 2 Điều 5", with or without accents. */
final class ProvisionText {

  private static final Map<String, Level> WORDS =
      Map.ofEntries(
          Map.entry("phan", Level.PART),
          Map.entry("chuong", Level.CHAPTER),
          Map.entry("muc", Level.SECTION),
          Map.entry("tieu muc", Level.SUBSECTION),
          Map.entry("phu luc", Level.ANNEX),
          Map.entry("dieu", Level.ARTICLE),
          Map.entry("khoan", Level.CLAUSE),
          Map.entry("diem", Level.POINT),
          Map.entry("tiet", Level.SUBPOINT));

  private ProvisionText() {}

  /** Empty where {@code text} is anything else than words of levels, each with its value. */
  static Optional<ProvisionPath> parse(String text) {
    String[] words = StoredText.of(text).replace(',', ' ').strip().split("\\s+", -1);
    var path = ProvisionPath.WHOLE;
    int i = 0;
    while (i < words.length) {
      boolean two = i + 1 < words.length && WORDS.containsKey(fold(words[i], words[i + 1]));
      Level level = WORDS.get(two ? fold(words[i], words[i + 1]) : fold(words[i]));
      int value = two ? i + 2 : i + 1;
      if (level == null || value >= words.length || path.get(level) != null) {
        return Optional.empty();
      }
      path = path.with(level, words[value]);
      i = value + 1;
    }
    return path.isWhole() ? Optional.empty() : Optional.of(path);
  }

  private static String fold(String... words) {
    return Letters.fold(String.join(" ", words));
  }
}
