package vn.vanban.issuer;

/** How two issuers are related, for telling whether they can have issued one document. */
public enum Kinship {
  /** One organ, that is one series of numbers. */
  SAME,
  /** One went into the other, at once or over others between them. */
  SUCCESSION,
  /** One organ in a place that is not known of both. */
  POSSIBLE,
  DIFFERENT
}
