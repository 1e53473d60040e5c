package vn.vanban.search;

/**
 * By what documents are filtered, and counted beside a list of hits; {@link #toString()} is the
 * code in requests and answers.
 */
public enum Facet {
  /** Value: the name of a kind, "nghị định". */
  KIND("kind"),

  /** Words of the issuer's name, or {@code =} and what {@link FacetCounts.Value#value} says. */
  ISSUER("issuer"),

  /** A code of {@link vn.vanban.issuer.Level}. */
  ISSUER_LEVEL("issuerLevel"),

  /** Of issue: {@code 2021}, {@code 2019..2023}, {@code 2019..} or {@code ..2023}. */
  YEAR("year"),

  /** A code of {@link vn.vanban.document.Family}. */
  FAMILY("family"),

  /** Id of a theme that the document speaks of. */
  THEME("theme"),

  /** Number or name of a document that it cites, in any writing. */
  CITES("cites"),

  /** Whether it is in force today: a code of {@link vn.vanban.citation.History.Status}. */
  STATUS("status");

  private final String code;

  Facet(String code) {
    this.code = code;
  }

  @Override
  public String toString() {
    return code;
  }
}
