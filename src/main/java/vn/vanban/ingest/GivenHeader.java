package vn.vanban.ingest;

import java.util.Arrays;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import vn.vanban.document.DocumentKind;
import vn.vanban.document.DocumentNumber;
import vn.vanban.document.Family;
import vn.vanban.document.Header;
import vn.vanban.document.PartialDate;
import vn.vanban.text.Letters;
import vn.vanban.text.StoredText;

/** What a record says of its document's header, which may be part of it or nothing. */
final class GivenHeader {

  private final Header given;

  private GivenHeader(Header given) {
    this.given = given;
  }

  /**
   * @throws IllegalArgumentException where a field's value is none that it can have
   * @throws java.time.DateTimeException where a date is none
   */
  static GivenHeader of(JsonNode record) {
    var header = record.path("header");
    String title = text(header, "title");
    return new GivenHeader(
        new Header(
            field(header, "number", GivenHeader::number),
            field(header, "kind", GivenHeader::kind),
            title == null ? text(record, "title") : title,
            text(header, "issuer"),
            text(header, "place"),
            field(header, "issued", PartialDate::parse),
            field(header, "effective", PartialDate::parse),
            text(header, "signer"),
            text(header, "signerTitle"),
            field(header, "family", GivenHeader::family)));
  }

  /** What is given, else what was read. */
  Header over(Header read) {
    var header =
        new Header(
            or(given.number(), read.number()),
            or(given.kind(), read.kind()),
            or(given.title(), read.title()),
            or(given.issuer(), read.issuer()),
            or(given.place(), read.place()),
            or(given.issued(), read.issued()),
            or(given.effective(), read.effective()),
            or(given.signer(), read.signer()),
            or(given.signerTitle(), read.signerTitle()),
            or(given.family(), read.family()));
    return header.with(read.bases(), read.recipients());
  }

  private static <T> @Nullable T or(@Nullable T first, @Nullable T second) {
    return first != null ? first : second;
  }

  private static <T> @Nullable T field(JsonNode header, String name, Function<String, T> reader) {
    String value = text(header, name);
    return value == null ? null : reader.apply(value);
  }

  private static @Nullable String text(JsonNode node, String name) {
    var value = node.path(name);
    if (!value.isString() || value.asString().isBlank()) {
      return null;
    }
    return Letters.collapseSpaces(StoredText.of(value.asString())).strip();
  }

  private static String number(String value) {
    return DocumentNumber.parse(value)
        .map(DocumentNumber::text)
        .orElseThrow(() -> new IllegalArgumentException("number: " + value));
  }

  private static DocumentKind kind(String value) {
    return DocumentKind.named(value)
        .orElseThrow(() -> new IllegalArgumentException("kind: " + value));
  }

  private static Family family(String value) {
    return Arrays.stream(Family.values())
        .filter(family -> family.toString().equals(value))
        .findFirst()
        .orElseThrow(
            () -> new IllegalArgumentException("family: " + value + " (state, party, press)"));
  }
}
