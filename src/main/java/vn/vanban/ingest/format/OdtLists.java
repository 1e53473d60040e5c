package vn.vanban.ingest.format;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** How the lists of an OpenDocument file are labelled. Not thread-safe. */
final class OdtLists extends DefaultHandler {

  /** OpenDocument has ten levels. */
  private static final int LEVELS = 10;

  private static final String OUTLINE = "";

  private final Map<String, Level[]> styles = new HashMap<>();
  private Level @Nullable [] open;

  /**
   * @param format what a number is written as: 1, a, A, i, I; empty for none
   * @param shown how many levels its label shows: 2 in "1.1."
   */
  record Level(String prefix, String suffix, String format, int start, int shown, boolean bullet) {}

  @Override
  public void startElement(String uri, String local, String name, Attributes attributes) {
    switch (local) {
      case "list-style" -> open = start(attribute(attributes, "name", OUTLINE));
      case "outline-style" -> open = start(OUTLINE);
      case "list-level-style-number", "outline-level-style" -> add(attributes, false);
      case "list-level-style-bullet", "list-level-style-image" -> add(attributes, true);
      default -> {
        // No style of a list.
      }
    }
  }

  @Override
  public void endElement(String uri, String local, String name) {
    if (local.equals("list-style") || local.equals("outline-style")) {
      open = null;
    }
  }

  private Level[] start(String name) {
    var levels = new Level[LEVELS];
    styles.put(name, levels);
    return levels;
  }

  private void add(Attributes attributes, boolean bullet) {
    int level = number(attribute(attributes, "level", "1"), 1);
    if (open != null && level >= 1 && level <= LEVELS) {
      open[level - 1] =
          new Level(
              attribute(attributes, "num-prefix", ""),
              attribute(attributes, "num-suffix", ""),
              attribute(attributes, "num-format", ""),
              number(attribute(attributes, "start-value", "1"), 1),
              number(attribute(attributes, "display-levels", "1"), 1),
              bullet);
    }
  }

  static String attribute(Attributes attributes, String local, String absent) {
    for (int i = 0; i < attributes.getLength(); i++) {
      if (attributes.getLocalName(i).equals(local)) {
        return attributes.getValue(i);
      }
    }
    return absent;
  }

  static int number(String digits, int absent) {
    try {
      return Integer.parseInt(digits);
    } catch (NumberFormatException e) {
      return absent;
    }
  }

  /** The levels of a style, the outermost first; null for a style that is nowhere. */
  Level @Nullable [] of(String style) {
    return styles.get(style);
  }

  Level @Nullable [] ofHeadings() {
    return styles.get(OUTLINE);
  }

  /**
   * @param counts how far each level has come, the outermost first
   * @param depth the level that is labelled, from 0
   */
  static String label(@Nullable Level[] levels, int[] counts, int depth) {
    var level = depth < levels.length ? levels[depth] : null;
    if (level == null) {
      return "";
    }
    if (level.bullet) {
      return "- ";
    }
    if (level.format.isEmpty()) {
      return level.prefix.isBlank() && level.suffix.isBlank()
          ? ""
          : level.prefix + level.suffix + " ";
    }
    var label = new StringBuilder(level.prefix);
    for (int i = Math.max(0, depth - level.shown + 1); i <= depth; i++) {
      var part = levels[i];
      label.append(i == depth || part == null ? "" : written(counts[i], part.format));
      label.append(i == depth ? written(counts[i], level.format) : ".");
    }
    return label.append(level.suffix).append(' ').toString();
  }

  private static String written(int number, String format) {
    return switch (format) {
      case "a" -> letters(number, 'a');
      case "A" -> letters(number, 'A');
      case "i" -> roman(number).toLowerCase(java.util.Locale.ROOT);
      case "I" -> roman(number);
      default -> String.valueOf(number);
    };
  }

  private static String letters(int number, char first) {
    return String.valueOf((char) (first + (Math.max(1, number) - 1) % 26));
  }

  private static String roman(int number) {
    int[] values = {100, 90, 50, 40, 10, 9, 5, 4, 1};
    String[] signs = {"C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"};
    var roman = new StringBuilder();
    int rest = Math.clamp(number, 0, 399);
    for (int i = 0; i < values.length; i++) {
      while (rest >= values[i]) {
        roman.append(signs[i]);
        rest -= values[i];
      }
    }
    return roman.toString();
  }
}
