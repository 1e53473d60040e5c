package vn.vanban.analytics.keyness;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import vn.vanban.analytics.keyness.Subset.By;
import vn.vanban.analytics.keyness.Subset.Condition;
import vn.vanban.analytics.keyness.Subset.Sign;
import vn.vanban.document.DocumentKind;
import vn.vanban.document.DocumentNumber;
import vn.vanban.document.Family;
import vn.vanban.document.Warning.Message;
import vn.vanban.search.YearRange;
import vn.vanban.theme.Theme;
import vn.vanban.theme.ThemeDictionary;

/** Reads subsets as people type them: {@code year=2021..2025, theme!=dare}. */
public final class SubsetReader {

  private final ThemeDictionary dictionary;

  public SubsetReader(ThemeDictionary dictionary) {
    this.dictionary = dictionary;
  }

  /**
   * @param text conditions with commas between them; a comma inside of a value is part of it
   * @throws SubsetException where one is none, or its value is one that nothing could ever match
   */
  public Subset read(String text) {
    var conditions = new ArrayList<Condition>();
    for (String typed : split(text)) {
      conditions.add(condition(typed.strip()));
    }
    return new Subset(conditions);
  }

  private static List<String> split(String text) {
    var typed = new ArrayList<String>();
    for (String part : text.split(",", -1)) {
      if (part.indexOf('=') < 0 && !typed.isEmpty()) {
        typed.set(typed.size() - 1, typed.getLast() + "," + part);
      } else {
        typed.add(part);
      }
    }
    return typed;
  }

  private Condition condition(String typed) {
    int equals = typed.indexOf('=');
    boolean not = equals > 0 && typed.charAt(equals - 1) == '!';
    String name = equals < 0 ? typed : typed.substring(0, not ? equals - 1 : equals).strip();
    String value = equals < 0 ? "" : typed.substring(equals + 1).strip();
    var by =
        Arrays.stream(By.values())
            .filter(known -> known.toString().equals(name))
            .findFirst()
            .orElseThrow(() -> unknown(typed));
    if (value.isEmpty()) {
      throw new SubsetException(
          new Message("điều kiện “" + typed + "” thiếu giá trị", "no value in “" + typed + "”"));
    }
    check(by, value);
    return new Condition(by, not ? Sign.IS_NOT : Sign.IS, value);
  }

  private void check(By by, String value) {
    boolean possible =
        switch (by) {
          case KIND -> DocumentKind.named(value).isPresent();
          case FAMILY -> Arrays.stream(Family.values()).anyMatch(is -> is.toString().equals(value));
          case THEME -> dictionary.themes().stream().anyMatch(theme -> theme.id().equals(value));
          case YEAR -> YearRange.parse(value).isPresent();
          case CITES -> DocumentNumber.parse(value).isPresent();
          // Words of a name: any may be in one.
          case ISSUER -> true;
        };
    if (!possible) {
      String expected = expected(by);
      throw new SubsetException(
          new Message(
              by + " không thể là “" + value + "”; có thể là: " + expected,
              by + " cannot be “" + value + "”; it can be: " + expected));
    }
  }

  private String expected(By by) {
    return switch (by) {
      case KIND -> codes(DocumentKind.values());
      case FAMILY -> codes(Family.values());
      case THEME -> dictionary.themes().stream().map(Theme::id).collect(Collectors.joining(", "));
      case YEAR -> "2021, 2021..2025, 2021..";
      case CITES -> "73/2023/NĐ-CP, 14-KL/TW";
      case ISSUER -> "Bộ Nội vụ";
    };
  }

  private static String codes(Object[] constants) {
    return Arrays.stream(constants).map(Object::toString).collect(Collectors.joining(", "));
  }

  private static SubsetException unknown(String typed) {
    String keys = codes(By.values());
    return new SubsetException(
        new Message(
            "không hiểu “" + typed + "”; hãy viết như year=2021..2025, theme!=dare, với: " + keys,
            "“" + typed + "” is no condition; write year=2021..2025, theme!=dare, with: " + keys));
  }
}
