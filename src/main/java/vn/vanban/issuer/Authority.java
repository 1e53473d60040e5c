package vn.vanban.issuer;

import java.util.List;

/**
 * A central authority of the file.
 *
 * @param names as texts write them, the official one among them
 * @param symbols as numbers write them, in official capitals
 * @param years in office
 * @param into ids of the authorities that took over
 * @param serves ids of the authorities whose office it is
 */
record Authority(
    Issuer issuer,
    Rank rank,
    List<String> names,
    List<String> symbols,
    Years years,
    List<String> into,
    List<String> serves) {

  enum Rank {
    BODY,
    /** Someone who may sign for other authorities too. */
    PERSON
  }

  Authority {
    names = List.copyOf(names);
    symbols = List.copyOf(symbols);
    into = List.copyOf(into);
    serves = List.copyOf(serves);
  }

  boolean isPerson() {
    return rank == Rank.PERSON;
  }
}
