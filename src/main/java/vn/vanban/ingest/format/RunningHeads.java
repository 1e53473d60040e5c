package vn.vanban.ingest.format;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.vanban.ingest.format.PdfPage.Trait;
import vn.vanban.text.Letters;

/**
 * What repeats from page to page at the top and at the foot: gazette heads, page numbers, stamps of
 * a digital signature.
 */
final class RunningHeads {

  /** Lines at the top and at the foot of a page where a head may stand. */
  private static final int EDGE = 3;

  /** A line of the edge on so many pages is a head; two may be chance in a table. */
  private static final int FEWEST_PAGES = 3;

  /** Lines of one text are 1.2 to 1.5 sizes apart. */
  private static final float APART = 1.8f;

  private static final List<String> SIGNATURE_STAMP =
      List.of("nguoi ky:", "ky boi:", "email:", "co quan:", "thoi gian ky:", "ngay ky:");

  private final List<PdfPage> pages;
  private final Map<String, Integer> pagesOfEdgeLine = new HashMap<>();
  private final Map<String, Integer> pagesOfLine = new HashMap<>();

  private RunningHeads(List<PdfPage> pages) {
    this.pages = pages;
    for (var page : pages) {
      Set<String> edge = new HashSet<>();
      Set<String> all = new HashSet<>();
      for (int i = 0; i < page.lines().size(); i++) {
        String key = key(page.lines().get(i).text());
        all.add(key);
        if (isEdge(page, i)) {
          edge.add(key);
        }
      }
      edge.forEach(key -> pagesOfEdgeLine.merge(key, 1, Integer::sum));
      all.forEach(key -> pagesOfLine.merge(key, 1, Integer::sum));
    }
  }

  static RunningHeads of(List<PdfPage> pages) {
    return new RunningHeads(pages);
  }

  /** The page's lines without its heads. */
  List<PdfPage.Line> content(PdfPage page) {
    var lines = page.lines();
    var kept = new ArrayList<PdfPage.Line>();
    for (int i = 0; i < lines.size(); i++) {
      String text = lines.get(i).text();
      boolean head =
          isEdge(page, i) && (isPageNumber(text) || repeats(page, i)) || isSignatureStamp(lines, i);
      if (!head) {
        kept.add(lines.get(i));
      }
    }
    return kept;
  }

  /** Syllables on lines that stand on one page only, over all pages. */
  int syllablesThatDoNotRepeat() {
    int count = 0;
    for (var page : pages) {
      for (var line : page.lines()) {
        if (isOwn(line)) {
          count += syllables(line.text());
        }
      }
    }
    return count;
  }

  /** The page's lines that stand on no other page, one after the other. */
  String textThatDoesNotRepeat(PdfPage page) {
    var text = new StringBuilder();
    for (var line : page.lines()) {
      if (isOwn(line)) {
        text.append(line.text()).append('\n');
      }
    }
    return text.toString();
  }

  private boolean isOwn(PdfPage.Line line) {
    return pages.size() == 1 || pagesOfLine.getOrDefault(key(line.text()), 0) == 1;
  }

  private boolean repeats(PdfPage page, int i) {
    String text = page.lines().get(i).text();
    return isGazetteHead(text)
        || !page.lines().get(i).is(Trait.ROW)
            && pagesOfEdgeLine.getOrDefault(key(text), 0) >= FEWEST_PAGES
            && standsApart(page, i);
  }

  /** The last lines of footnotes are alike, too, but go on from what is above them. */
  private static boolean standsApart(PdfPage page, int i) {
    var lines = page.lines();
    if (i < EDGE) {
      return true;
    }
    for (int line = i; line >= Math.max(1, lines.size() - EDGE); line--) {
      var at = lines.get(line);
      var above = lines.get(line - 1);
      if (at.foot() - above.foot() > APART * at.size() || above.is(Trait.ROW)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isGazetteHead(String text) {
    String folded = Letters.fold(text);
    return folded.contains("cong bao/so") && folded.contains("/ngay");
  }

  private static boolean isEdge(PdfPage page, int i) {
    return i < EDGE || i >= page.lines().size() - EDGE;
  }

  /** "12", "- 12 -", "Trang 12", "12/40". */
  private static boolean isPageNumber(String text) {
    String bare = Letters.fold(text).replace("trang", "").strip();
    int digits = 0;
    for (int i = 0; i < bare.length(); i++) {
      char c = bare.charAt(i);
      if (Letters.isDigit(c)) {
        digits++;
      } else if (!Letters.isHyphen(c) && c != ' ' && c != '/') {
        return false;
      }
    }
    return digits > 0 && digits <= 4;
  }

  private static boolean isSignatureStamp(List<PdfPage.Line> lines, int i) {
    String folded = Letters.fold(lines.get(i).text());
    if (SIGNATURE_STAMP.stream().noneMatch(folded::startsWith)) {
      return false;
    }
    int before = Math.max(0, i - 4);
    int after = Math.min(lines.size(), i + 5);
    return lines.subList(before, after).stream()
        .map(line -> Letters.fold(line.text()))
        .anyMatch(near -> near.startsWith("thoi gian ky:") || near.startsWith("ngay ky:"));
  }

  /** Letters only, without digits, so that heads of left and right pages meet. */
  private static String key(String text) {
    var key = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isLetter(c)) {
        key.append(Letters.fold(c));
      }
    }
    return key.toString();
  }

  private static int syllables(String text) {
    int count = 0;
    for (var word : text.split("[ \t]+", -1)) {
      String folded = Letters.fold(word).replaceAll("[^a-z]+$", "");
      boolean letters = folded.chars().allMatch(c -> c >= 'a' && c <= 'z');
      boolean vowel = folded.chars().anyMatch(c -> "aeiouy".indexOf(c) >= 0);
      if (letters && vowel && folded.length() >= 2 && folded.length() <= 7) {
        count++;
      }
    }
    return count;
  }
}
