package vn.vanban.cli;

import java.util.Locale;
import vn.vanban.analytics.Basis;

/** What figures are counted over, for people. */
final class BasisText {

  private BasisText() {}

  static void print(Basis basis, Output output) {
    String filter = basis.filterText();
    output.print(
        "Tính trên "
            + basis.documents()
            + " văn bản, "
            + basis.syllables()
            + " âm tiết"
            + (filter.isEmpty() ? " (không lọc)" : " (lọc: " + filter + ")")
            + "; từ điển chủ đề "
            + dictionaries(basis)
            + "; bản chỉ mục "
            + basis.snapshot(),
        "Counted over "
            + basis.documents()
            + " documents, "
            + basis.syllables()
            + " syllables"
            + (filter.isEmpty() ? " (no filter)" : " (filter: " + filter + ")")
            + "; theme dictionary "
            + dictionaries(basis)
            + "; index snapshot "
            + basis.snapshot());
    if (basis.unmeasured() > 0) {
      output.print(
          "Chưa rõ độ dài của " + basis.unmeasured() + " văn bản; hãy chạy lại: vanban ingest",
          "The length of " + basis.unmeasured() + " documents is unknown; run: vanban ingest");
    }
  }

  /** With a point as the decimal separator and none between thousands, as in JSON. */
  static String decimal(double value, int digits) {
    return String.format(Locale.ROOT, "%." + digits + "f", value);
  }

  private static String dictionaries(Basis basis) {
    return basis.dictionaries().isEmpty() ? "?" : String.join(" + ", basis.dictionaries());
  }
}
