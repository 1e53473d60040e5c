package vn.vanban.pipeline;

import java.util.ArrayList;
import vn.vanban.index.AnalysedDocument;
import vn.vanban.index.Fingerprints;
import vn.vanban.ingest.ParsedDocument;
import vn.vanban.issuer.Issuers;
import vn.vanban.reference.ReferenceExtractor;
import vn.vanban.theme.ThemeDictionary;
import vn.vanban.theme.ThemeFinder;

/** Finds the facts in a parsed document. Thread-safe. */
public final class Analysis {

  /** To be raised with every change of what readers and extractors make of a file. */
  private static final String EXTRACTOR = "3";

  private final ReferenceExtractor references;
  private final ThemeFinder themes;
  private final String themesVersion;

  /** With the built-in issuers. */
  public Analysis(ThemeDictionary dictionary) {
    this(dictionary, Issuers.builtIn());
  }

  public Analysis(ThemeDictionary dictionary, Issuers issuers) {
    this.references = new ReferenceExtractor(issuers);
    this.themes = new ThemeFinder(dictionary);
    this.themesVersion = dictionary.version();
  }

  /** What documents depend on besides their files, where the two are used. */
  public static Fingerprints fingerprints(ThemeDictionary dictionary, Issuers issuers) {
    return new Fingerprints(EXTRACTOR + "/" + issuers.version(), dictionary.version());
  }

  public AnalysedDocument of(ParsedDocument document) {
    var extraction = references.extract(document.text(), document.header());
    var warnings = new ArrayList<>(document.warnings());
    warnings.addAll(extraction.warnings());
    return new AnalysedDocument(
        document.source(),
        document.sha256(),
        document.mediaType(),
        document.text(),
        document.header(),
        document.provisions(),
        extraction.references(),
        themes.find(document.text()),
        warnings,
        themesVersion);
  }
}
