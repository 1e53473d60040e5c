package vn.vanban.issuer;

/** First and last year, both included; {@link #OPEN} where unknown or not over. */
record Years(int first, int last) {

  static final int OPEN = 0;

  static final Years ANY = new Years(OPEN, OPEN);

  boolean include(int year) {
    return (first == OPEN || year >= first) && (last == OPEN || year <= last);
  }
}
