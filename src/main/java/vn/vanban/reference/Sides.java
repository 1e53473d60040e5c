package vn.vanban.reference;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.vanban.document.DocumentKind;
import vn.vanban.document.Family;
import vn.vanban.document.Header;
import vn.vanban.reference.Item.Authority;
import vn.vanban.reference.Reference.Citing;
import vn.vanban.text.Letters;

/** Names the citing side: a document that the text names, somebody, or nobody but this document. */
final class Sides {

  private final String text;
  private final Header header;
  private final List<Placed> placed;
  private final List<Optional<Identity>> identities;

  Sides(String text, Header header, List<Placed> placed, List<Optional<Identity>> identities) {
    this.text = text;
    this.header = header;
    this.placed = placed;
    this.identities = identities;
  }

  /** Whether the text tells what others do: an article, or a text without a header. */
  boolean isNarrative() {
    return header.family() == Family.PRESS || header.number() == null && header.kind() == null;
  }

  /** Whether {@code kind} is that of this document. */
  boolean isOwnKind(DocumentKind kind) {
    return kind == header.kind();
  }

  /** Whether the mention of that number is of a document of that kind. */
  boolean isOfKind(int which, DocumentKind kind) {
    return identities.get(which).filter(identity -> identity.kind() == kind).isPresent();
  }

  /** Whether it is who issued this very document: then the document does it. */
  boolean isOwnIssuer(Authority authority) {
    return isOwnIssuer(authority.start(), authority.end());
  }

  boolean isOwnIssuer(int start, int end) {
    String issuer = header.issuer();
    String name = Letters.lower(Words.onOneLine(text, start, end));
    return issuer != null && Letters.lower(issuer).startsWith(name);
  }

  /** "dự thảo Nghị định", "Nghị định": acts, and is no document that the text tells. */
  Citing called(int start, int end) {
    return new Citing(null, null, Words.onOneLine(text, start, end));
  }

  /** Whether two mentions, by their numbers, are of one document that the text tells. */
  boolean areSame(int first, int second) {
    var one = identities.get(first).orElse(null);
    var other = identities.get(second).orElse(null);
    return one != null
        && other != null
        && (one.number() != null || one.name() != null)
        && Objects.equals(one.number(), other.number())
        && Objects.equals(one.name(), other.name());
  }

  /** The identity of a mention as one who cites; null for the document itself. */
  @Nullable Citing document(int which) {
    var identity = identities.get(which).orElse(null);
    if (identity == null || identity.own()) {
      return null;
    }
    if (identity.number() != null) {
      return new Citing(identity.number(), null, null);
    }
    var mention = placed.get(which).mention();
    String written = Words.onOneLine(text, mention.start(), mention.end());
    return new Citing(null, identity.name() == null ? written : identity.name(), null);
  }

  Citing actor(Authority authority) {
    return called(authority.start(), authority.end());
  }
}
