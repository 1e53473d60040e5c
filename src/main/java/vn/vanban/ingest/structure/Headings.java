package vn.vanban.ingest.structure;

import java.util.Set;
import java.util.regex.Pattern;
import vn.vanban.document.ProvisionPath.Level;
import vn.vanban.text.Letters;

/** The heading of a provision: what follows its mark, unless that is a sentence. */
final class Headings {

  private static final int LONGEST = 400;

  /** Lines over which a wrapped heading runs. */
  private static final int MOST_LINES = 4;

  /** A heading does not end in them. */
  private static final Set<String> JOINING =
      Set.of(
          "của", "và", "các", "bộ", "sở", "với", "tại", "cho", "trong", "theo", "số", "ngày", "về",
          "do", "từ", "đến");

  private static final Pattern NOTE = Pattern.compile("\\[[0-9]{1,3}\\]");

  private Headings() {}

  /**
   * @param rest of the mark's line
   * @param after offset of the line that follows
   */
  static String of(Lines lines, Level level, String rest, int after) {
    return switch (level) {
      case PART, CHAPTER, SECTION, SUBSECTION, ANNEX -> title(lines, rest, after);
      case ARTICLE -> unlessSentence(wrapped(lines, rest, after));
      case CLAUSE, POINT, SUBPOINT, DASH -> "";
    };
  }

  /** Of parts and chapters: on the mark's line, else the lines in capitals below it. */
  private static String title(Lines lines, String rest, int after) {
    var heading = new StringBuilder(withoutMark(rest));
    int at = heading.isEmpty() ? afterGap(lines, after) : after;
    for (int i = 0; i < MOST_LINES; i++) {
      String line = lines.peek(at);
      boolean capitals = !line.isEmpty() && line.chars().noneMatch(Character::isLowerCase);
      boolean small = heading.isEmpty() && !line.isEmpty() && !line.startsWith("(");
      if (MarkReader.in(line) != null || !capitals && !(small && line.length() < 120)) {
        break;
      }
      heading.append(' ').append(line);
      at = lines.afterLine(at);
      if (!capitals) {
        break;
      }
    }
    return cut(heading.toString());
  }

  /** Past an empty line, where a heading in capitals stands behind it. */
  private static int afterGap(Lines lines, int after) {
    int next = lines.afterLine(after);
    String line = lines.peek(next);
    boolean heading =
        lines.peek(after).isEmpty()
            && !line.isEmpty()
            && line.chars().noneMatch(Character::isLowerCase)
            && line.chars().anyMatch(Character::isLetter);
    return heading ? next : after;
  }

  private static String wrapped(Lines lines, String rest, int after) {
    var heading = new StringBuilder(withoutMark(rest));
    int at = after;
    for (int i = 0; i < MOST_LINES && !heading.isEmpty(); i++) {
      String line = lines.peek(at);
      boolean goesOn =
          !line.isEmpty()
              && (Character.isLowerCase(line.charAt(0)) || endsOpen(heading))
              && MarkReader.in(line) == null;
      if (!goesOn || endsSentence(heading)) {
        break;
      }
      heading.append(' ').append(line);
      at = lines.afterLine(at);
    }
    return heading.toString();
  }

  private static String unlessSentence(String heading) {
    return endsSentence(heading) || endsOpen(heading) || heading.length() > LONGEST
        ? ""
        : cut(heading);
  }

  private static boolean endsSentence(CharSequence heading) {
    int length = heading.length();
    return length > 0 && ".;:".indexOf(heading.charAt(length - 1)) >= 0;
  }

  /** A number, a list or a name that the line's end cuts: "… của Bộ" before "Tài chính". */
  private static boolean endsOpen(CharSequence heading) {
    int length = heading.length();
    if (length == 0 || ",-/".indexOf(heading.charAt(length - 1)) >= 0) {
      return length > 0;
    }
    String words = Letters.lower(heading.toString());
    int space = words.lastIndexOf(' ');
    return JOINING.contains(words.substring(space + 1));
  }

  private static String withoutMark(String rest) {
    int start = 0;
    while (start < rest.length() && ".:-–)* ".indexOf(rest.charAt(start)) >= 0) {
      start++;
    }
    return rest.substring(start);
  }

  /** Without "[12]", and without "12" glued to the end: marks of notes in consolidated texts. */
  private static String withoutNotes(String heading) {
    String bare = NOTE.matcher(heading).replaceAll("").strip();
    int end = bare.length();
    while (end > 0 && bare.length() - end < 2 && Letters.isDigit(bare.charAt(end - 1))) {
      end--;
    }
    boolean glued = end > 0 && end < bare.length() && Character.isLetter(bare.charAt(end - 1));
    boolean word = glued && end > 1 && Character.isLetter(bare.charAt(end - 2));
    return word ? bare.substring(0, end) : bare;
  }

  private static String cut(String heading) {
    String collapsed = Letters.collapseSpaces(withoutNotes(heading));
    return collapsed.length() > LONGEST ? collapsed.substring(0, LONGEST).strip() : collapsed;
  }
}
