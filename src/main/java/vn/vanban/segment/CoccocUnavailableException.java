package vn.vanban.segment;

/** Coccoc's engine was asked for and cannot work; the message says why and what works instead. */
public final class CoccocUnavailableException extends RuntimeException {

  private static final long serialVersionUID = 1;

  CoccocUnavailableException(String reason) {
    super(message(reason));
  }

  CoccocUnavailableException(String reason, Throwable cause) {
    super(message(reason), cause);
  }

  private static String message(String reason) {
    return "coccoc's engine is not available: "
        + reason
        + ". Install it as github.com/coccoc/coccoc-tokenizer says and name its library and its"
        + " dictionary folder, or use the built-in engine: lattice";
  }
}
