package vn.vanban.search;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.vanban.document.ProvisionPath;
import vn.vanban.document.ProvisionPath.Level;
import vn.vanban.document.ProvisionText;
import vn.vanban.text.Letters;

/**
 * Words of a query that name a provision: "khoản 2 Điều 5".
 *
 * @param words how many words that are, with a preposition behind them
 * @param start first UTF-16 unit of the provision
 * @param end one past its last unit
 */
record ProvisionWords(ProvisionPath path, int words, int start, int end) {

  /** "điểm a khoản 2 Điều 5 Mục 1 Chương II" with words to spare. */
  private static final int LONGEST = 12;

  private static final Set<String> PREPOSITIONS =
      Set.of("cua", "tai", "theo", "trong", "o", "thuoc", ",");

  /** The longest that ends {@code words}: what stands before the document's number. */
  static Optional<ProvisionWords> ending(List<QueryToken> words) {
    int end = words.size();
    while (end > 0 && PREPOSITIONS.contains(Letters.fold(words.get(end - 1).text()))) {
      end--;
    }
    for (int start = Math.max(0, end - LONGEST); start < end; start++) {
      var found = read(words.subList(start, end), words.size() - start);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  /** Whether the first of {@code words} only leads from a provision to its document. */
  static boolean isPreposition(List<QueryToken> words) {
    return !words.isEmpty() && PREPOSITIONS.contains(Letters.fold(words.getFirst().text()));
  }

  /** The longest that begins {@code words}: what stands behind it. */
  static Optional<ProvisionWords> opening(List<QueryToken> words) {
    for (int end = Math.min(LONGEST, words.size()); end > 1; end--) {
      var found = read(words.subList(0, end), end);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private static Optional<ProvisionWords> read(List<QueryToken> words, int taken) {
    return ProvisionText.parse(ItemRun.joined(words))
        .filter(ProvisionWords::isPlausible)
        .map(path ->
            new ProvisionWords(path, taken, words.getFirst().start(), words.getLast().end()));
  }

  /** "điều kiện" and "điểm mới" are no provisions: all but points are counted with figures. */
  private static boolean isPlausible(ProvisionPath path) {
    for (var level : Level.values()) {
      String value = path.get(level);
      if (value != null && !isPlausible(level, value)) {
        return false;
      }
    }
    return !path.isWhole();
  }

  private static boolean isPlausible(Level level, String value) {
    return switch (level) {
      case POINT -> value.length() <= 2;
      case PART, CHAPTER, SECTION, SUBSECTION, ANNEX ->
          Letters.isDigit(value.charAt(0))
              || value.chars().allMatch(c -> "IVXLCivxlc".indexOf(c) >= 0);
      case ARTICLE, CLAUSE, SUBPOINT, DASH -> Letters.isDigit(value.charAt(0));
    };
  }
}
