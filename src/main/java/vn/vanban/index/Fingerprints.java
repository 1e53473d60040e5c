package vn.vanban.index;

import java.util.Map;

/**
 * What a document's entry depends on besides its file: a document made with other ones is not
 * unchanged.
 *
 * @param extractor of what reads files and headers, a dot, and of what finds references in the text
 * @param themes of the theme dictionary
 * @param issuers of the authorities
 */
public record Fingerprints(String extractor, String themes, String issuers) {

  /** Of analyzer and fields; to be raised with every change of what they do to a text. */
  static final String ANALYZER = "7";

  /**
   * What a document is made with when its references were found anew in its stored text: its file
   * was not read, and its themes are as they were.
   *
   * @param now what they were found with
   */
  public Fingerprints withReferences(Fingerprints now) {
    return new Fingerprints(reader() + now.references(), themes, now.issuers);
  }

  /** What a document is made with when all but its file was read anew. */
  public Fingerprints withStoredText(Fingerprints now) {
    return withReferences(now).withThemes(now.themes);
  }

  /** The extractor's part that only reading the file again brings up to date, with its dot. */
  String reader() {
    int dot = extractor.indexOf('.');
    return dot < 0 ? extractor + '.' : extractor.substring(0, dot + 1);
  }

  private String references() {
    return extractor.substring(extractor.indexOf('.') + 1);
  }

  /** The same with another theme dictionary. */
  public Fingerprints withThemes(String other) {
    return new Fingerprints(extractor, other, issuers);
  }

  /** Whether nothing would change if a document made with {@code term} were made from its text. */
  boolean isFromStoredText(String term) {
    return of(term).withStoredText(this).term().equals(term);
  }

  /** What makes a document current that was made with {@code term}. */
  IndexStatus.Cure cure(String term) {
    if (term.equals(term())) {
      return IndexStatus.Cure.NONE;
    }
    var old = of(term);
    if (!old.reader().equals(reader())) {
      return IndexStatus.Cure.INGEST;
    }
    return term.equals(withThemes(old.themes).term())
        ? IndexStatus.Cure.THEMES
        : IndexStatus.Cure.REINDEX;
  }

  /** Of a document that was made with {@code term}. */
  static String analyzer(String term) {
    return term.substring(0, term.indexOf(' '));
  }

  /** What a commit says of the index's form, and of what its documents are made with. */
  Map<String, String> commitData() {
    return Map.of(
        IndexFolder.SCHEMA_KEY,
        IndexFolder.SCHEMA,
        "vanban.analyzer",
        ANALYZER,
        "vanban.extractor",
        extractor,
        "vanban.themes",
        themes,
        "vanban.issuers",
        issuers);
  }

  String term() {
    return ANALYZER + " " + extractor + " " + themes + " " + issuers;
  }

  /**
   * What a document was made with.
   *
   * @param term as {@link #term} gave it, maybe with an older analyzer; only the version of the
   *     themes may hold spaces
   */
  static Fingerprints of(String term) {
    int extractor = term.indexOf(' ') + 1;
    int themes = term.indexOf(' ', extractor) + 1;
    int issuers = term.lastIndexOf(' ') + 1;
    if (extractor == 0 || themes == 0 || issuers <= themes) {
      throw new IllegalStateException("made with " + term);
    }
    return new Fingerprints(
        term.substring(extractor, themes - 1),
        term.substring(themes, issuers - 1),
        term.substring(issuers));
  }
}
