package vn.vanban.pipeline;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import vn.vanban.document.PageLayout;
import vn.vanban.index.AnalysedDocument;
import vn.vanban.index.Fingerprints;
import vn.vanban.ingest.DocumentReader;
import vn.vanban.ingest.ParsedDocument;
import vn.vanban.issuer.Issuers;
import vn.vanban.reference.ReferenceExtractor;
import vn.vanban.theme.ThemeDictionary;
import vn.vanban.theme.ThemeFinder;

/** Finds the facts in a parsed document. Thread-safe. */
public final class Analysis {

  /**
   * To be raised with every change of what readers make of a file, its header and its provisions:
   * it takes the file to follow.
   */
  public static final String READER = "9";

  /** To be raised with every change of what is found in a stored text. */
  private static final String REFERENCES = "1";

  private final ReferenceExtractor references;
  private final Issuers issuers;
  private final ThemeFinder themes;
  private final String themesVersion;

  /** With the built-in issuers. */
  public Analysis(ThemeDictionary dictionary) {
    this(dictionary, Issuers.builtIn());
  }

  public Analysis(ThemeDictionary dictionary, Issuers issuers) {
    this(
        new ReferenceExtractor(issuers),
        issuers,
        new ThemeFinder(dictionary),
        dictionary.version());
  }

  private Analysis(
      ReferenceExtractor references, Issuers issuers, ThemeFinder themes, String themesVersion) {
    this.references = references;
    this.issuers = issuers;
    this.themes = themes;
    this.themesVersion = themesVersion;
  }

  /**
   * The same with names that documents go by besides those that are built in.
   *
   * @param titles with their kinds: "Luật Thanh niên"
   */
  public Analysis knowing(Collection<String> titles) {
    return titles.isEmpty()
        ? this
        : new Analysis(new ReferenceExtractor(titles, issuers), issuers, themes, themesVersion);
  }

  /** What documents depend on besides their files, where the two are used. */
  public static Fingerprints fingerprints(ThemeDictionary dictionary, Issuers issuers) {
    return new Fingerprints(READER + "." + REFERENCES, dictionary.version(), issuers.version());
  }

  /** {@code document} with its references as they are found now; empty where none differs. */
  Optional<AnalysedDocument> again(AnalysedDocument document) {
    var found = references.extract(document.text(), document.header()).references();
    var again = Findings.withReferences(document, found);
    return again.references().equals(document.references()) ? Optional.empty() : Optional.of(again);
  }

  /** {@code document} with all that is found in its stored text as it is found now. */
  AnalysedDocument ofStored(AnalysedDocument document) {
    return of(
        new ParsedDocument(
            document.source(),
            document.sha256(),
            document.mediaType(),
            document.text(),
            new PageLayout(document.pages(), document.ocr()),
            document.header(),
            document.provisions(),
            DocumentReader.warningsOf(document.warnings())));
  }

  public AnalysedDocument of(ParsedDocument document) {
    var extraction = references.extract(document.text(), document.header());
    var warnings = new ArrayList<>(document.warnings());
    warnings.addAll(extraction.warnings());
    var bare =
        new AnalysedDocument(
            document.source(),
            document.sha256(),
            document.mediaType(),
            document.text(),
            document.pages().starts(),
            document.pages().ocr(),
            document.header(),
            document.provisions(),
            List.of(),
            List.of(),
            Findings.warnings(warnings),
            themesVersion);
    return Findings.withThemes(
        Findings.withReferences(bare, extraction.references()), themes, themesVersion);
  }
}
