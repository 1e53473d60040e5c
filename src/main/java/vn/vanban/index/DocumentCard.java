package vn.vanban.index;

import org.jspecify.annotations.Nullable;
import vn.vanban.document.DocumentKind;
import vn.vanban.document.Family;
import vn.vanban.document.Header;
import vn.vanban.document.PartialDate;

/** What a list of documents shows of each. */
public record DocumentCard(
    String id,
    String source,
    @Nullable String number,
    @Nullable String title,
    @Nullable DocumentKind kind,
    @Nullable String issuer,
    @Nullable PartialDate issued,
    @Nullable Family family) {

  static DocumentCard of(String id, AnalysedDocument document) {
    Header header = document.header();
    return new DocumentCard(
        id,
        document.source(),
        header.number(),
        header.title(),
        header.kind(),
        header.issuer(),
        header.issued(),
        header.family());
  }
}
