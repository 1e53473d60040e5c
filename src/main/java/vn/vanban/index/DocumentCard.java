package vn.vanban.index;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.vanban.document.DocumentKind;
import vn.vanban.document.Family;
import vn.vanban.document.Header;
import vn.vanban.document.PartialDate;

/**
 * What a list of documents shows of each.
 *
 * @param sources all files that it was found in, that of {@code source} first; empty where that is
 *     the only one
 */
public record DocumentCard(
    String id,
    String source,
    @Nullable String number,
    @Nullable String title,
    @Nullable DocumentKind kind,
    @Nullable String issuer,
    @Nullable PartialDate issued,
    @Nullable Family family,
    List<DocumentSource> sources) {

  public DocumentCard {
    sources = List.copyOf(sources);
  }

  static DocumentCard of(String id, AnalysedDocument document, List<DocumentSource> sources) {
    Header header = document.header();
    return new DocumentCard(
        id,
        document.source(),
        header.number(),
        header.title(),
        header.kind(),
        header.issuer(),
        header.issued(),
        header.family(),
        sources);
  }
}
