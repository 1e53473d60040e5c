package vn.vanban.ingest.header;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.vanban.text.Letters;

/**
 * Gives a header back the line ends that a converter lost: "BỘ Y TẾ ------- CỘNG HÒA XÃ HỘI … Số:
 * 5/2040/TT-BYT Hà Nội, ngày … THÔNG TƯ QUY ĐỊNH … Căn cứ …" on one line.
 */
final class LostLines {

  /** Lines of two columns are shorter. */
  private static final int SHORTEST = 120;

  /** A header without its căn cứ is shorter (UTF-16 units). */
  private static final int HEAD = 3_000;

  /** A place and a date in words are shorter. */
  private static final int LONGEST_DATE = 40;

  private static final List<String> MOTTOES =
      List.of(
          "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
          "CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM",
          "VIỆT NAM DÂN CHỦ CỘNG HÒA",
          "VIỆT NAM DÂN CHỦ CỘNG HOÀ",
          "ĐẢNG CỘNG SẢN VIỆT NAM");

  /** A word of every motto, and one of every date in words, folded. */
  private static final String COMMON = "CỘNG";

  private static final String DAY = "ngay";

  private static final String FREEDOM = "hạnh phúc";

  /** What starts a line of a letterhead. */
  private static final List<String> LETTERHEAD =
      List.of("Số:", "Số :", "Luật số:", "V/v ", "Kính gửi");

  /** What starts a line below a title. */
  private static final List<String> BODY =
      List.of(
          "Căn cứ ",
          "Theo đề nghị ",
          "Xét ",
          "Thực hiện ",
          "Kính gửi",
          "QUYẾT ĐỊNH:",
          "QUYẾT NGHỊ:",
          "Điều 1.",
          "Điều 1:",
          "Chương I",
          "CHƯƠNG I");

  private final String line;
  private final int reach;
  private final TreeSet<Integer> cuts = new TreeSet<>();

  private LostLines(String line) {
    this.line = line;
    this.reach = Math.min(line.length(), HEAD);
  }

  /** The lines that {@code line} was; mostly it alone. */
  static List<String> restored(String line) {
    if (line.length() < SHORTEST || !mayBeHead(line)) {
      return List.of(line);
    }
    var lost = new LostLines(withSpaces(line));
    int motto = lost.cutMotto();
    int named = lost.cutDate(motto);
    boolean bare = motto == 0 && !(named > 0 && lost.kindAt(lost.firstLetter(named)) != null);
    if (bare) {
      return List.of(line);
    }
    int number = lost.cutAll(LETTERHEAD, named > 0 ? named : motto + LONGEST_DATE);
    lost.cutNaming(Math.max(named, Math.max(number, motto)));
    return lost.pieces();
  }

  /** A motto, or a date and a kind in capitals: quick to tell, and most lines have neither. */
  private static boolean mayBeHead(String line) {
    String head = line.substring(0, Math.min(line.length(), HEAD));
    return Capitals.areIn(head) && (head.contains(COMMON) || Letters.fold(head).contains(DAY));
  }

  /** "QUYẾT ĐỊNHVề việc", "2040NGHỊ ĐỊNH", "phúcHà Nội": spaces that went with the line ends. */
  private static String withSpaces(String line) {
    var spaced = new StringBuilder();
    for (int i = 0; i < line.length(); i++) {
      boolean head = i > 1 && i < HEAD && i + 2 < line.length();
      spaced.append(head && isSeam(line, i) ? " " : "").append(line.charAt(i));
    }
    int head = Math.min(spaced.length(), HEAD);
    return GluedSyllables.parted(spaced.substring(0, head), "") + spaced.substring(head);
  }

  private static boolean isSeam(String line, int at) {
    char before = line.charAt(at - 1);
    char c = line.charAt(at);
    char next = line.charAt(at + 1);
    if (!Character.isUpperCase(c)) {
      return false;
    }
    boolean word = Character.isLowerCase(next);
    boolean capitals = Character.isUpperCase(next) && Character.isUpperCase(line.charAt(at + 2));
    boolean low = Character.isLowerCase(before) || Letters.isDigit(before);
    boolean high = Character.isUpperCase(before) && Character.isUpperCase(line.charAt(at - 2));
    return low && (word || capitals) || high && word;
  }

  private List<String> pieces() {
    var pieces = new ArrayList<String>();
    int from = 0;
    for (int cut : cuts) {
      if (cut > from) {
        pieces.add(line.substring(from, cut));
        from = cut;
      }
    }
    pieces.add(line.substring(from));
    return pieces;
  }

  /** One past the motto's last line; 0 where there is none. */
  private int cutMotto() {
    int end = 0;
    for (var motto : MOTTOES) {
      int at = line.indexOf(motto);
      if (at >= 0 && at < reach && !line.substring(0, at).strip().endsWith("NƯỚC")) {
        cuts.add(at);
        cuts.add(at + motto.length());
        end = at + motto.length();
        break;
      }
    }
    int freedom = Letters.lower(line.substring(0, reach)).indexOf(FREEDOM, end);
    if (end > 0 && freedom >= 0 && freedom - end < LONGEST_DATE) {
      end = freedom + FREEDOM.length();
      cuts.add(end);
    }
    return end;
  }

  /** One past the first date in words behind {@code from}, or 0. */
  private int cutDate(int from) {
    String folded = Letters.fold(line.substring(0, reach));
    int day = folded.indexOf(DAY, from);
    while (day >= 0) {
      int stop = Math.min(line.length(), day + LONGEST_DATE);
      var date = WrittenDate.inWords(line.substring(day, stop));
      if (date != null && date.start() == 0) {
        int last = firstLetter(Math.max(from, Math.max(0, day - LONGEST_DATE)));
        int place = last + NumberLine.placeOfDate(" " + line.substring(last, stop), 0) - 1;
        cuts.add(Math.min(place, day));
        cuts.add(day + date.end());
        return day + date.end();
      }
      day = folded.indexOf(DAY, day + 1);
    }
    return 0;
  }

  private int firstLetter(int from) {
    int at = from;
    while (at < reach && !Character.isLetterOrDigit(line.charAt(at))) {
      at++;
    }
    return at;
  }

  /** One past the last of {@code starts} before {@code to}, each of which starts a line. */
  private int cutAll(List<String> starts, int to) {
    int last = 0;
    for (var start : starts) {
      int at = line.indexOf(start);
      if (at >= 0 && at < to && isFree(at)) {
        cuts.add(at);
        last = Math.max(last, at + start.length());
      }
    }
    return last;
  }

  private boolean isFree(int at) {
    return at == 0 || !Character.isUpperCase(line.charAt(at - 1));
  }

  /** Kind and title behind the letterhead, and what follows them. */
  private void cutNaming(int from) {
    int start = firstLetter(from);
    int title = start;
    if (kindAt(start) != null) {
      cuts.add(start);
      title = start + GluedHead.firstCapitals(line.substring(start, reach)).length();
      cuts.add(title);
    }
    for (int at = title; at < reach; at++) {
      char c = line.charAt(at);
      boolean word = (Letters.isSpace(c) || ";:.".indexOf(c) >= 0) && at + 1 < reach;
      if (word && startsBody(at + 1)) {
        cuts.add(at + 1);
      }
    }
  }

  /** The kind in capitals that starts there, or null. */
  private @Nullable KindLine kindAt(int start) {
    String capitals = GluedHead.firstCapitals(line.substring(Math.min(start, reach), reach));
    return capitals.isEmpty() ? null : KindLine.in(capitals);
  }

  private boolean startsBody(int at) {
    if (BODY.stream().anyMatch(start -> line.startsWith(start, at))) {
      return true;
    }
    boolean starts = Character.isUpperCase(line.charAt(at)) && !isInCapitals(at - 1);
    String capitals = starts ? GluedHead.firstCapitals(line.substring(at, reach)) : "";
    return capitals.indexOf(' ') > 0 && BodyStart.isAuthority(capitals);
  }

  /** Whether the word that ends before {@code end} is in capitals. */
  private boolean isInCapitals(int end) {
    String word = line.substring(line.lastIndexOf(' ', end - 1) + 1, end);
    return Capitals.areAll(word);
  }
}
