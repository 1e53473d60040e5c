package vn.vanban.ingest;

import java.util.List;
import java.util.StringJoiner;
import vn.vanban.document.Warning;
import vn.vanban.document.Warning.Message;

/** What people are told about pages that are pictures. */
final class OcrMessages {

  /** Code of the warning about a page that could not be recognised. */
  static final String FAILED = "ocr-failed";

  /** For Debian and Ubuntu. */
  static final String INSTALL = "apt-get install tesseract-ocr tesseract-ocr-vie";

  static final Message LATER =
      new Message(
          "Các trang là ảnh chụp, chờ nhận dạng chữ. Hãy chạy: vanban ocr",
          "The pages are pictures that wait for OCR. Run: vanban ocr");

  private OcrMessages() {}

  /** Pages were left as they are. */
  static Warning needed(List<Integer> pages, OcrMode mode) {
    String numbers = ranges(pages);
    String install = mode == OcrMode.LATER ? "" : INSTALL + ", ";
    return warning(
        Warning.NEEDS_OCR,
        "Ảnh chụp chưa nhận dạng chữ: trang " + numbers + ". Hãy chạy: " + install + "vanban ocr",
        "Pictures that were not recognised: page " + numbers + ". Run: " + install + "vanban ocr");
  }

  /** The recogniser gave nothing for these pages. */
  static Warning failed(List<Integer> pages) {
    String numbers = ranges(pages);
    return warning(
        FAILED,
        "Không nhận dạng được chữ ở trang " + numbers + ". Hãy quét lại các trang ấy.",
        "Page " + numbers + " could not be recognised. Scan it again.");
  }

  /** About the document as a whole. */
  private static Warning warning(String code, String vietnamese, String english) {
    return new Warning(0, 0, code, new Message(vietnamese, english));
  }

  /** 3, 5–7. */
  private static String ranges(List<Integer> pages) {
    var ranges = new StringJoiner(", ");
    int i = 0;
    while (i < pages.size()) {
      int first = i;
      while (i + 1 < pages.size() && pages.get(i + 1) == pages.get(i) + 1) {
        i++;
      }
      ranges.add(first == i ? "" + pages.get(i) : pages.get(first) + "–" + pages.get(i));
      i++;
    }
    return ranges.toString();
  }
}
