package vn.vanban.index;

/**
 * What a document's entry depends on besides its file: a document made with other ones is not
 * unchanged.
 *
 * @param extractor of the readers of files, headers and references
 * @param themes of the theme dictionary
 * @param issuers of the authorities
 */
public record Fingerprints(String extractor, String themes, String issuers) {

  /** Of analyzer and fields; to be raised with every change of what they do to a text. */
  static final String ANALYZER = "6";

  String term() {
    return ANALYZER + " " + extractor + " " + themes + " " + issuers;
  }
}
