package vn.vanban.theme;

/**
 * What a pattern of the dictionary says where it matches.
 *
 * @param theme index in the dictionary, or {@link #SHARED}
 * @param detail index of the member or of the stance rule, or {@link #NO_MEMBER}
 */
record Sign(Kind kind, int theme, int detail) {

  static final int SHARED = -1;
  static final int NO_MEMBER = -1;

  enum Kind {
    /** "4 dám" */
    SLOGAN,
    /** A phrase that is the theme wherever it stands, except in private life. */
    PHRASE,
    /** A phrase that is the theme only where people with a duty act. */
    HINT,
    /** A phrase that counts only next to another one of the theme. */
    BESIDE,
    /** A member with its lead: "dám nghĩ". */
    MEMBER,
    /** A member that goes on in a run without the lead: "nghĩ". */
    BARE,
    /** May stand inside a run: "biết làm". */
    BETWEEN,
    /** Joins the items of a run, as a comma does: "và". */
    JOINER,
    /** May follow a bare member that ends its run: "vì". */
    FOLLOWER,
    /** Turns the theme it stands before into this one: "không". */
    NEGATOR,
    /** What overlaps this is no mention. */
    EXCLUDED,
    /** What overlaps this starts no mention, but may go on in one. */
    EXCLUDED_FIRST,
    /** Lifts the exclusion inside it. */
    KEPT,
    /** A stance rule's cue before a mention. */
    CUE_BEFORE,
    /** A stance rule's cue after a mention. */
    CUE_AFTER,
    /** A cue that overlaps this says nothing: "hậu cần" for "cần". */
    NO_CUE,
    /** People with a duty, and their work. */
    DUTY,
    /** Private life, war stories, crime. */
    PRIVATE
  }
}
