package vn.vanban.issuer;

import java.util.List;
import java.util.Map;
import vn.vanban.document.Family;

/**
 * An organ that every place of a level has.
 *
 * @param names as texts write them, the one for people first; what follows them names the place
 * @param behind what stands between its name and the place
 * @param ids the first part of an issuer's id at each level
 * @param symbols as numbers write them, by level; under {@link Level#LOCAL} those of every level
 * @param reach which levels have it
 * @param into ids of the organs that took over
 * @param serves ids of the organs whose office it is
 */
record LocalOrgan(
    String id,
    List<String> names,
    Behind behind,
    Family side,
    Map<Level, String> ids,
    Map<Level, List<String>> symbols,
    Reach reach,
    List<String> into,
    List<String> serves) {

  /** The levels that have such an organ. */
  enum Reach {
    EVERY,
    PROVINCE
  }

  /** What names the place behind an organ. */
  enum Behind {
    /** "UBND" + "tỉnh Sông Lam". */
    AREA,
    /** "Ban Tổ chức" + "Tỉnh ủy Sông Lam". */
    COMMITTEE
  }

  LocalOrgan {
    names = List.copyOf(names);
    ids = Map.copyOf(ids);
    symbols = Map.copyOf(symbols);
    into = List.copyOf(into);
    serves = List.copyOf(serves);
  }

  String name() {
    return names.getFirst();
  }
}
