package vn.vanban.document;

import java.util.ArrayList;
import vn.vanban.text.Letters;

/**
 * The name a document goes by in links: a slug of number, issuer and year, or its content hash
 * where it has no number. A pure function of its header and its hash.
 */
public final class DocumentId {

  private DocumentId() {}

  /**
   * @param sha256 of the file's bytes, lower-case hexadecimal
   */
  public static String of(Header header, String sha256) {
    String number = header.number();
    if (number == null) {
      return sha256;
    }
    var parts = new ArrayList<String>();
    parts.add(number);
    if (header.issuer() != null) {
      parts.add(header.issuer());
    }
    if (header.issued() != null) {
      parts.add(String.valueOf(header.issued().year()));
    }
    return slug(String.join(" ", parts));
  }

  private static String slug(String text) {
    var out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = Letters.fold(text.charAt(i));
      if (c >= 'a' && c <= 'z' || c >= '0' && c <= '9') {
        out.append(c);
      } else if (!out.isEmpty() && out.charAt(out.length() - 1) != '-') {
        out.append('-');
      }
    }
    int end = out.length();
    return end > 0 && out.charAt(end - 1) == '-' ? out.substring(0, end - 1) : out.toString();
  }
}
