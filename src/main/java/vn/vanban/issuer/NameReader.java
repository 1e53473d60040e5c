package vn.vanban.issuer;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.vanban.issuer.LocalOrgan.Behind;
import vn.vanban.issuer.LocalOrgan.Reach;
import vn.vanban.issuer.NameTrie.Found;

/** Reads the name of an issuer as texts write it. Immutable and thread-safe. */
final class NameReader {

  /** What the beginning of a name can mean. */
  private sealed interface Start {
    record Central(Authority authority) implements Start {}

    record Organ(LocalOrgan organ) implements Start {}

    /** "Tỉnh ủy": the committee and the kind of its place in one word. */
    record Committee(Area area) implements Start {}

    record Role() implements Start {}
  }

  private final NameTrie<Start> starts = new NameTrie<>();
  private final PlaceReader places;
  private final LocalIssuers local;
  private final @Nullable LocalOrgan committee;

  NameReader(IssuerData data, LocalIssuers local) {
    this.local = local;
    places = new PlaceReader(data.provinces().values());
    committee = data.local().get(LocalIssuers.COMMITTEE);
    data.authorities().values().forEach(each -> starts.put(each.names(), new Start.Central(each)));
    data.local().values().forEach(each -> starts.put(each.names(), new Start.Organ(each)));
    starts.put(data.roles(), new Start.Role());
    for (var area : Area.values()) {
      if (area.committee() != null) {
        starts.put(List.of(area.committee()), new Start.Committee(area));
      }
    }
    // The word for every lower committee; the kind of place stands behind it.
    starts.put(List.of("Đảng ủy"), new Start.Committee(Area.XA));
  }

  Optional<Issuer> read(String name, Home home) {
    var words = new NameWords(name);
    var start = startAt(words, afterRoles(words));
    if (start.isPresent() && start.get().meaning() instanceof Start.Central(var authority)) {
      return Optional.of(authority.issuer());
    }
    return start.flatMap(found -> local(found, words, home)).map(Local::issuer);
  }

  /** Where the documents come from that {@code name} issues. */
  Home home(String name) {
    var words = new NameWords(name);
    return startAt(words, afterRoles(words))
        .flatMap(found -> local(found, words, Home.UNKNOWN))
        .map(Local::home)
        .orElse(Home.UNKNOWN);
  }

  private record Local(Issuer issuer, Home home) {}

  private Optional<Local> local(Found<Start> found, NameWords words, Home home) {
    return switch (found.meaning()) {
      case Start.Committee(var area) -> committee(committee, area, words, found.end(), home);
      case Start.Organ(var organ) -> organ(organ, words, found.end(), home);
      case Start.Central _, Start.Role _ -> Optional.empty();
    };
  }

  private Optional<Local> organ(LocalOrgan organ, NameWords words, int end, Home home) {
    if (organ.behind() == Behind.AREA) {
      var site = places.read(words, end, null, home);
      return Optional.of(
          at(organ, organ.reach() == Reach.PROVINCE ? places.province(site, home) : site));
    }
    var served = startAt(words, end);
    return served.isPresent() && served.get().meaning() instanceof Start.Committee(var area)
        ? committee(organ, area, words, served.get().end(), home)
        : Optional.empty();
  }

  private Optional<Local> committee(
      @Nullable LocalOrgan organ, Area area, NameWords words, int end, Home home) {
    boolean elsewhere =
        area.level() == Level.COMMUNE
            && words.has(end)
            && words.get(end).startsUpper()
            && !places.isArea(words, end);
    // "Đảng ủy Công ty" is no place's.
    return organ == null || elsewhere
        ? Optional.empty()
        : Optional.of(at(organ, places.read(words, end, area, home)));
  }

  private Local at(LocalOrgan organ, Site site) {
    return new Local(local.issuer(organ, site), site.home());
  }

  /** Whether {@code name} is that of a person, or of part of an authority. */
  boolean isSigner(String name) {
    var words = new NameWords(name);
    int from = afterRoles(words);
    return from > 0
        || startAt(words, 0)
            .filter(start -> start.meaning() instanceof Start.Central(var who) && who.isPerson())
            .isPresent();
  }

  private int afterRoles(NameWords words) {
    int at = 0;
    var start = startAt(words, at);
    while (start.isPresent() && start.get().meaning() instanceof Start.Role) {
      at = start.get().end();
      start = startAt(words, at);
    }
    return at;
  }

  private Optional<Found<Start>> startAt(NameWords words, int at) {
    return starts.longestAt(words, at);
  }
}
