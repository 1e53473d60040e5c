package vn.vanban.issuer;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What became of authorities and provinces. Immutable and thread-safe. */
final class Succession {

  /** All that an organ or a province went into, at once or later, by id. */
  private final Map<String, Set<String>> organs;

  private final Map<String, Set<String>> provinces;

  /** The organs that each office serves. */
  private final Map<String, Set<String>> served = new HashMap<>();

  Succession(IssuerData data) {
    Map<String, List<String>> next = new HashMap<>();
    data.authorities()
        .values()
        .forEach(each ->
            next.computeIfAbsent(each.issuer().organ(), any -> new ArrayList<>())
                .addAll(organs(each.into(), data)));
    data.local().values().forEach(each -> next.put(each.id(), each.into()));
    organs = closure(next);
    Map<String, List<String>> nextProvinces = new HashMap<>();
    data.provinces().values().forEach(each -> nextProvinces.put(each.id(), each.into()));
    provinces = closure(nextProvinces);
    data.authorities()
        .values()
        .forEach(
            each -> served.put(each.issuer().organ(), Set.copyOf(organs(each.serves(), data))));
    data.local().values().forEach(each -> served.put(each.id(), Set.copyOf(each.serves())));
  }

  private static List<String> organs(List<String> ids, IssuerData data) {
    return ids.stream()
        .map(id -> {
          var authority = data.authorities().get(id);
          return authority == null ? id : authority.issuer().organ();
        })
        .toList();
  }

  private static Map<String, Set<String>> closure(Map<String, List<String>> next) {
    Map<String, Set<String>> all = new HashMap<>();
    for (String id : next.keySet()) {
      var reached = new HashSet<String>();
      var open = new ArrayDeque<>(next.getOrDefault(id, List.of()));
      while (!open.isEmpty()) {
        String successor = open.pop();
        if (reached.add(successor)) {
          open.addAll(next.getOrDefault(successor, List.of()));
        }
      }
      all.put(id, Set.copyOf(reached));
    }
    return all;
  }

  boolean serves(Issuer office, Issuer whole) {
    return served.getOrDefault(office.organ(), Set.of()).contains(whole.organ());
  }

  Kinship kinship(Issuer a, Issuer b) {
    var organ = related(organs, a.organ(), b.organ());
    if (organ == Kinship.DIFFERENT || !a.level().fits(b.level()) && !bothCentral(a, b)) {
      return Kinship.DIFFERENT;
    }
    if (bothCentral(a, b)) {
      return organ;
    }
    if (a.place() == null || b.place() == null) {
      return Kinship.POSSIBLE;
    }
    boolean lower = a.level() != Level.PROVINCE && b.level() != Level.PROVINCE;
    var place =
        a.place().equals(b.place())
            ? Kinship.SAME
            : lower ? Kinship.DIFFERENT : related(provinces, a.place(), b.place());
    return place == Kinship.SAME ? organ : place;
  }

  private static boolean bothCentral(Issuer a, Issuer b) {
    return !a.level().isLocal() && !b.level().isLocal();
  }

  private static Kinship related(Map<String, Set<String>> into, String a, String b) {
    if (a.equals(b)) {
      return Kinship.SAME;
    }
    boolean succeeds =
        into.getOrDefault(a, Set.of()).contains(b) || into.getOrDefault(b, Set.of()).contains(a);
    return succeeds ? Kinship.SUCCESSION : Kinship.DIFFERENT;
  }
}
