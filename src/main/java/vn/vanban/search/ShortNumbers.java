package vn.vanban.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.vanban.document.DocumentKind;
import vn.vanban.text.Letters;

/** Document numbers without their symbols, as people cut them short: "NĐ 73/2023". */
final class ShortNumbers {

  private static final Pattern SHORT = Pattern.compile("(\\d{1,5}[a-zđ]?)/((?:19|20)\\d{2})[.,;]?");

  /** "9/2023" may be a month. */
  private static final int MONTHS = 12;

  private ShortNumbers() {}

  /**
   * @param before the words before it, of which the last may name a kind or be its symbol
   * @return empty where nothing shows that a document is meant
   */
  static Optional<QueryNode.ShortNumber> read(QueryToken word, List<QueryToken> before) {
    var parts = SHORT.matcher(word.text());
    if (!parts.matches()) {
      return Optional.empty();
    }
    int leadIn = ItemRun.leadIn(before);
    List<DocumentKind> kinds = named(before, leadIn);
    if (kinds.isEmpty()) {
      kinds = symbolised(before, leadIn);
      leadIn = kinds.isEmpty() ? leadIn : leadIn + 1;
    }
    if (leadIn == 0 && isMonth(parts.group(1))) {
      return Optional.empty();
    }
    var typed = new ArrayList<String>();
    before.subList(before.size() - leadIn, before.size()).forEach(one -> typed.add(one.text()));
    typed.add(word.text());
    return Optional.of(new QueryNode.ShortNumber(kinds, parts.group(1), parts.group(2), typed));
  }

  private static boolean isMonth(String ordinal) {
    return ordinal.length() <= 2
        && ordinal.chars().allMatch(Character::isDigit)
        && Integer.parseInt(ordinal) <= MONTHS;
  }

  private static List<DocumentKind> named(List<QueryToken> before, int leadIn) {
    var words = new ArrayList<>(before.subList(before.size() - leadIn, before.size()));
    if (!words.isEmpty() && Letters.fold(words.getLast().text()).equals("so")) {
      words.removeLast();
    }
    return DocumentKind.named(ItemRun.joined(words)).stream().toList();
  }

  /** "NĐ", "nd" or "TTLT", before "số" or not. */
  private static List<DocumentKind> symbolised(List<QueryToken> before, int leadIn) {
    int last = before.size() - leadIn - 1;
    if (last < 0) {
      return List.of();
    }
    String typed = Letters.fold(before.get(last).text()).replace(".", "");
    return Arrays.stream(DocumentKind.values())
        .filter(
            kind -> kind.symbols().stream().anyMatch(symbol -> Letters.fold(symbol).equals(typed)))
        .toList();
  }
}
