package vn.vanban.search;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;

/**
 * What is told of hits and beside them.
 *
 * @param passages how many of each document at most, 0 to {@value #MAX_PASSAGES}
 * @param facets what is counted over all hits, in that order
 * @param facetSize how many values of each facet are given, 1 to {@value #MAX_FACET_SIZE}
 * @param explained whether each hit says why it stands where it does
 */
public record SearchDetails(
    int passages, Versions versions, Set<Facet> facets, int facetSize, boolean explained) {

  /** More is the document itself. */
  public static final int MAX_PASSAGES = 10;

  /** All authorities, years and kinds that people look through. */
  public static final int MAX_FACET_SIZE = 1_000;

  public static final int USUAL_FACET_SIZE = 10;

  /** One passage, the best; no facets. */
  public static final SearchDetails USUAL =
      new SearchDetails(1, Versions.TOGETHER, Set.of(), USUAL_FACET_SIZE, false);

  /** How versions of one document stand in the list; {@link #toString()} is the code. */
  public enum Versions {
    /** The first one is a hit and names the others. */
    TOGETHER,
    /** Each is a hit of its own. */
    APART;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public SearchDetails {
    check("passages", passages, 0, MAX_PASSAGES);
    check("facetSize", facetSize, 1, MAX_FACET_SIZE);
    facets = Collections.unmodifiableSet(new LinkedHashSet<>(facets));
  }

  private static void check(String name, int value, int least, int most) {
    if (value < least || value > most) {
      throw new IllegalArgumentException(name + " must be " + least + " to " + most + ": " + value);
    }
  }

  public SearchDetails withPassages(int most) {
    return new SearchDetails(most, versions, facets, facetSize, explained);
  }

  public SearchDetails withVersions(Versions other) {
    return new SearchDetails(passages, other, facets, facetSize, explained);
  }

  public SearchDetails withFacets(Collection<Facet> counted, int size) {
    return new SearchDetails(passages, versions, new LinkedHashSet<>(counted), size, explained);
  }

  public SearchDetails withExplanations() {
    return new SearchDetails(passages, versions, facets, facetSize, true);
  }
}
