package vn.vanban.segment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import vn.vanban.segment.lattice.LatticeModel;
import vn.vanban.segment.lattice.UserLexicon;
import vn.vanban.text.Letters;
import vn.vanban.text.StoredText;

/**
 * A user's words: one a line, with {@code _} or spaces between syllables, then, if wanted, a tab
 * and a count. A word without a count is always taken; one with a count competes, the stronger the
 * higher it is. Lines that start with {@code #} and empty ones say nothing.
 */
final class LexiconFile {

  private LexiconFile() {}

  static UserLexicon read(Path file, LatticeModel model) throws IOException {
    return parse(Files.readAllLines(file), file.toString(), model);
  }

  /**
   * @param name what to call the lines in a complaint
   */
  static UserLexicon parse(List<String> lines, String name, LatticeModel model) {
    var lexicon = new UserLexicon(model);
    for (int i = 0; i < lines.size(); i++) {
      String line = StoredText.of(lines.get(i));
      if (!line.isBlank() && !line.startsWith("#")) {
        try {
          addLine(line, lexicon);
        } catch (IllegalArgumentException e) {
          throw new IllegalArgumentException(name + ", line " + (i + 1) + ": " + e.getMessage(), e);
        }
      }
    }
    return lexicon;
  }

  private static void addLine(String line, UserLexicon lexicon) {
    int tab = line.indexOf('\t');
    String word = Letters.collapseSpaces(line.substring(0, tab < 0 ? line.length() : tab));
    String count = tab < 0 ? "" : line.substring(tab + 1).strip();
    if (count.isEmpty()) {
      lexicon.add(word.replace('_', ' '));
    } else {
      lexicon.add(word.replace('_', ' '), count(count));
    }
  }

  private static int count(String written) {
    try {
      int count = Integer.parseInt(written);
      if (count > 0) {
        return count;
      }
    } catch (NumberFormatException e) {
      // Falls through to the complaint that zero and less get too.
    }
    throw new IllegalArgumentException(
        "not a count: \"" + written + "\"; a count is a whole number, 1 or more");
  }
}
