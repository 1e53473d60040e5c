package vn.vanban.search;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.vanban.search.Notice.Code;

/**
 * A word that is typed with signs for letters: {@code ngh*}, {@code h?a}, {@code nghi~1}.
 *
 * @param node null where there is no letter in it
 * @param notice what is wrong with it
 */
record WordPattern(QueryNode.@Nullable Spellings node, Optional<Notice> notice) {

  /** Letters, digits and signs; a question mark at the end is the end of a question. */
  private static final Pattern WILDCARD =
      Pattern.compile(
          "[(\\[]?([\\p{L}\\p{N}*?]*(?:\\*|\\?(?=[\\p{L}\\p{N}*]))[\\p{L}\\p{N}*]*)[?.,;!]*");

  private static final Pattern FUZZY = Pattern.compile("([\\p{L}\\p{N}]+)~(\\d*)[?.,;!]*");

  private static final int MOST_EDITS = 2;

  /** Longer patterns fit no word of the index. */
  private static final int LONGEST = 60;

  /** Empty for an ordinary word. */
  static Optional<WordPattern> of(QueryToken word) {
    String text = word.text();
    if (text.length() > LONGEST
        || text.indexOf('*') + text.indexOf('?') + text.indexOf('~') == -3) {
      return Optional.empty();
    }
    var fuzzy = FUZZY.matcher(text);
    if (fuzzy.matches()) {
      return Optional.of(fuzzy(word, fuzzy.group(1), fuzzy.group(2)));
    }
    var wildcard = WILDCARD.matcher(text);
    if (!wildcard.matches()) {
      return Optional.empty();
    }
    String pattern = wildcard.group(1);
    if (pattern.chars().noneMatch(Character::isLetterOrDigit)) {
      return Optional.of(
          new WordPattern(
              null, Optional.of(Code.BARE_WILDCARD.at(word.start(), word.end(), text))));
    }
    return Optional.of(new WordPattern(spellings(word, pattern, 0), Optional.empty()));
  }

  private static WordPattern fuzzy(QueryToken word, String letters, String edits) {
    boolean bad = !edits.isEmpty() && !edits.equals("1") && !edits.equals("2");
    int used = bad ? MOST_EDITS : edits.isEmpty() ? 1 : Integer.parseInt(edits);
    Optional<Notice> notice =
        bad
            ? Optional.of(Code.BAD_FUZZINESS.at(word.start(), word.end(), MOST_EDITS))
            : Optional.empty();
    return new WordPattern(spellings(word, letters, used), notice);
  }

  private static QueryNode.Spellings spellings(QueryToken word, String pattern, int edits) {
    return new QueryNode.Spellings(pattern, edits, word.start(), word.end(), List.of());
  }
}
