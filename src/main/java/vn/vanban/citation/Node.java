package vn.vanban.citation;

import java.util.List;
import vn.vanban.index.Citation;

/** A document in the citation graph, held or only cited. */
sealed interface Node {

  /** A document of the collection. */
  record Present(Held held) implements Node {}

  /**
   * A document that is cited but not told for sure.
   *
   * @param citation the fullest of the citations that name it
   * @param candidates the held documents that it may be, several or none
   */
  record Absent(Citation citation, List<Held> candidates) implements Node {}
}
