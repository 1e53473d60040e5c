package vn.vanban.reference;

import org.jspecify.annotations.Nullable;
import vn.vanban.document.DocumentKind;

/**
 * Which document a mention means, as far as the text tells.
 *
 * @param number canonical
 * @param name as written; given where there is no number
 * @param own whether it is the document that holds the mention
 */
record Identity(
    @Nullable DocumentKind kind, @Nullable String number, @Nullable String name, boolean own) {

  static Identity numbered(@Nullable DocumentKind kind, String number) {
    return new Identity(kind, number, null, false);
  }
}
