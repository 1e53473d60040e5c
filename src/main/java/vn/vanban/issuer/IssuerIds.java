package vn.vanban.issuer;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads ids back. Immutable and thread-safe. */
final class IssuerIds {

  private record Seat(LocalOrgan organ, Level level) {}

  private final IssuerData data;
  private final Map<String, Seat> seats = new HashMap<>();

  IssuerIds(IssuerData data) {
    this.data = data;
    for (var organ : data.local().values()) {
      for (var level : Level.values()) {
        if (level.isLocal() && level != Level.LOCAL) {
          String first = organ.ids().getOrDefault(level, organ.id());
          seats.putIfAbsent(first, new Seat(organ, level));
        }
      }
      seats.putIfAbsent(organ.id(), new Seat(organ, Level.LOCAL));
    }
  }

  /**
   * The authority with that id; empty where it is none. The name of a place that the file does not
   * know is its slug; whether that is a province, its id does not tell.
   */
  Optional<Issuer> of(String id) {
    var central = data.authorities().get(id);
    if (central != null) {
      return Optional.of(central.issuer());
    }
    int slash = id.indexOf('/');
    String first = slash < 0 ? id : id.substring(0, slash);
    return Optional.ofNullable(seats.get(first))
        .map(seat -> issuer(id, seat, slash < 0 ? null : id.substring(slash + 1)));
  }

  private Issuer issuer(String id, Seat seat, @Nullable String place) {
    var province = place == null ? null : data.provinces().get(place);
    boolean unsure = seat.level() == Level.PROVINCE && province == null;
    String name = province == null ? place : province.name();
    return new Issuer(
        id,
        seat.organ().id(),
        unsure ? Level.LOCAL : seat.level(),
        seat.organ().side(),
        place,
        name == null ? seat.organ().name() : seat.organ().name() + ' ' + name);
  }
}
