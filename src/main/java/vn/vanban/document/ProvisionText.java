package vn.vanban.document;

import java.util.List;
import java.util.Optional;
import vn.vanban.document.ProvisionPath.Level;
import vn.vanban.text.Letters;
import vn.vanban.text.StoredText;

/** Reads a provision as people write it: "điểm a khoản 2 Điều 5", "Điều 5, khoản 2". */
public final class ProvisionText {

  private ProvisionText() {}

  /**
   * @param text words of levels with their values, in any order and case, with or without accents
   * @return empty where anything else stands in it, a value is missing or a level comes twice
   */
  public static Optional<ProvisionPath> parse(String text) {
    String[] words = Letters.collapseSpaces(StoredText.of(text).replace(',', ' ')).split(" ");
    var path = ProvisionPath.WHOLE;
    int at = 0;
    while (at < words.length) {
      var level = levelAt(words, at);
      if (level.isEmpty()) {
        return Optional.empty();
      }
      at += wordsOf(level.get()).size();
      String value = at < words.length ? withoutBracket(words[at++]) : "";
      if (!isValue(value) || path.get(level.get()) != null) {
        return Optional.empty();
      }
      path = path.with(level.get(), value);
    }
    return Optional.of(path);
  }

  private static Optional<Level> levelAt(String[] words, int at) {
    return List.of(Level.values()).stream()
        .filter(level -> startsWith(words, at, wordsOf(level)))
        .findFirst();
  }

  private static boolean startsWith(String[] words, int at, List<String> wanted) {
    if (at + wanted.size() > words.length) {
      return false;
    }
    for (int i = 0; i < wanted.size(); i++) {
      if (!Letters.fold(words[at + i]).equals(wanted.get(i))) {
        return false;
      }
    }
    return true;
  }

  private static List<String> wordsOf(Level level) {
    return List.of(Letters.fold(level.word()).split(" "));
  }

  /** Points are often printed with their bracket: "điểm a)". */
  private static String withoutBracket(String word) {
    return word.endsWith(")") || word.endsWith(".") ? word.substring(0, word.length() - 1) : word;
  }

  private static boolean isValue(String word) {
    return !word.isEmpty()
        && word.length() <= 8
        && word.chars().allMatch(c -> Character.isLetterOrDigit(c) || c == '.' || c == '-');
  }
}
