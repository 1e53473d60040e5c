package vn.vanban.issuer;

import java.util.List;

/**
 * A central authority of the file.
 *
 * @param names as texts write them, the official one among them
 * @param symbols as numbers write them, in official capitals
 * @param years in office
 * @param into ids of the authorities that took over
 */
record Authority(Issuer issuer, List<String> names, List<String> symbols, Years years, List<String> into) {

  Authority {
    names = List.copyOf(names);
    symbols = List.copyOf(symbols);
    into = List.copyOf(into);
  }
}
