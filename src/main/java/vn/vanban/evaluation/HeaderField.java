package vn.vanban.evaluation;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.vanban.document.DocumentNumber;
import vn.vanban.document.Header;
import vn.vanban.text.Letters;
import vn.vanban.text.SpellingVariants;

/** What a header says, one thing at a time; {@link #toString()} is its name in answers. */
public enum HeaderField {
  NUMBER("number", Header::number),
  KIND("kind", Header::kind),
  TITLE("title", Header::title),
  ISSUER("issuer", Header::issuer),
  PLACE("place", Header::place),
  ISSUED("issued", Header::issued),
  EFFECTIVE("effective", Header::effective),
  SIGNER("signer", Header::signer),
  SIGNER_TITLE("signerTitle", Header::signerTitle),
  FAMILY("family", Header::family);

  private final String label;
  private final transient Function<Header, @Nullable Object> value;

  HeaderField(String label, Function<Header, @Nullable Object> value) {
    this.label = label;
    this.value = value;
  }

  static Optional<HeaderField> named(String name) {
    return Arrays.stream(values()).filter(field -> field.label.equals(name)).findFirst();
  }

  /** As answers print it. */
  Optional<String> of(Header header) {
    return Optional.ofNullable(value.apply(header)).map(Object::toString);
  }

  /** What two writings of one value share. */
  String compared(String value) {
    return switch (this) {
      case NUMBER -> DocumentNumber.parse(value).map(DocumentNumber::key).orElse(value);
      case ISSUER, PLACE -> unified(writtenOut(value));
      case KIND, TITLE, ISSUED, EFFECTIVE, SIGNER, SIGNER_TITLE, FAMILY -> unified(value);
    };
  }

  /** Case, spaces, tone placement, i and y and a mark at the end do not count. */
  static String unified(String value) {
    String lower = Letters.lower(Letters.collapseSpaces(value));
    int end = lower.length();
    while (end > 0 && ".;, ".indexOf(lower.charAt(end - 1)) >= 0) {
      end--;
    }
    return Arrays.stream(lower.substring(0, end).split(" ", -1))
        .map(SpellingVariants::unify)
        .collect(Collectors.joining(" "));
  }

  private static String writtenOut(String name) {
    String bodies = name.replace("UBND", "Ủy ban nhân dân").replace("HĐND", "Hội đồng nhân dân");
    return bodies.replace("TP.", "thành phố ").replace("Tp.", "thành phố ");
  }

  @Override
  public String toString() {
    return label;
  }
}
