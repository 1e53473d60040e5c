package vn.vanban.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.jspecify.annotations.Nullable;
import vn.vanban.document.DocumentNumber;
import vn.vanban.document.Header;
import vn.vanban.index.DocumentCard;
import vn.vanban.index.Fields;
import vn.vanban.index.NameKey;
import vn.vanban.index.Snapshot;
import vn.vanban.reference.Reference;
import vn.vanban.search.ReferencesAnswer.Resolution;
import vn.vanban.search.ReferencesAnswer.ResolvedReference;
import vn.vanban.text.Letters;

/**
 * Decides which documents of one snapshot a document's references mean. A number is no identity:
 * where several documents bear it, year and issuer tell, as far as the text gives them; what still
 * fits several is ambiguous.
 */
final class Resolver {

  /** More documents of one number are told apart by nobody. */
  private static final int MAX_CANDIDATES = 20;

  private final Snapshot snapshot;
  private final Map<String, List<DocumentCard>> candidates = new HashMap<>();

  Resolver(Snapshot snapshot) {
    this.snapshot = snapshot;
  }

  /** What all mentions of one number in a document say of it. */
  private record Hints(Header citing, List<Reference> mentions) {}

  List<ResolvedReference> resolve(String id, Header citing, List<Reference> references)
      throws IOException {
    var mentions = new HashMap<String, List<Reference>>();
    for (var reference : references) {
      keyOf(reference)
          .ifPresent(key -> mentions.computeIfAbsent(key, _ -> new ArrayList<>()).add(reference));
    }
    Optional<String> ownKey = key(citing.number());
    var resolved = new ArrayList<ResolvedReference>();
    for (var reference : references) {
      var key = keyOf(reference);
      if (key.isPresent() && key.equals(ownKey)) {
        resolved.add(resolved(reference, Resolution.HELD, id, List.of()));
      } else if (key.isPresent()) {
        var hints = new Hints(citing, mentions.getOrDefault(key.get(), List.of()));
        resolved.add(decide(reference, narrow(documents(Fields.NUMBER_KEY, key.get()), hints)));
      } else if (reference.name() != null) {
        var hints = new Hints(citing, List.of(reference));
        var named = documents(Fields.NAME, NameKey.of(reference.name()));
        resolved.add(decide(reference, sameYear(named, hints)));
      } else {
        resolved.add(resolved(reference, Resolution.UNKNOWN, null, List.of()));
      }
    }
    return resolved;
  }

  private static List<DocumentCard> narrow(List<DocumentCard> fitting, Hints hints) {
    var byYear = sameYear(fitting, hints);
    if (byYear.size() < 2) {
      return byYear;
    }
    var byIssuer = byYear.stream().filter(card -> isIssuerNamed(card, hints)).toList();
    if (!byIssuer.isEmpty()) {
      return byIssuer;
    }
    boolean issuerGiven = hints.mentions().stream().anyMatch(mention -> mention.issuer() != null);
    var ofSamePlace =
        byYear.stream()
            .filter(card -> place(card.issuer()).equals(place(hints.citing().issuer())))
            .toList();
    return issuerGiven || ofSamePlace.isEmpty() ? byYear : ofSamePlace;
  }

  /** Those of a year that a mention gives; all where none does. */
  private static List<DocumentCard> sameYear(List<DocumentCard> cards, Hints hints) {
    var years =
        hints.mentions().stream()
            .filter(mention -> mention.issued() != null)
            .map(mention -> mention.issued().year())
            .toList();
    return years.isEmpty()
        ? cards
        : cards.stream()
            .filter(card -> card.issued() == null || years.contains(card.issued().year()))
            .toList();
  }

  private static boolean isIssuerNamed(DocumentCard card, Hints hints) {
    String place = place(card.issuer());
    return !place.isEmpty()
        && hints.mentions().stream()
            .anyMatch(mention ->
                mention.issuer() != null && Letters.fold(mention.issuer()).endsWith(place));
  }

  /** The last two syllables of an issuer, folded: mostly where it sits. */
  private static String place(@Nullable String issuer) {
    if (issuer == null) {
      return "";
    }
    String folded = Letters.fold(Letters.collapseSpaces(issuer));
    int last = folded.lastIndexOf(' ');
    int before = last < 0 ? -1 : folded.lastIndexOf(' ', last - 1);
    return folded.substring(before + 1);
  }

  private static ResolvedReference decide(Reference reference, List<DocumentCard> fitting) {
    return switch (fitting.size()) {
      case 0 -> resolved(reference, Resolution.MISSING, null, List.of());
      case 1 -> resolved(reference, Resolution.HELD, fitting.getFirst().id(), List.of());
      default ->
          resolved(
              reference,
              Resolution.AMBIGUOUS,
              null,
              fitting.stream().map(DocumentCard::id).toList());
    };
  }

  private static ResolvedReference resolved(
      Reference reference, Resolution resolution, @Nullable String document, List<String> fitting) {
    return new ResolvedReference(
        reference.start(),
        reference.end(),
        reference.text(),
        reference.form(),
        reference.number(),
        reference.name(),
        reference.issuer(),
        reference.issued(),
        reference.relation(),
        reference.citing(),
        reference.provisions(),
        resolution,
        document,
        fitting);
  }

  private List<DocumentCard> documents(String field, String value) throws IOException {
    String slot = field + '=' + value;
    var known = candidates.get(slot);
    if (known == null) {
      Query query = new TermQuery(new Term(field, value));
      var top = DocumentSearch.top(snapshot, query, DocumentSearch.BY_DATE, MAX_CANDIDATES);
      known = new ArrayList<>();
      for (var found : top.scoreDocs) {
        known.add(snapshot.card(found.doc));
      }
      candidates.put(slot, known);
    }
    return known;
  }

  private static Optional<String> keyOf(Reference reference) {
    return key(reference.number());
  }

  private static Optional<String> key(@Nullable String number) {
    return number == null
        ? Optional.empty()
        : DocumentNumber.parse(number).map(DocumentNumber::key);
  }
}
