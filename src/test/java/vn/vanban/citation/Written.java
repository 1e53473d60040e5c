package vn.vanban.citation;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.vanban.document.DocumentKind;
import vn.vanban.document.DocumentNumber;
import vn.vanban.document.Family;
import vn.vanban.document.Header;
import vn.vanban.document.PartialDate;
import vn.vanban.index.AnalysedDocument;
import vn.vanban.index.DocumentIndex;
import vn.vanban.index.Fingerprints;
import vn.vanban.index.IndexSession;
import vn.vanban.index.Origin;
import vn.vanban.issuer.Issuers;
import vn.vanban.reference.ReferenceExtractor;

/** Documents for tests whose references are those that the extractor finds in their texts. */
final class Written {

  private static final ReferenceExtractor EXTRACTOR = new ReferenceExtractor();

  private final String source;
  private final @Nullable String number;
  private final @Nullable DocumentKind kind;
  private @Nullable String title;
  private @Nullable String issuer;
  private @Nullable PartialDate issued;
  private @Nullable PartialDate effective;

  private Written(String source, @Nullable String number, @Nullable DocumentKind kind) {
    this.source = source;
    this.number = number;
    this.kind = kind;
  }

  static Written official(String number, DocumentKind kind, String issuer, String issued) {
    var written = new Written(number.replace('/', '_') + ' ' + issuer + ".txt", number, kind);
    written.issuer = issuer;
    written.issued = PartialDate.parse(issued);
    return written;
  }

  static Written article(String title, String published) {
    var written = new Written(title + ".txt", null, null);
    written.title = title;
    written.issued = PartialDate.parse(published);
    return written;
  }

  Written title(String words) {
    title = words;
    return this;
  }

  Written effective(String date) {
    effective = PartialDate.parse(date);
    return this;
  }

  AnalysedDocument text(String text) {
    var family =
        number == null ? Family.PRESS : DocumentNumber.parse(number).orElseThrow().family();
    var header =
        new Header(number, kind, title, issuer, null, issued, effective, null, null, family);
    var extraction = EXTRACTOR.extract(text, header);
    return new AnalysedDocument(
        source,
        sha256(source + text),
        "text/plain",
        text,
        List.of(),
        null,
        header,
        List.of(),
        extraction.references(),
        List.of(),
        extraction.warnings(),
        "1");
  }

  /** Adds {@code documents} to the index in {@code folder}, and opens it. */
  static DocumentIndex index(Path folder, AnalysedDocument... documents) {
    var fingerprints = new Fingerprints("1", "1", "1");
    try (var session = IndexSession.open(folder, fingerprints, Issuers.builtIn())) {
      for (var document : documents) {
        session.put(Origin.of(folder.resolve(document.source())), document);
      }
      session.commit();
    }
    return DocumentIndex.open(folder);
  }

  private static String sha256(String text) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }
}
