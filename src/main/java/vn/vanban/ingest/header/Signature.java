package vn.vanban.ingest.header;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.vanban.text.Letters;

/**
 * Who signed: from the first block of an authority or office in capitals with a name below it.
 *
 * @param onBehalfOf the body after "TM." or "T/M", in capitals, or null
 * @param office in usual case, or null
 * @param name or null where the block leaves it out
 */
record Signature(@Nullable String onBehalfOf, @Nullable String office, @Nullable String name) {

  static final Signature NONE = new Signature(null, null, null);

  /** Lines from the office down to the name: a stamp, "(Đã ký)" and room for a hand. */
  private static final int REACH = 10;

  /** A longer line is prose. */
  private static final int LONGEST_LINE = 200;

  private static final List<String> OFFICES =
      List.of(
          "chu tich",
          "pho chu tich",
          "thu tuong",
          "pho thu tuong",
          "bo truong",
          "thu truong",
          "pho thu truong",
          "tong bi thu",
          "bi thu",
          "pho bi thu",
          "giam doc",
          "pho giam doc",
          "tong giam doc",
          "pho tong giam doc",
          "chu nhiem",
          "pho chu nhiem",
          "thong doc",
          "pho thong doc",
          "truong ban",
          "pho truong ban",
          "chanh an",
          "pho chanh an",
          "vien truong",
          "pho vien truong",
          "cuc truong",
          "pho cuc truong",
          "tong cuc truong",
          "pho tong cuc truong",
          "vu truong",
          "pho vu truong",
          "chanh van phong",
          "pho chanh van phong",
          "tong kiem toan",
          "pho tong kiem toan",
          "tong thanh tra",
          "pho tong thanh tra",
          "chanh thanh tra",
          "hieu truong",
          "pho hieu truong",
          "truong phong",
          "pho truong phong",
          "thuong truc",
          "uy vien",
          "tong thu ky",
          "chi cuc truong",
          "pho chi cuc truong",
          "chu tri",
          "truong doan");

  /** Stands above who signs a consolidated text. */
  private static final String ATTESTED = "xac thuc van ban hop nhat ";

  private static final List<String> PREFIXES =
      List.of("tm.", "tm ", "t/m", "kt.", "kt ", "tl.", "tuq.", "q.", "k/t", "ktm.", "tmbtv");

  static Signature of(String text) {
    var block = new Block();
    int from = 0;
    while (from < text.length()) {
      int end = text.indexOf('\n', from);
      int to = end < 0 ? text.length() : end;
      int cell = to - from < LONGEST_LINE ? from : lastCell(text, from, to);
      if (to - cell < LONGEST_LINE) {
        block.line(HeadLines.clean(text.substring(cell, to)));
        if (block.name != null) {
          return block.signature();
        }
      } else {
        block.prose();
      }
      from = to + 1;
    }
    var best = block.best();
    return best.name() == null ? SignedMark.in(text).over(best) : best;
  }

  /** Where the last cell of a row starts: who signs stands beside a long list of recipients. */
  private static int lastCell(String text, int from, int to) {
    int end = to;
    while (end > from && "| \t".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    int start = end;
    while (start > from
        && end - start < LONGEST_LINE
        && "|\t".indexOf(text.charAt(start - 1)) < 0) {
      start--;
    }
    return start > from && end - start < LONGEST_LINE ? start : from;
  }

  /** This one with what it leaves open from {@code other}. */
  Signature over(Signature other) {
    return new Signature(
        onBehalfOf == null ? other.onBehalfOf : onBehalfOf,
        office == null ? other.office : office,
        name == null ? other.name : name);
  }

  /** The block being read; text of other kinds abandons it. */
  private static final class Block {

    private @Nullable String behalf;
    private @Nullable String office;
    private @Nullable String name;
    private int linesSince = REACH + 1;

    /** Whether the items of nơi nhận may stand between the office and the name. */
    private boolean listed;

    private Signature nameless = NONE;

    Signature signature() {
      return new Signature(behalf, office == null ? null : officeCase(office), name);
    }

    Signature best() {
      keepNameless();
      return nameless;
    }

    void prose() {
      linesSince = REACH + 1;
    }

    void line(String raw) {
      listed |= Letters.fold(raw.substring(0, Math.min(8, raw.length()))).equals("noi nhan");
      boolean item = raw.isEmpty() || "-–~+".indexOf(raw.charAt(0)) >= 0;
      linesSince += listed && item ? 0 : 1;
      for (var part : parts(raw)) {
        String capitals = capitalsAtEnd(part);
        if (!capitals.isEmpty() && takeOffice(capitals)) {
          continue;
        }
        if (linesSince <= REACH && behalf != null && office == null && isSmallOffice(part)) {
          office = part;
          linesSince = 0;
        } else if (linesSince <= REACH && (behalf != null || office != null)) {
          name = PersonName.atEnd(part);
          if (name == null && behalf != null) {
            name = PersonName.inCapitals(part);
          }
          if (name != null) {
            return;
          }
        }
      }
    }

    /** "Chủ tịch" below "TM. HỘI ĐỒNG NHÀ NƯỚC". */
    private static boolean isSmallOffice(String part) {
      return part.length() <= 40 && !Capitals.areAll(part) && isOffice(Letters.fold(part));
    }

    /**
     * The cells of a line; "CHỦ TỊCH QUỐC HỘI Trần Văn A" and "PHÓ CHỦ NHIỆMTrần Văn A" are two.
     */
    private static List<String> parts(String raw) {
      var parts = new ArrayList<String>();
      for (var column : Columns.of(raw)) {
        var cell =
            Letters.fold(column).startsWith(ATTESTED)
                ? column.substring(ATTESTED.length())
                : column;
        int name = nameBehindCapitals(cell);
        if (name > 0) {
          parts.add(cell.substring(0, name).strip());
        }
        parts.add(cell.substring(name));
      }
      return parts;
    }

    /** Where a name starts behind an office in capitals; 0 where none does. */
    private static int nameBehindCapitals(String cell) {
      for (int i = 2; i + 1 < cell.length(); i++) {
        boolean starts =
            Character.isUpperCase(cell.charAt(i)) && Character.isLowerCase(cell.charAt(i + 1));
        if (starts) {
          String before = cell.substring(0, i).strip();
          boolean office =
              Capitals.areAll(before)
                  && (isOffice(Letters.fold(before))
                      || PREFIXES.stream().anyMatch(Letters.fold(before)::startsWith));
          return office && PersonName.atEnd(cell.substring(i)) != null ? i : 0;
        }
      }
      return 0;
    }

    private boolean takeOffice(String capitals) {
      String folded = Letters.fold(capitals);
      String prefix = PREFIXES.stream().filter(folded::startsWith).findFirst().orElse("");
      String rest = capitals.substring(prefix.length()).strip();
      boolean known = isOffice(Letters.fold(rest));
      if (prefix.isEmpty() && !known) {
        return linesSince <= 2 && behalf != null && office == null && goesOn(capitals);
      }
      if (linesSince > REACH) {
        keepNameless();
        behalf = null;
        office = null;
      }
      if (prefix.startsWith("t") && !prefix.startsWith("tl") && !prefix.startsWith("tuq")) {
        takeBehalf(rest);
      } else {
        office = rest.substring(standIn(rest));
      }
      linesSince = 0;
      return true;
    }

    /** "ỦY BAN NHÂN DÂN KT. CHỦ TỊCH PHÓ CHỦ TỊCH": who signs may stand on the same line. */
    private void takeBehalf(String capitals) {
      int start = officeAtEnd(capitals);
      int end = start == 0 ? capitals.length() : start;
      office = start == 0 ? office : capitals.substring(start);
      int standIn = Letters.fold(capitals).indexOf(" kt. ");
      behalf = capitals.substring(0, standIn < 0 ? end : Math.min(end, standIn)).strip();
    }

    /** Where the office starts behind a body of two words or more ("BAN BÍ THƯ" is one), or 0. */
    private static int officeAtEnd(String capitals) {
      String folded = Letters.fold(capitals);
      int start = folded.length();
      for (var known : OFFICES) {
        int at = folded.length() - known.length();
        boolean body = folded.lastIndexOf(' ', at - 2) > 0;
        start = body && folded.endsWith(" " + known) ? Math.min(start, at) : start;
      }
      return start == folded.length() ? 0 : start;
    }

    /**
     * Where "PHÓ CHỦ TỊCH" starts in "CHỦ TỊCH PHÓ CHỦ TỊCH", which names whom it stands in for:
     * the last of the offices that follow one another from the start, one or, with a comma, two of
     * them.
     */
    private static int standIn(String capitals) {
      String folded = Letters.fold(capitals);
      int start = 0;
      boolean listed = false;
      int next = behindOffice(folded, 0);
      while (next > 0 && behindOffice(folded, next) > 0) {
        listed = folded.charAt(next - 2) == ',';
        start = next;
        next = behindOffice(folded, next);
      }
      return listed ? 0 : start;
    }

    /**
     * Where what follows the longest office at {@code start} starts; the end where nothing does.
     */
    private static int behindOffice(String folded, int start) {
      int end = 0;
      for (var known : OFFICES) {
        int behind = start + known.length();
        if (folded.startsWith(known, start) && behind > end) {
          boolean whole = behind == folded.length() || " ,".indexOf(folded.charAt(behind)) >= 0;
          end = whole ? behind : end;
        }
      }
      while (end > 0 && end < folded.length() && " ,".indexOf(folded.charAt(end)) >= 0) {
        end++;
      }
      return end;
    }

    private boolean goesOn(String capitals) {
      behalf = behalf + " " + capitals;
      return true;
    }

    private void keepNameless() {
      if (behalf != null && nameless.equals(NONE)) {
        nameless = new Signature(behalf, office == null ? null : officeCase(office), null);
      }
    }
  }

  /** "CHỦ TỊCH", "BỘ TRƯỞNG BỘ NỘI VỤ", "CHỦ TỊCH QUỐC HỘI", not "CHỦ TỊCH … QUYẾT ĐỊNH:". */
  static boolean isOffice(String folded) {
    return !folded.endsWith(":")
        && OFFICES.stream()
            .anyMatch(
                o -> folded.equals(o) || folded.startsWith(o + " ") || folded.startsWith(o + ", "));
  }

  /** The words in capitals at the end of a line: its right column where spaces are single. */
  private static String capitalsAtEnd(String part) {
    String[] words = part.split(" ", -1);
    int from = words.length;
    while (from > 0 && Capitals.areAll(words[from - 1])) {
      from--;
    }
    while (from > 0 && from + 1 < words.length && endsItem(words[from])) {
      from++;
    }
    boolean hasPrefix = from < words.length && PREFIXES.contains(Letters.fold(words[from]).strip());
    String capitals = String.join(" ", Arrays.copyOfRange(words, from, words.length));
    return from == 0 || hasPrefix || isOffice(Letters.fold(capitals)) ? capitals : "";
  }

  /** "VT." before "PHÓ CHỦ TỊCH": the other column ends there. */
  private static boolean endsItem(String word) {
    boolean mark = word.endsWith(".") || word.endsWith(";");
    return mark && !PREFIXES.contains(Letters.fold(word));
  }

  /** "PHÓ THỦ TƯỚNG" → "Phó Thủ tướng". */
  private static String officeCase(String capitals) {
    String lower = capitals.toLowerCase(Locale.ROOT);
    if (lower.startsWith("phó ")) {
      return "Phó " + officeCase(lower.substring(4)).replace(" thường trực", " Thường trực");
    }
    return Capitals.first(
        lower
            .replace("quốc hội", "Quốc hội")
            .replace(", chủ nhiệm", ", Chủ nhiệm")
            .replace("ban bí thư", "Ban Bí thư")
            .replace("bí thư", "Bí thư"));
  }
}
