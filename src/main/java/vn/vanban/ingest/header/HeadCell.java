package vn.vanban.ingest.header;

import java.util.Set;
import java.util.regex.Pattern;

/** What the words of one cell of a letterhead are, told by their letters alone: all folded. */
final class HeadCell {

  /** Quốc hiệu has 34 letters and spaces; a rule may be glued to it. */
  private static final int LONGEST_MOTTO = 60;

  /** "Kính gửi" and its colon, with what a scan puts between. */
  private static final int LONGEST_ADDRESS = 12;

  private static final int LONGEST_DATE = 50;

  private static final Pattern BLANK_DATE =
      Pattern.compile("ngay [ ._…]{0,9}thang [ ._…]{0,9}nam[ ._…]{0,9}$");

  /** What scans make of "V/v". */
  private static final Set<String> SCANNED = Set.of("viv", "v/y", "v1v", "vlv", "v/w", "viy");

  private HeadCell() {}

  static boolean isMotto(String cell) {
    return cell.length() < LONGEST_MOTTO
        && (cell.startsWith("cong hoa xa hoi")
            || cell.equals("chu nghia viet nam")
            || cell.startsWith("doc lap -")
            || cell.startsWith("doc lap –")
            || cell.startsWith("xac thuc van ban hop nhat"));
  }

  /** The State's name until 1976, which its president's name has too. */
  static boolean isFormerMotto(String cell) {
    return cell.length() < LONGEST_MOTTO && cell.startsWith("viet nam dan chu cong hoa");
  }

  static boolean isPartyName(String cell) {
    return cell.length() < LONGEST_MOTTO && cell.startsWith("dang cong san viet nam");
  }

  /** "Long An, ngày tháng năm", to be filled in by hand. */
  static boolean isBlankDate(String cell) {
    return cell.length() < LONGEST_MOTTO && BLANK_DATE.matcher(cell).find();
  }

  /** "Hà Nội, ngày" and "Số hiệu:" want the line that follows. */
  static boolean isCut(String cell) {
    boolean date = cell.endsWith(", ngay") || cell.contains(", ngay ");
    boolean year = cell.matches(".*nam ?[0-9]{4}.*");
    return date && cell.length() < LONGEST_DATE && !year && !cell.contains("/")
        || cell.equals("so hieu:")
        || cell.equals("luat so:")
        || cell.equals("so:");
  }

  /** "Viv thông báo …", "V/y …". */
  static boolean startsScannedSubject(String cell) {
    return cell.length() > 4 && cell.charAt(3) == ' ' && SCANNED.contains(cell.substring(0, 3));
  }

  /**
   * "Kính gửi:"; scans lose its first word: "ngửi:".
   *
   * @param belowSubject where it is to be expected
   */
  static boolean isAddress(String cell, boolean belowSubject) {
    int colon = cell.indexOf(':');
    return cell.startsWith("kinh gui")
        || belowSubject
            && colon > 0
            && colon < LONGEST_ADDRESS
            && cell.substring(0, colon).endsWith("gui");
  }
}
