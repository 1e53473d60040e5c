package vn.vanban.search;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.vanban.citation.History.Status;
import vn.vanban.document.DocumentKind;
import vn.vanban.document.DocumentNumber;
import vn.vanban.document.Family;
import vn.vanban.search.Notice.Code;
import vn.vanban.text.Letters;

/**
 * What was typed as the value of a field.
 *
 * @param value in the form that is compared; null where the field cannot have it
 * @param notice why not
 */
record FieldValue(@Nullable String value, @Nullable Notice notice) {

  private static final Map<String, Status> STATUSES =
      Map.of(
          "con", Status.IN_FORCE,
          "het", Status.ENDED,
          "mot-phan", Status.PARTLY_IN_FORCE,
          "chua", Status.NOT_YET,
          "khong-ro", Status.NOT_KNOWN);

  private static final Map<String, Family> FAMILIES =
      Map.of("nha-nuoc", Family.STATE, "dang", Family.PARTY, "bao-chi", Family.PRESS);

  /**
   * @param start where the value stands in the query
   * @param end one past its last unit
   */
  static FieldValue of(QueryField field, String typed, int start, int end) {
    String value = Letters.collapseSpaces(typed);
    return switch (field) {
      case KIND ->
          DocumentKind.named(value.replace('-', ' '))
              .map(kind -> good(kind.toString()))
              .orElseGet(() -> bad(Code.UNKNOWN_KIND.at(start, end, value, nearestKind(value))));
      case YEAR ->
          YearRange.parse(value).isPresent()
              ? good(value)
              : bad(Code.BAD_YEAR.at(start, end, value));
      case FROM, TO ->
          YearRange.parse(value).isPresent() || DayRange.parse(value).isPresent()
              ? good(value)
              : bad(Code.BAD_DATE.at(start, end, value));
      case CITES ->
          // A name has several words: "Luật Đất đai".
          value.indexOf(' ') > 0 || DocumentNumber.parse(value).isPresent()
              ? good(value)
              : bad(Code.BAD_NUMBER.at(start, end, value));
      case STATUS ->
          status(value)
              .map(status -> good(status.toString()))
              .orElseGet(() -> bad(Code.UNKNOWN_STATUS.at(start, end, value)));
      case FAMILY ->
          family(value)
              .map(family -> good(family.toString()))
              .orElseGet(() -> bad(Code.UNKNOWN_FAMILY.at(start, end, value)));
      case THEME -> good(Letters.lower(value));
      case ISSUER, NUMBER, TITLE, SIGNER ->
          value.isEmpty() ? bad(Code.EMPTY_PHRASE.at(start, end)) : good(value);
    };
  }

  boolean isGood() {
    return value != null;
  }

  /** By its Vietnamese name, with or without accents, or by its code. */
  static Optional<Status> status(String name) {
    String folded = Letters.fold(name).replace(' ', '-');
    var vietnamese = Optional.ofNullable(STATUSES.get(folded));
    return vietnamese.isPresent()
        ? vietnamese
        : Arrays.stream(Status.values())
            .filter(status -> status.toString().equals(folded))
            .findFirst();
  }

  private static Optional<Family> family(String name) {
    String folded = Letters.fold(name).replace(' ', '-');
    var vietnamese = Optional.ofNullable(FAMILIES.get(folded));
    return vietnamese.isPresent()
        ? vietnamese
        : Arrays.stream(Family.values())
            .filter(family -> family.toString().equals(folded))
            .findFirst();
  }

  /** The end of a sentence: " Did you mean …?" in few words that both languages have. */
  private static String nearestKind(String value) {
    String folded = Letters.fold(value.replace('-', ' '));
    return Arrays.stream(DocumentKind.values())
        .map(DocumentKind::toString)
        .min(Comparator.comparingInt(name -> EditDistance.of(Letters.fold(name), folded)))
        .filter(name -> EditDistance.within(Letters.fold(name), folded, 3))
        .map(name -> " → loai:\"" + name + "\"?")
        .orElse("");
  }

  private static FieldValue good(String value) {
    return new FieldValue(value, null);
  }

  private static FieldValue bad(Notice notice) {
    return new FieldValue(null, notice);
  }
}
