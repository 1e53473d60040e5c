package vn.vanban.evaluation;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.vanban.reference.Reference;
import vn.vanban.reference.Reference.Citing;
import vn.vanban.reference.Reference.Form;
import vn.vanban.reference.Relation;
import vn.vanban.text.Letters;

/**
 * What is compared. Each reference yields units, and every unit carries both ends of the
 * reference's span: whatever stands at a span that differs by one character is wrong for every
 * measure. Nothing is folded: case, accents and signs have to agree; only white space in names and
 * issuers is collapsed. {@link #toString()} is the measure's name in figures.
 */
public enum Measure {
  /** Of every reference, its span alone. */
  SPAN(reference -> Stream.of("")),
  /** Of references of form {@code number}: span and canonical number. */
  NUMBERED(reference -> of(reference, Form.NUMBER, reference.number())),
  /** Of references of form {@code short}: the span. Their number is {@link #RESOLUTION}'s. */
  SHORT(reference -> of(reference, Form.SHORT, "")),
  /** Of references of form {@code named}: span and name. */
  NAMED(reference -> of(reference, Form.NAMED, collapsed(reference.name()))),
  /** Of references of form {@code self}: the span. Their number is {@link #RESOLUTION}'s. */
  SELF(reference -> of(reference, Form.SELF, "")),
  /** Of short and self references that stand for a number: that number. One too many is wrong. */
  RESOLUTION(reference ->
      reference.form() == Form.SHORT || reference.form() == Form.SELF
          ? Stream.ofNullable(reference.number())
          : Stream.empty()),
  /** The kind, where there is one. */
  KINDS(reference -> Stream.ofNullable(reference.kind())),
  /** The issuer as written, where there is one: a shorter or longer one is wrong. */
  ISSUERS(reference -> Stream.ofNullable(collapsed(reference.issuer()))),
  /** The date, where there is one: 2021-09 is not 2021-09-22. */
  DATES(reference -> Stream.ofNullable(reference.issued())),
  /** Each provision by itself, its whole path; in any order. */
  PROVISIONS(reference -> reference.provisions().stream()),
  /** The relation of every reference, {@code cites} included. */
  RELATIONS(reference -> Stream.of(reference.relation())),
  /** The relation where it is another than {@code cites}, which most are. */
  RELATIONS_BUT_CITES(reference ->
      reference.relation() == Relation.CITES ? Stream.empty() : Stream.of(reference.relation())),
  /**
   * The citing side where it is another than this document: number, or name, of the document; of an
   * actor only that it is one, not its words.
   */
  CITING(reference -> Side.of(reference.citing())),
  /** All of the above at once, and nothing more or less. */
  WHOLE(reference -> Stream.of(Whole.of(reference)));

  private final Function<Reference, Stream<?>> values;

  Measure(Function<Reference, Stream<?>> values) {
    this.values = values;
  }

  private record Unit(int start, int end, Object value) {}

  private record Side(@Nullable String number, @Nullable String name, boolean isActor) {
    static Stream<Side> of(@Nullable Citing citing) {
      return citing == null
          ? Stream.empty()
          : Stream.of(new Side(citing.number(), collapsed(citing.name()), citing.actor() != null));
    }
  }

  private record Whole(Form form, HashSet<Object> values) {
    static Whole of(Reference reference) {
      var values = new HashSet<>();
      for (var measure :
          List.of(
              NUMBERED, NAMED, RESOLUTION, KINDS, ISSUERS, DATES, PROVISIONS, RELATIONS, CITING)) {
        measure.units(reference).forEach(unit -> values.add(List.of(measure, unit)));
      }
      return new Whole(reference.form(), values);
    }
  }

  private static Stream<String> of(Reference reference, Form form, @Nullable String value) {
    return reference.form() == form
        ? Stream.of(Objects.requireNonNullElse(value, ""))
        : Stream.empty();
  }

  private static @Nullable String collapsed(@Nullable String text) {
    return text == null ? null : Letters.collapseSpaces(text);
  }

  private Stream<Unit> units(Reference reference) {
    return values
        .apply(reference)
        .map(value -> new Unit(reference.start(), reference.end(), value));
  }

  /** Of one passage, or of some of its references. */
  Score score(List<Reference> expected, List<Reference> found) {
    return Score.of(expected.stream().flatMap(this::units), found.stream().flatMap(this::units));
  }

  /** Whether two references with the same span agree. */
  boolean agrees(Reference expected, Reference found) {
    return units(expected)
        .collect(Collectors.toSet())
        .equals(units(found).collect(Collectors.toSet()));
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
