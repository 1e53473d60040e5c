package vn.vanban.table;

import java.util.Locale;

/** {@link #toString()} is the code in questions, and the ending of a file's name. */
public enum TableFormat {
  /** UTF-8 with a byte order mark; RFC 4180. */
  CSV("text/csv;charset=UTF-8"),
  /** Office Open XML. */
  XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

  private final String mediaType;

  TableFormat(String mediaType) {
    this.mediaType = mediaType;
  }

  public String mediaType() {
    return mediaType;
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
