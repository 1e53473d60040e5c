package vn.vanban.ingest.header;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.vanban.document.PartialDate;
import vn.vanban.text.Letters;

/**
 * The line that dates an article: "Thứ Sáu, 12/06/2025 - 11:37", "12/06/2025 11:37 AM (GMT+7)". The
 * time of a correction ("Cập nhật lúc …") is none.
 */
final class Dateline {

  /** Lines at the top among which it stands. */
  private static final int TOP = 12;

  /** A longer line that holds a date is a sentence. */
  private static final int LONGEST = 90;

  private static final int LONGEST_SECTION = 16;

  /** Where keywords and the date stand behind an article (UTF-16 units). */
  private static final int TAIL = 600;

  private static final List<String> WEEKDAYS =
      List.of("thu hai", "thu ba", "thu tu", "thu nam", "thu sau", "thu bay", "chu nhat");

  private static final List<String> PUBLISHED =
      List.of("dang luc", "dang ngay", "ngay dang", "xuat ban", "phat hanh");

  private static final String UPDATED = "cap nhat";

  private static final Pattern CLOCK = Pattern.compile("\\b[0-9]{1,2}[:hg][0-9]{2}\\b");

  /** What may stand beside weekday, date and clock. */
  private static final Pattern REST = Pattern.compile("\\b(?:ngay|luc|am|pm|sa|ch|gmt|gio)\\b");

  private Dateline() {}

  /** The index of the line among the first of a text, or -1. */
  static int indexIn(List<String> lines) {
    int seen = 0;
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (line.isEmpty()) {
        continue;
      }
      if (seen++ >= TOP) {
        return -1;
      }
      var date = line.length() <= LONGEST ? WrittenDate.published(line) : null;
      boolean timed = seen > 1 || CLOCK.matcher(Letters.fold(line)).find();
      if (date != null && timed && isDateline(line, date)) {
        return i;
      }
    }
    return -1;
  }

  static @Nullable PartialDate date(String line) {
    WrittenDate date = WrittenDate.published(line);
    return date == null ? null : date.date();
  }

  /**
   * The date on a line of its own behind an article. Several of them are those of other articles.
   *
   * @param prose whether the text is an article's; else the line must name weekday or hour
   */
  static @Nullable PartialDate behind(String text, boolean prose) {
    WrittenDate only = null;
    for (var raw : text.substring(tail(text)).split("\n", -1)) {
      String line = raw.strip();
      var date = line.length() <= LONGEST ? WrittenDate.published(line) : null;
      if (date != null && standsAlone(line, date, prose)) {
        if (only != null) {
          return null;
        }
        only = date;
      }
    }
    return only == null ? null : only.date();
  }

  /** Where the last lines start; a first line is none of them. */
  private static int tail(String text) {
    int first = text.indexOf('\n') + 1;
    int from = Math.max(first, text.length() - TAIL);
    int line = text.lastIndexOf('\n', from) + 1;
    return Math.max(first, line);
  }

  private static boolean standsAlone(String line, WrittenDate date, boolean prose) {
    String before = Letters.fold(line.substring(0, date.start()));
    String folded = before + " " + Letters.fold(line.substring(date.end()));
    boolean marked =
        CLOCK.matcher(folded).find()
            || WEEKDAYS.stream().anyMatch(folded::contains)
            || PUBLISHED.stream().anyMatch(folded::contains);
    String rest = CLOCK.matcher(folded).replaceAll("");
    for (var word : WEEKDAYS) {
      rest = rest.replace(word, "");
    }
    for (var word : PUBLISHED) {
      rest = rest.replace(word, "");
    }
    boolean bare = REST.matcher(rest).replaceAll("").chars().noneMatch(Character::isLetter);
    return bare && (marked || prose);
  }

  /** "Cập nhật lúc 11:37 …"; portals that write "Cập nhật: 12/06/2025" have no other day. */
  private static boolean isCorrection(String before, String rest) {
    boolean timed = rest.contains(" luc") || CLOCK.matcher(rest).find();
    return before.contains(UPDATED) && timed && PUBLISHED.stream().noneMatch(before::contains);
  }

  /** Nothing that ends a sentence, and no number of a document, stands beside the date. */
  private static boolean isDateline(String line, WrittenDate date) {
    String before = Letters.fold(line.substring(0, date.start()));
    String rest = line.substring(0, date.start()) + line.substring(date.end());
    String folded = Letters.fold(rest).strip();
    if (isCorrection(before, folded)) {
      return false;
    }
    boolean marked =
        folded.isEmpty()
            || folded.equals("ngay")
            || folded.contains("gmt")
            || folded.contains(UPDATED)
            || WEEKDAYS.stream().anyMatch(folded::contains)
            || PUBLISHED.stream().anyMatch(folded::contains)
            || CLOCK.matcher(folded).find()
            || isSection(rest)
            || isByline(rest);
    return !folded.endsWith(".") && !folded.endsWith("?") && rest.length() <= 60 && marked;
  }

  /** "Xã hội" before the date: the page's section. */
  private static boolean isSection(String rest) {
    String name = rest.strip();
    return name.length() <= LONGEST_SECTION
        && Character.isUpperCase(name.charAt(0))
        && name.chars().allMatch(c -> Character.isLetter(c) || c == ' ');
  }

  /** "Trần Bến | " before the date, " • Trần Bến" behind it. */
  private static boolean isByline(String rest) {
    String stripped = rest.strip();
    boolean behind = !stripped.isEmpty() && "|•·–-".indexOf(stripped.charAt(0)) >= 0;
    String name =
        behind
            ? stripped.substring(1).strip()
            : stripped.substring(0, Math.max(0, stripped.length() - 1)).strip();
    boolean parted =
        behind
            || !stripped.isEmpty() && "|•·–-".indexOf(stripped.charAt(stripped.length() - 1)) >= 0;
    return parted && name.equals(PersonName.atEnd(name));
  }
}
