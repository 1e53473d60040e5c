package vn.vanban.issuer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import org.jspecify.annotations.Nullable;
import vn.vanban.document.DocumentNumber;
import vn.vanban.text.Letters;

/** Who issues under a symbol. Immutable and thread-safe. */
final class SymbolTable {

  private record LocalSymbol(LocalOrgan organ, Level level) {}

  private final Map<String, List<Authority>> central = new HashMap<>();
  private final Map<String, List<LocalSymbol>> places = new HashMap<>();
  private final LocalIssuers local;

  SymbolTable(IssuerData data, LocalIssuers local) {
    this.local = local;
    for (var authority : data.authorities().values()) {
      for (String symbol : authority.symbols()) {
        central.computeIfAbsent(key(symbol), any -> new ArrayList<>()).add(authority);
      }
    }
    for (var organ : data.local().values()) {
      organ.symbols().forEach((level, all) -> all.forEach(symbol -> put(symbol, organ, level)));
    }
  }

  private void put(String symbol, LocalOrgan organ, Level level) {
    places
        .computeIfAbsent(key(symbol), any -> new ArrayList<>())
        .add(new LocalSymbol(organ, level));
  }

  List<Issuer> issuers(DocumentNumber number, Home home) {
    SequencedSet<Issuer> found = new LinkedHashSet<>();
    String kind = number.kindSymbol();
    for (String symbol : number.symbols()) {
      if (!symbol.equals(kind)) {
        String key = key(symbol);
        inOffice(central.getOrDefault(key, List.of()), number.year())
            .forEach(each -> found.add(each.issuer()));
        places.getOrDefault(key, List.of()).forEach(each -> addLocal(each, home, found));
      }
    }
    return List.copyOf(found);
  }

  /** Those in office in the number's year; all where it has none or nobody was. */
  private static List<Authority> inOffice(List<Authority> candidates, @Nullable String year) {
    if (candidates.size() < 2 || year == null || year.length() != 4) {
      return candidates;
    }
    int written = Integer.parseInt(year);
    var then = candidates.stream().filter(each -> each.years().include(written)).toList();
    return then.isEmpty() ? candidates : then;
  }

  private void addLocal(LocalSymbol symbol, Home home, SequencedSet<Issuer> found) {
    if (symbol.level != Level.LOCAL) {
      found.add(local.issuer(symbol.organ, symbol.level, home));
      return;
    }
    if (home.commune() != null) {
      found.add(local.issuer(symbol.organ, Level.COMMUNE, home));
    }
    if (home.district() != null) {
      found.add(local.issuer(symbol.organ, Level.DISTRICT, home));
    }
    if (home.province() != null) {
      var level = home.city() ? Level.LOCAL : Level.PROVINCE;
      found.add(local.issuer(symbol.organ, level, home));
    }
    if (home.equals(Home.UNKNOWN)) {
      found.add(local.issuer(symbol.organ, Level.LOCAL, home));
    }
  }

  boolean isOneOnly(DocumentNumber number) {
    String key = key(number.symbols().getLast());
    return central.containsKey(key) && !places.containsKey(key);
  }

  boolean inOffice(DocumentNumber number, int year) {
    String symbol = number.issuerSymbol();
    var candidates = symbol == null ? null : central.get(key(symbol));
    return candidates == null || candidates.stream().anyMatch(each -> each.years().include(year));
  }

  /** Without the number of a term (QH14) and with no difference of case or ampersand. */
  private static String key(String symbol) {
    int end = symbol.length();
    while (end > 0 && Letters.isDigit(symbol.charAt(end - 1))) {
      end--;
    }
    return Letters.lower(symbol.substring(0, end).replace("&", ""));
  }
}
