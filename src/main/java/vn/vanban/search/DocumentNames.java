package vn.vanban.search;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import vn.vanban.document.DocumentKind;
import vn.vanban.index.CitationKey;
import vn.vanban.text.Letters;

/** Documents that go by a name rather than a number. */
final class DocumentNames {

  /** "Luật Đất đai 2024", where texts write "Luật Đất đai năm 2024". */
  private static final Pattern BARE_YEAR = Pattern.compile("(?i)(.*\\S) ((?:19|20)\\d{2})");

  private static final List<DocumentKind> NAMED =
      List.of(
          DocumentKind.BO_LUAT,
          DocumentKind.LUAT,
          DocumentKind.HIEN_PHAP,
          DocumentKind.PHAP_LENH,
          DocumentKind.DIEU_LE);

  private DocumentNames() {}

  /** By which a document may be looked up that is called so. */
  static Set<String> keys(String name) {
    var keys = new LinkedHashSet<>(CitationKey.ofWords(name));
    var bare = BARE_YEAR.matcher(Letters.collapseSpaces(name));
    if (bare.matches()) {
      keys.addAll(CitationKey.ofWords(bare.group(1) + " năm " + bare.group(2)));
    }
    return keys;
  }

  /** Whether a name may begin with these words. */
  static boolean begins(List<String> words) {
    String folded = Letters.fold(String.join(" ", words)) + " ";
    return NAMED.stream().anyMatch(kind -> folded.startsWith(Letters.fold(kind.toString()) + " "));
  }
}
