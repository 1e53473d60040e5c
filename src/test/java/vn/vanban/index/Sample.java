package vn.vanban.index;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.vanban.document.DocumentKind;
import vn.vanban.document.DocumentNumber;
import vn.vanban.document.Family;
import vn.vanban.document.Header;
import vn.vanban.document.NumberScanner;
import vn.vanban.document.PartialDate;
import vn.vanban.document.Provision;
import vn.vanban.document.ProvisionPath;
import vn.vanban.reference.Reference;
import vn.vanban.reference.Relation;
import vn.vanban.text.Sentences;
import vn.vanban.text.Span;
import vn.vanban.theme.ThemeMention;

/** Builds small analysed documents for tests: every number in the text is a reference. */
public final class Sample {

  private final String source;
  private final String text;
  private @Nullable String number;
  private @Nullable DocumentKind kind;
  private @Nullable String title;
  private @Nullable String issuer;
  private @Nullable PartialDate issued;
  private @Nullable Family family;
  private Relation relation = Relation.CITES;
  private List<ProvisionPath> cited = List.of();
  private final List<Provision> provisions = new ArrayList<>();
  private final List<ThemeMention> themes = new ArrayList<>();

  private Sample(String source, String text) {
    this.source = source;
    this.text = text;
  }

  public static Sample of(String source, String text) {
    return new Sample(source, text);
  }

  public Sample number(String number) {
    this.number = number;
    this.family = DocumentNumber.parse(number).orElseThrow().family();
    return this;
  }

  public Sample kind(DocumentKind kind) {
    this.kind = kind;
    return this;
  }

  public Sample title(String title) {
    this.title = title;
    return this;
  }

  public Sample issued(String issuer, String date) {
    this.issuer = issuer;
    this.issued = PartialDate.parse(date);
    return this;
  }

  /** Of all references in the text. */
  public Sample relation(Relation relation, ProvisionPath... provisions) {
    this.relation = relation;
    this.cited = List.of(provisions);
    return this;
  }

  /** A provision from where {@code from} stands to where {@code to} does, or to the end. */
  public Sample provision(ProvisionPath path, String from, @Nullable String to) {
    int end = to == null ? text.length() : text.indexOf(to);
    provisions.add(new Provision(path, "", text.indexOf(from), end));
    return this;
  }

  public Sample theme(String theme, String words, String... members) {
    return theme(theme, ThemeMention.Form.SINGLE, words, members);
  }

  public Sample theme(String theme, ThemeMention.Form form, String words, String... members) {
    int start = text.indexOf(words);
    themes.add(
        new ThemeMention(
            start,
            start + words.length(),
            words,
            theme,
            form,
            List.of(members),
            ThemeMention.Stance.ENCOURAGE));
    return this;
  }

  public AnalysedDocument build() {
    var header = new Header(number, kind, title, issuer, null, issued, null, null, null, family);
    return new AnalysedDocument(
        source,
        sha256(source + text),
        "text/plain",
        text,
        List.of(),
        null,
        header,
        provisions,
        references(),
        themes,
        List.of(),
        "1");
  }

  private List<Reference> references() {
    var sentences = Sentences.of(text);
    var references = new ArrayList<Reference>();
    for (var match : NumberScanner.find(text)) {
      var span = new Span(match.start(), match.end());
      references.add(
          new Reference(
              span.start(),
              span.end(),
              span.of(text),
              Reference.Form.NUMBER,
              match.number().text(),
              null,
              null,
              null,
              null,
              cited,
              relation,
              null,
              sentences.around(span.start())));
    }
    return references;
  }

  private static String sha256(String text) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }

  /** An index of {@code documents} in {@code folder}. */
  public static DocumentIndex index(Path folder, List<AnalysedDocument> documents) {
    try (var session = IndexSession.open(folder, new Fingerprints("1", "1", "i"))) {
      for (var document : documents) {
        session.put(Origin.of(folder.resolve(document.source())), document);
      }
      session.commit();
    }
    return DocumentIndex.open(folder);
  }
}
