package vn.vanban.index;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.vanban.document.DocumentNumber;
import vn.vanban.document.Header;
import vn.vanban.document.PartialDate;
import vn.vanban.issuer.Issuer;
import vn.vanban.issuer.Issuers;
import vn.vanban.reference.Reference;

/**
 * Which documents the references of one document name. What one mention leaves out, year or issuer,
 * another mention of the same number says; and "02-CTr/TU" is the number of the place that the
 * document comes from.
 */
public final class NamedDocuments {

  /** What the mentions of one key say together. */
  private record Hints(Set<Integer> years, Set<String> issuers) {}

  private final Header header;
  private final List<Reference> references;
  private final Issuers issuers;
  private final @Nullable String home;
  private final @Nullable String ownKey;
  private final Map<String, Hints> hints = new HashMap<>();

  public NamedDocuments(AnalysedDocument document, Issuers issuers) {
    this.header = document.header();
    this.references = document.references();
    this.issuers = issuers;
    this.home = home();
    this.ownKey = CitationKey.ofNumber(header.number()).orElse(null);
    for (var reference : references) {
      CitationKey.of(reference).ifPresent(key -> collect(key, reference));
    }
  }

  /**
   * One for each reference, in order; empty where it names nothing that could be looked up, or the
   * document itself.
   */
  public List<Optional<Citation>> cited() {
    var cited = new ArrayList<Optional<Citation>>();
    for (var reference : references) {
      cited.add(
          CitationKey.of(reference)
              .map(key -> citation(key, reference))
              .filter(citation -> !isOwn(citation)));
    }
    return cited;
  }

  /** The document that a reference's text says is citing; empty for none, and for an actor. */
  Optional<Citation> citing(Reference reference) {
    var citing = reference.citing();
    if (citing == null || citing.number() == null && citing.name() == null) {
      return Optional.empty();
    }
    String key =
        citing.number() == null
            ? NameKey.of(String.valueOf(citing.name()))
            : CitationKey.ofNumber(citing.number()).orElseGet(() -> NameKey.of(citing.number()));
    return Optional.of(citation(key, null)).filter(citation -> !isOwn(citation));
  }

  private void collect(String key, Reference reference) {
    var known = hints.computeIfAbsent(key, _ -> new Hints(new HashSet<>(), new HashSet<>()));
    if (reference.issued() != null) {
      known.years().add(reference.issued().year());
    }
    writtenIssuer(key, reference).ifPresent(known.issuers()::add);
  }

  private Citation citation(String key, @Nullable Reference reference) {
    var known = hints.getOrDefault(key, new Hints(Set.of(), Set.of()));
    var number = numberOf(reference, key);
    int year = year(reference, number, known);
    String issuer = null;
    if (reference != null) {
      issuer = writtenIssuer(key, reference).orElse(null);
    }
    if (issuer == null) {
      issuer = only(known.issuers()).orElseGet(() -> issuerBySymbol(number).orElse(null));
    }
    return Citation.of(key, issuer, year, header.issued());
  }

  private static int year(
      @Nullable Reference reference, Optional<DocumentNumber> number, Hints known) {
    int inNumber = number.map(NamedDocuments::yearOf).orElse(0);
    PartialDate beside = reference == null ? null : reference.issued();
    if (inNumber != 0) {
      return inNumber;
    }
    return beside == null ? only(known.years()).orElse(0) : beside.year();
  }

  private static int yearOf(DocumentNumber number) {
    String year = number.year();
    return year == null || year.length() != 4 ? 0 : Integer.parseInt(year);
  }

  private static <T> Optional<T> only(Set<T> values) {
    return values.size() == 1 ? Optional.of(values.iterator().next()) : Optional.empty();
  }

  private static Optional<DocumentNumber> numberOf(@Nullable Reference reference, String key) {
    String number = reference == null ? null : reference.number();
    return CitationKey.isNumber(key)
        ? DocumentNumber.parse(number == null ? key : number)
        : Optional.empty();
  }

  /** Id of the authority written beside the mention, unless the number's symbol denies it. */
  private Optional<String> writtenIssuer(String key, Reference reference) {
    if (reference.issuer() == null) {
      return Optional.empty();
    }
    var written = issuers.named(reference.issuer(), home);
    var bySymbol =
        numberOf(reference, key).map(number -> issuers.ofNumber(number, home)).orElse(List.of());
    boolean denied =
        !bySymbol.isEmpty()
            && written.isPresent()
            && bySymbol.stream().noneMatch(one -> one.organ().equals(written.get().organ()));
    return denied ? Optional.empty() : written.map(Issuer::id);
  }

  private Optional<String> issuerBySymbol(Optional<DocumentNumber> number) {
    var fitting = number.map(one -> issuers.ofNumber(one, home)).orElse(List.of());
    return fitting.size() == 1 ? Optional.of(fitting.getFirst().id()) : Optional.empty();
  }

  private boolean isOwn(Citation citation) {
    return citation.key().equals(ownKey)
        && (header.issued() == null || citation.allowsYear(header.issued().year()));
  }

  /** Where the document comes from: its issuer's place, else the only place its text speaks of. */
  private @Nullable String home() {
    String own = header.issuer();
    if (own != null && issuers.named(own, null).isPresent()) {
      return issuers.homeOf(own).orElse(null);
    }
    var homes = new HashSet<String>();
    for (var reference : references) {
      if (reference.issuer() != null) {
        issuers.homeOf(reference.issuer()).ifPresent(homes::add);
      }
    }
    return only(homes).orElse(null);
  }
}
