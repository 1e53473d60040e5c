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
  private static final String EXTRACTOR = "2";

  private final ReferenceExtractor references = new ReferenceExtractor();
  private final ThemeFinder themes;
  private final String themesVersion;

  public Analysis(ThemeDictionary dictionary) {
    this.themes = new ThemeFinder(dictionary);
    this.themesVersion = dictionary.version();
  }

  /** What documents depend on besides their files, made with these. */
  public static Fingerprints fingerprints(ThemeDictionary dictionary, Issuers issuers) {
    return new Fingerprints(EXTRACTOR, dictionary.version(), issuers.version());
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
