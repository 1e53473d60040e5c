package vn.vanban.reference;

import org.jspecify.annotations.Nullable;
import vn.vanban.document.DocumentKind;

/** What a word that the scan stops at may begin. */
sealed interface Trigger {

  /**
   * The name of a kind; null for "văn bản", which says nothing of it.
   *
   * @param act what the same word does as a verb: "hướng dẫn"
   */
  record Kind(@Nullable DocumentKind kind, @Nullable Act act) implements Trigger {}

  /** A kind's abbreviation, which is one only in capitals and before a number. */
  record Abbreviation(DocumentKind kind) implements Trigger {}

  /** Điều, khoản, điểm… */
  record Level() implements Trigger {}

  record Acts(Act act) implements Trigger {}

  /** The first words of an authority's or an actor's name. */
  record Who(Heading heading) implements Trigger {}

  /** ngày, tháng, năm */
  record When() implements Trigger {}

  /** A thing that bears a number and is no document here: "giấy phép". */
  record Numbered() implements Trigger {}

  /** A form, whose number is no document's: "Mẫu số 01/TNDN". */
  record Form() implements Trigger {}

  /** Words that would otherwise begin something: "nghị định thư", "luật sư". */
  record Nothing() implements Trigger {}

  /** How an authority's name goes on behind its first words. */
  enum Heading {
    /** Complete by itself, nothing follows: "Chính phủ", "Thủ tướng Chính phủ". */
    WHOLE,
    /** Complete by itself; a place may follow: "Hội đồng nhân dân". */
    CLOSED,
    /** Names its field: "Bộ Nội vụ"; counts only with a capital. */
    FIELD,
    /** A person's name follows: "đồng chí". */
    PERSON,
    /** Names a place: "tỉnh Sông Lam". */
    PLACE,
    /** A class of actors, no issuer: "các cấp ủy". */
    ACTORS
  }
}
