package vn.vanban.search;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What every hit must be, besides answering the query: of each facet that is named, one of its
 * values. Words compare without accents and case.
 *
 * @param values in the order of {@link Facet}; no list is empty and no value blank or twice
 */
public record Filters(@JsonValue Map<Facet, List<String>> values) {

  /** Anything goes. */
  public static final Filters NONE = new Filters(Map.of());

  /**
   * @throws IllegalArgumentException where a year is none
   */
  public Filters {
    var kept = new EnumMap<Facet, List<String>>(Facet.class);
    values.forEach((facet, given) -> {
      var distinct = new LinkedHashSet<String>();
      given.stream().map(String::strip).filter(value -> !value.isEmpty()).forEach(distinct::add);
      if (!distinct.isEmpty()) {
        kept.put(facet, List.copyOf(distinct));
      }
    });
    for (var year : kept.getOrDefault(Facet.YEAR, List.of())) {
      if (YearRange.parse(year).isEmpty()) {
        throw new IllegalArgumentException("not a year or a range of years: " + year);
      }
    }
    values = Collections.unmodifiableMap(kept);
  }

  public static Filters of(Facet facet, String... values) {
    return NONE.with(facet, List.of(values));
  }

  /** The same with these values of {@code facet} alone; with none of them, any will do. */
  public Filters with(Facet facet, Collection<String> others) {
    var all = new EnumMap<Facet, List<String>>(Facet.class);
    all.putAll(values);
    all.put(facet, new ArrayList<>(others));
    return new Filters(all);
  }

  /** The same with one value; null for any. */
  public Filters with(Facet facet, @Nullable String value) {
    return with(facet, value == null ? List.of() : List.of(value));
  }

  public Filters without(Facet facet) {
    return with(facet, List.of());
  }

  /** Any of these has to hold; empty where anything does. */
  public List<String> of(Facet facet) {
    return values.getOrDefault(facet, List.of());
  }
}
