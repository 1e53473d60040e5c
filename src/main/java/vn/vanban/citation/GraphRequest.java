package vn.vanban.citation;

import java.util.Locale;
import java.util.Set;
import vn.vanban.reference.Relation;

/**
 * @param document id, number in any writing, or name of the document that the graph starts from
 * @param direction which way citations are followed from there
 * @param depth steps from there, 1 to {@value #MAX_DEPTH}
 * @param relations only citations with one of these; empty for all
 * @param most documents in the graph at most, 1 to {@value #MAX_DOCUMENTS}; the answer counts what
 *     that leaves out
 */
public record GraphRequest(
    String document, Direction direction, int depth, Set<Relation> relations, int most) {

  public static final int MAX_DEPTH = 8;

  /** More than that nobody can look at, and GraphML readers take their time with it. */
  public static final int MAX_DOCUMENTS = 5_000;

  /** What Party and State documents do to carry out what stands above them. */
  public static final Set<Relation> CARRYING_OUT =
      Set.of(Relation.IMPLEMENTS, Relation.CONCRETISES, Relation.GUIDES);

  /** {@link #toString()} is the code in requests. */
  public enum Direction {
    /** To the documents that cite it, and those that cite these. */
    IN,
    /** To the documents that it cites, and those that these cite. */
    OUT,
    /** Each of the two ways by itself: what stands above it and what below. */
    BOTH;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public GraphRequest {
    if (depth < 1 || depth > MAX_DEPTH) {
      throw new IllegalArgumentException("depth must be 1 to " + MAX_DEPTH + ": " + depth);
    }
    if (most < 1 || most > MAX_DOCUMENTS) {
      throw new IllegalArgumentException("most must be 1 to " + MAX_DOCUMENTS + ": " + most);
    }
    relations = Set.copyOf(relations);
  }
}
