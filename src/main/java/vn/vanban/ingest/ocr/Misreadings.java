package vn.vanban.ingest.ocr;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.vanban.document.DocumentKind;
import vn.vanban.text.Letters;

/**
 * What the recogniser's Vietnamese model gets wrong again and again, where nothing else can be
 * meant.
 */
final class Misreadings {

  private static final String MOTTO = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM";

  /** Capitals carry small marks that scans lose: "QUYÉT ĐỊNH" over a decision. By folded form. */
  private static final Map<String, String> HEADINGS =
      Stream.concat(
              Stream.of(MOTTO),
              Stream.of(DocumentKind.values())
                  .map(kind -> kind.toString().toUpperCase(Locale.ROOT)))
          .collect(Collectors.toMap(Letters::fold, heading -> heading, (first, same) -> first));

  private Misreadings() {}

  /** A word of a line: Đ as Vietnamese has it, and once where it was seen twice ("QĐÐ"). */
  static String word(String word) {
    String bare = word.strip().replace('Ð', 'Đ').replace("ĐĐ", "Đ");
    // A rule under the words.
    return bare.length() > 1 ? bare.replace("_", "") : bare;
  }

  /** A whole line, its columns parted by tabs. */
  static String line(String line) {
    var mended = new StringBuilder();
    for (var column : line.split("\t", -1)) {
      mended.append(mended.isEmpty() ? "" : "\t").append(heading(column));
    }
    return number(article(mended.toString()))
        .replace("chỉ tiết", "chi tiết")
        .replace("Chỉ tiết", "Chi tiết");
  }

  private static String heading(String text) {
    int end = text.length();
    while (end > 0 && ":. ".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    String words = text.substring(0, end);
    if (!words.equals(words.toUpperCase(Locale.ROOT))) {
      return text;
    }
    String heading = HEADINGS.get(Letters.fold(words));
    return heading == null ? text : heading + text.substring(end);
  }

  /** "SỐ 05-NQ/BCSĐ ngày" goes on from the line before. */
  private static String number(String line) {
    boolean inSentence = line.startsWith("SỐ ") && !line.equals(line.toUpperCase(Locale.ROOT));
    return inSentence ? "số" + line.substring(2) : line;
  }

  /** "Điêu 5." is an article. */
  private static String article(String line) {
    String folded = Letters.fold(line);
    boolean article =
        folded.startsWith("dieu ") && folded.length() > 5 && Letters.isDigit(folded.charAt(5));
    return article && Character.isUpperCase(line.charAt(0)) ? "Điều" + line.substring(4) : line;
  }
}
