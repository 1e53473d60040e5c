package vn.vanban.issuer;

/** A file of issuers that cannot be used; the message names file, line and what is allowed. */
public final class IssuerFileException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String file;
  private final int line;

  IssuerFileException(String file, int line, String problem) {
    super(file + ", line " + line + ": " + problem);
    this.file = file;
    this.line = line;
  }

  public String file() {
    return file;
  }

  /** Counted from 1. */
  public int line() {
    return line;
  }
}
