package vn.vanban.ingest.format;

import java.util.LinkedHashSet;
import java.util.Set;

/** The table of fonts in the head of an RTF file. One instance reads one table. */
final class RtfFonts {

  private static final String TABLE = "{\\fonttbl";

  private final String rtf;
  private final Set<String> names = new LinkedHashSet<>();
  private final StringBuilder name = new StringBuilder();
  private int depth;

  /** The depth of a group that holds no name, an alternative or a description; 0 outside one. */
  private int skipped;

  private RtfFonts(String rtf) {
    this.rtf = rtf;
  }

  /**
   * @param rtf the file's start, a byte a character
   */
  static Set<String> of(String rtf) {
    int table = rtf.indexOf(TABLE);
    return table < 0 ? Set.of() : new RtfFonts(rtf).read(table);
  }

  private Set<String> read(int from) {
    int i = from;
    do {
      i = read(i, rtf.charAt(i));
    } while (depth > 0 && i < rtf.length());
    return names;
  }

  /** Reads what starts with {@code c}; where the next thing starts. */
  private int read(int at, char c) {
    switch (c) {
      case '{' -> {
        depth++;
        skipped = skipped == 0 && rtf.startsWith("\\*", at + 1) ? depth : skipped;
      }
      case '}' -> {
        skipped = skipped == depth ? 0 : skipped;
        depth--;
      }
      case '\\' -> {
        return endOfControl(at + 1);
      }
      case ';' -> {
        names.add(name.toString().strip());
        name.setLength(0);
      }
      default -> {
        if (skipped == 0) {
          name.append(c);
        }
      }
    }
    return at + 1;
  }

  /** A word with its number and one space, or one sign, or a byte in two digits. */
  private int endOfControl(int at) {
    int i = at;
    while (i < rtf.length() && Character.isLetter(rtf.charAt(i))) {
      i++;
    }
    if (i == at) {
      return at + (rtf.startsWith("'", at) ? 3 : 1);
    }
    while (i < rtf.length() && (rtf.charAt(i) == '-' || Character.isDigit(rtf.charAt(i)))) {
      i++;
    }
    return i < rtf.length() && rtf.charAt(i) == ' ' ? i + 1 : i;
  }
}
