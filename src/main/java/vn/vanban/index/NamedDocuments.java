package vn.vanban.index;

import java.util.ArrayList;
import java.util.Comparator;
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
import vn.vanban.index.Citation.Source;
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
  private record Hints(Set<PartialDate> dates, Set<String> issuers) {

    Hints() {
      this(new HashSet<>(), new HashSet<>());
    }

    /** The fullest date, where all are of one year. */
    Optional<PartialDate> date() {
      long years = dates.stream().map(PartialDate::year).distinct().count();
      return years == 1 ? dates.stream().max(Comparator.naturalOrder()) : Optional.empty();
    }
  }

  private record Authority(String id, Source source) {}

  private record Home(String place, Source source) {}

  private final Header header;
  private final List<Reference> references;
  private final Issuers issuers;
  private final @Nullable Home home;
  private final @Nullable String ownKey;
  private final Map<String, Hints> hints = new HashMap<>();
  private final Map<String, String> issuerNames = new HashMap<>();

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
              .map(key -> citation(key, numberOf(reference), reference))
              .filter(citation -> !isOwn(citation)));
    }
    return cited;
  }

  /** The document that a reference's text says is citing; empty for none, and for an actor. */
  Optional<Citation> citing(Reference reference) {
    var citing = reference.citing();
    if (citing == null) {
      return Optional.empty();
    }
    String words = citing.number() == null ? citing.name() : citing.number();
    if (words == null) {
      return Optional.empty();
    }
    var number = Optional.ofNullable(citing.number()).flatMap(DocumentNumber::parse);
    String key = number.map(DocumentNumber::key).orElseGet(() -> NameKey.of(words));
    return Optional.of(citation(key, number, null)).filter(citation -> !isOwn(citation));
  }

  /** Full name of the authority that {@code citation} names. */
  Optional<String> issuerName(Citation citation) {
    return Optional.ofNullable(citation.issuer()).map(issuerNames::get);
  }

  private void collect(String key, Reference reference) {
    var known = hints.computeIfAbsent(key, _ -> new Hints());
    if (reference.issued() != null) {
      known.dates().add(reference.issued());
    }
    writtenIssuer(numberOf(reference), reference).ifPresent(known.issuers()::add);
  }

  /**
   * @param beside the mention; null where only its number or name is known
   */
  private Citation citation(
      String key, Optional<DocumentNumber> number, @Nullable Reference beside) {
    var known = hints.getOrDefault(key, new Hints());
    var authority =
        Optional.ofNullable(beside)
            .flatMap(reference -> writtenIssuer(number, reference))
            .or(() -> only(known.issuers()))
            .map(id -> new Authority(id, Source.WRITTEN))
            .or(() -> issuerBySymbol(number))
            .orElse(null);
    return Citation.of(
        key,
        authority == null ? null : authority.id(),
        authority == null ? Source.WRITTEN : authority.source(),
        date(beside, number, known),
        header.issued());
  }

  /** The year in a number counts for more than a date beside it, which may be mistaken. */
  private static @Nullable PartialDate date(
      @Nullable Reference reference, Optional<DocumentNumber> number, Hints known) {
    PartialDate beside = reference == null ? null : reference.issued();
    var date = beside == null ? known.date().orElse(null) : beside;
    int year = number.map(NamedDocuments::yearOf).orElse(0);
    boolean fits = year == 0 || date != null && date.year() == year;
    return fits ? date : new PartialDate(year, 0, 0);
  }

  private static int yearOf(DocumentNumber number) {
    String year = number.year();
    boolean full = year != null && year.length() == 4;
    int value = full ? Integer.parseInt(year) : 0;
    return PartialDate.isValid(value, 0, 0) ? value : 0;
  }

  private static <T> Optional<T> only(Set<T> values) {
    return values.size() == 1 ? Optional.of(values.iterator().next()) : Optional.empty();
  }

  private static Optional<DocumentNumber> numberOf(Reference reference) {
    return Optional.ofNullable(reference.number()).flatMap(DocumentNumber::parse);
  }

  /** Id of the authority written beside the mention, unless the number's symbol denies it. */
  private Optional<String> writtenIssuer(Optional<DocumentNumber> number, Reference reference) {
    if (reference.issuer() == null) {
      return Optional.empty();
    }
    var bySymbol = number.map(one -> issuers.ofNumber(one, place())).orElse(List.of());
    return issuers
        .named(reference.issuer(), place())
        .filter(written ->
            bySymbol.isEmpty()
                || bySymbol.stream().anyMatch(one -> one.organ().equals(written.organ())))
        .map(this::remembered);
  }

  private Optional<Authority> issuerBySymbol(Optional<DocumentNumber> number) {
    var fitting = number.map(one -> issuers.ofNumber(one, place())).orElse(List.of());
    if (fitting.size() != 1) {
      return Optional.empty();
    }
    var only = fitting.getFirst();
    var source = home == null || only.place() == null ? Source.WRITTEN : home.source();
    return Optional.of(new Authority(remembered(only), source));
  }

  private @Nullable String place() {
    return home == null ? null : home.place();
  }

  private String remembered(Issuer issuer) {
    issuerNames.putIfAbsent(issuer.id(), issuer.name());
    return issuer.id();
  }

  private boolean isOwn(Citation citation) {
    return citation.key().equals(ownKey)
        && (header.issued() == null || citation.allowsYear(header.issued().year()));
  }

  /** Where the document comes from: its issuer's place, else the only place its text speaks of. */
  private @Nullable Home home() {
    String own = header.issuer();
    if (own != null && issuers.named(own, null).isPresent()) {
      return issuers.homeOf(own).map(place -> new Home(place, Source.HOME)).orElse(null);
    }
    var places = new HashSet<String>();
    for (var reference : references) {
      if (reference.issuer() != null) {
        issuers.homeOf(reference.issuer()).ifPresent(places::add);
      }
    }
    return only(places).map(place -> new Home(place, Source.GUESSED)).orElse(null);
  }
}
