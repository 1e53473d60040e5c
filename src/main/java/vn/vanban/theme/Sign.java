package vn.vanban.theme;

/**
 * What a pattern of the dictionary says where it matches.
 *
 * @param theme index in the dictionary, or {@link #SHARED}
 * @param detail index of the member, of the stance rule or of the condition, or {@link #NO_MEMBER}
 */
record Sign(Kind kind, int theme, int detail) {

  static final int SHARED = -1;
  static final int NO_MEMBER = -1;

  enum Kind {
    /** "4 dám" */
    SLOGAN("slogans"),
    /** A phrase that is the theme wherever it stands, except in private life. */
    PHRASE("phrases"),
    /** A phrase that is the theme only where people with a duty act. */
    HINT("hints"),
    /** A hint that takes no object: nothing that it would govern follows. */
    ALONE("alone"),
    /** A phrase that counts only next to another one of the theme. */
    BESIDE("beside"),
    /** A member with its lead: "dám nghĩ". */
    MEMBER("members"),
    /** A member that goes on in a run without the lead: "nghĩ". */
    BARE("bare"),
    /** May stand inside a run: "biết làm". */
    BETWEEN("between"),
    /** Joins the items of a run, as a comma does: "và". */
    JOINER("joiners"),
    /** May follow a bare member that ends its run: "vì". */
    FOLLOWER("followers"),
    /** Turns the theme it stands before into this one: "không". */
    NEGATOR("negates"),
    /** What overlaps this is no mention. */
    EXCLUDED("exclude"),
    /** What overlaps this starts no mention, but may go on in one. */
    EXCLUDED_FIRST("exclude-first"),
    /** Lifts the exclusion inside it. */
    KEPT("keep"),
    /** A stance rule's cue before a mention. */
    CUE_BEFORE("stances"),
    /** A stance rule's cue after a mention. */
    CUE_AFTER("stances"),
    /** A cue that overlaps this says nothing: "hậu cần" for "cần". */
    NO_CUE("stances"),
    /** A cue says nothing where this stands between it and the mention: "nhưng". */
    PARTING("stances"),
    /** A word of a condition. */
    CONDITION("where"),
    /** People with a duty, and their work. */
    DUTY("context"),
    /** What leans to duty, half as much: "kế hoạch". */
    DUTY_HINT("context"),
    /** Private life, war stories, crime. */
    PRIVATE("context"),
    /** What leans to private life, half as much: "nước mắt". */
    PRIVATE_HINT("context");

    private final String key;

    Kind(String key) {
      this.key = key;
    }

    /** Of the file, where its patterns stand. */
    String key() {
      return key;
    }
  }
}
