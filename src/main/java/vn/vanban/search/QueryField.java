package vn.vanban.search;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.vanban.text.Letters;

/**
 * A field that a query may name, with its names in Vietnamese (without accents) and English. {@link
 * #toString()} is the English one, which is the code in answers.
 */
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
  SIGNER("nguoi-ky", "signer"),
  STATUS("hieu-luc", "status");

  /** No field: what stands behind it is to be found with its accents as typed. */
  private static final List<String> EXACT = List.of("dung-dau", "exact");

  private final List<String> names;

  QueryField(String... names) {
    this.names = List.of(names);
  }

  /** With or without accents, in any case. */
  static Optional<QueryField> named(String name) {
    String folded = Letters.fold(name);
    return Arrays.stream(values()).filter(field -> field.names.contains(folded)).findFirst();
  }

  static boolean isExact(String name) {
    return EXACT.contains(Letters.fold(name));
  }

  /** All names, those that are spelt most like {@code name} first where any is. */
  static String namesFor(String name) {
    String folded = Letters.fold(name);
    var near =
        Arrays.stream(values())
            .flatMap(field -> field.names.stream())
            .filter(known -> EditDistance.within(folded, known, known.length() > 4 ? 2 : 1))
            .toList();
    return (near.isEmpty()
            ? Arrays.stream(values()).map(field -> field.names.getFirst()).toList()
            : near)
        .stream().map(known -> known + ":").collect(Collectors.joining(" "));
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
