package vn.vanban.theme.foreign;

import java.util.Optional;
import vn.vanban.document.Warning.Message;
import vn.vanban.text.Letters;

/**
 * A pattern of another program in our words.
 *
 * @param ours empty where it cannot be said
 * @param problem why it cannot
 */
record ForeignPattern(Optional<String> ours, Optional<Message> problem) {

  /** In a text these part syllables without a space, as a dash does. */
  private static final String LISTING = ",;-/&+";

  /** In a text these part nothing. */
  private static final String QUOTES = "'\"’‘“”«»_";

  static ForeignPattern read(String pattern) {
    var out = new StringBuilder();
    for (int i = 0; i < pattern.length(); i++) {
      char c = pattern.charAt(i);
      if (Character.isLetterOrDigit(c)) {
        out.append(c);
      } else if (c == '*') {
        if (!endsSyllable(pattern, i)) {
          return wrong(
              "* chỉ có thể đứng cuối một âm tiết", "* can only stand at the end of a syllable");
        }
        out.append(c);
      } else if (LISTING.indexOf(c) >= 0 || Letters.isHyphen(c)) {
        out.append(" , ");
      } else if (Letters.isSpace(c) || QUOTES.indexOf(c) >= 0) {
        out.append(' ');
      } else {
        return wrong("'" + c + "' không có trong mẫu", "'" + c + "' is in no pattern");
      }
    }
    String ours = out.toString().strip().replaceAll("\\s+", " ");
    if (ours.isEmpty() || ours.startsWith(",") || ours.endsWith(",") || ours.contains(", ,")) {
      return wrong("không có âm tiết ở hai đầu", "it has no syllables at its ends");
    }
    return new ForeignPattern(Optional.of(ours.replace(" ,", ",")), Optional.empty());
  }

  private static boolean endsSyllable(String pattern, int at) {
    return at > 0
        && Character.isLetterOrDigit(pattern.charAt(at - 1))
        && (at + 1 == pattern.length() || !isPartOfWord(pattern.charAt(at + 1)));
  }

  private static boolean isPartOfWord(char c) {
    return Character.isLetterOrDigit(c) || c == '*';
  }

  private static ForeignPattern wrong(String vietnamese, String english) {
    return new ForeignPattern(Optional.empty(), Optional.of(new Message(vietnamese, english)));
  }
}
