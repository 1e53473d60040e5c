package vn.vanban.issuer;

import java.util.List;

/**
 * A province or a centrally run city, now or in the past.
 *
 * @param id its slug: {@code hai-phong}
 * @param names as texts write them, the official one first
 * @param into ids of the provinces that took over
 */
record Province(String id, List<String> names, Area kind, List<String> into) {

  Province {
    names = List.copyOf(names);
    into = List.copyOf(into);
  }

  String name() {
    return names.getFirst();
  }
}
