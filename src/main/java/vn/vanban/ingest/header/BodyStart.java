package vn.vanban.ingest.header;

import java.util.List;
import vn.vanban.text.Letters;

/** Whether a line belongs to what follows a header. */
final class BodyStart {

  private static final List<String> ALWAYS =
      List.of(
          "can cu",
          "chieu ",
          "- can cu",
          "– can cu",
          "dieu 1",
          "chuong i",
          "chuong 1",
          "phan thu nhat",
          "phan i",
          "phan mo dau",
          "kinh gui",
          "muc luc",
          "xet ",
          "theo de nghi",
          "hom nay");

  private static final List<String> OF_DOCUMENT =
      List.of(
          "can cu ",
          "dieu 1.",
          "dieu 1:",
          "dieu 1 ",
          "dieu thu nhat",
          "dieu thu 1",
          "chuong i",
          "chuong 1",
          "quyet dinh:",
          "quyet nghi:",
          "kinh gui:");

  /** These start a sentence of the body, or a title's second line when it is wrapped there. */
  private static final List<String> AFTER_TITLE =
      List.of(
          "thi hanh",
          "thuc hien",
          "trien khai",
          "theo",
          "de ",
          "trong ",
          "thoi gian qua",
          "ngay ",
          "tren co so",
          "nham ",
          "sau khi",
          "tiep tuc",
          "nam ",
          "qua ",
          "vua qua",
          "bo truong",
          "chu tich",
          "uy ban",
          "hoi dong",
          "hoi nghi",
          "chinh phu",
          "quoc hoi",
          "thu tuong",
          "bo ",
          "so ",
          "ban ");

  /** A longer line goes on with a title that was wrapped: "… BỘ QUỐC / PHÒNG TRONG …". */
  private static final int LONGEST_AUTHORITY = 75;

  private BodyStart() {}

  /**
   * Whether no text but a document has the line: a căn cứ, the first Điều or Chương, "Kính gửi".
   */
  static boolean isOfDocument(String line) {
    String folded = Letters.fold(line);
    boolean capital = !line.isEmpty() && Character.isUpperCase(line.charAt(0));
    return capital && OF_DOCUMENT.stream().anyMatch(folded::startsWith);
  }

  static boolean isCertain(String line) {
    String folded = Letters.fold(line);
    boolean starts = !Character.isLowerCase(line.charAt(0));
    return starts && ALWAYS.stream().anyMatch(folded::startsWith)
        || isListMark(line)
        || isOperative(line);
  }

  /** For a line that stands below at least one line of the title. */
  static boolean endsTitle(String line, String titleLine) {
    if (isCertain(line)) {
      return true;
    }
    char last = line.charAt(line.length() - 1);
    char first = line.charAt(0);
    boolean titled = isInCapitals(titleLine);
    boolean capitals = isInCapitals(line);
    if (titled && capitals) {
      return !isOpen(titleLine) && line.length() <= LONGEST_AUTHORITY && isAuthority(line);
    }
    boolean conclusion = Letters.fold(titleLine).startsWith("ket luan cua ");
    if (conclusion && line.startsWith("Về ")) {
      return false;
    }
    if (titled) {
      return !Character.isLowerCase(first)
          && (line.length() > 20 || !isOpen(titleLine) && startsBody(line));
    }
    if (capitals) {
      return line.length() > 8 || isAuthority(line);
    }
    if (!Character.isUpperCase(first)) {
      return false;
    }
    boolean wrapped = isOpen(titleLine);
    return !wrapped
        && (startsBody(line)
            || line.length() > 60 && (last == '.' || last == ';' || last == ':')
            || line.length() > 300);
  }

  /** Capitals but for the small letters that some symbols have. */
  private static boolean isInCapitals(String line) {
    return Capitals.areAll(line.replace("TTg", "TTG").replace("CTr", "CTR").replace("TTr", "TTR"));
  }

  /** "Thi hành Nghị quyết …, Bộ Lao động hướng dẫn như sau:". */
  static boolean isSentence(String line) {
    return startsBody(line) && ".:;".indexOf(line.charAt(line.length() - 1)) >= 0;
  }

  private static boolean startsBody(String line) {
    String folded = Letters.fold(line);
    return AFTER_TITLE.stream().anyMatch(folded::startsWith);
  }

  /** Who decides stands in capitals between title and căn cứ. */
  static boolean isAuthority(String line) {
    String folded = Letters.fold(line);
    return IssuerName.startsBody(line) && folded.indexOf(' ') > 0
        || folded.equals("chu tich")
        || List.of(
                "bo truong",
                "giam doc",
                "thong doc",
                "tong thanh tra",
                "tong kiem toan",
                "vien truong",
                "chanh an")
            .stream()
            .anyMatch(folded::startsWith);
  }

  /** A line that ends so goes on in the next. */
  static boolean isOpen(String line) {
    // With their marks: "đò" is no "do", "vé" no "về".
    String lower = Letters.lower(line);
    return lower.endsWith(",")
        || lower.endsWith(";")
        || lower.endsWith(" bộ trưởng")
        || List.of(" và", " của", " các", " về", " số", " theo", " trong", " tại", " do", " với")
            .stream()
            .anyMatch(lower::endsWith);
  }

  /** "QUYẾT ĐỊNH:", "QUYẾT NGHỊ:", "THỦ TƯỚNG CHÍNH PHỦ điện:". */
  static boolean isOperative(String line) {
    String folded = Letters.fold(line);
    return folded.startsWith("quyet nghi")
        || folded.startsWith("quyet dinh:")
        || folded.endsWith(" dien:");
  }

  /** "I. ", "1. ", "A. ", "- ". */
  static boolean isListMark(String line) {
    int i = 0;
    while (i < line.length() && i < 5 && Character.isLetterOrDigit(line.charAt(i))) {
      i++;
    }
    if (i == 0) {
      return line.startsWith("- ") || line.startsWith("+ ");
    }
    String mark = line.substring(0, i);
    boolean numbered =
        mark.chars().allMatch(Character::isDigit)
            || mark.chars().allMatch(c -> "IVX".indexOf(c) >= 0)
            || mark.equals("A");
    return numbered
        && i + 1 < line.length()
        && ".-)/".indexOf(line.charAt(i)) >= 0
        && Letters.isSpace(line.charAt(i + 1));
  }
}
