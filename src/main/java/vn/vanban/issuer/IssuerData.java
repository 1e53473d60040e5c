package vn.vanban.issuer;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a file of issuers says, by id and in its order.
 *
 * @param roles what may stand before an authority and means it: "Chủ tịch", "Ban Thường vụ"
 */
record IssuerData(
    String version,
    List<String> roles,
    Map<String, Authority> authorities,
    Map<String, LocalOrgan> local,
    Map<String, Province> provinces) {

  static final IssuerData NOTHING = new IssuerData("", List.of(), Map.of(), Map.of(), Map.of());

  IssuerData {
    roles = List.copyOf(roles);
    authorities = Collections.unmodifiableMap(new LinkedHashMap<>(authorities));
    local = Collections.unmodifiableMap(new LinkedHashMap<>(local));
    provinces = Collections.unmodifiableMap(new LinkedHashMap<>(provinces));
  }
}
