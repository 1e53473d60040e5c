package vn.vanban.search;

import java.util.List;
import java.util.Optional;
import vn.vanban.text.Letters;

/** A field that a query may name, with its names in Vietnamese (without accents) and English. */
enum QueryField {
  KIND("loai", "kind"),
  ISSUER("co-quan", "issuer"),
  YEAR("nam", "year"),
  FROM("tu", "from"),
  TO("den", "to"),
  NUMBER("so", "number"),
  CITES("trich-dan", "cites"),
  THEME("chu-de", "theme"),
  TITLE("tieu-de", "title"),
  FAMILY("ho", "family"),
  SIGNER("nguoi-ky", "signer");

  /** No field: what stands behind it is to be found with its accents as typed. */
  private static final List<String> EXACT = List.of("dung-dau", "exact");

  private final List<String> names;

  QueryField(String... names) {
    this.names = List.of(names);
  }

  /** With or without accents, in any case. */
  static Optional<QueryField> named(String name) {
    String folded = Letters.fold(name);
    return List.of(values()).stream().filter(field -> field.names.contains(folded)).findFirst();
  }

  static boolean isExact(String name) {
    return EXACT.contains(Letters.fold(name));
  }
}
