package vn.vanban.citation;

import org.jspecify.annotations.Nullable;
import vn.vanban.document.ProvisionPath;
import vn.vanban.index.Paging;
import vn.vanban.reference.Relation;

/**
 * @param cited id or content hash of a document, number in any writing, or name
 * @param provision only references to this provision, one inside it or one around it; null for all
 * @param relation only references with this relation; null for all
 * @param steps 1 for the documents that cite it; more for those that cite these, and so on, up to
 *     {@value #MAX_STEPS}
 */
public record CitingRequest(
    String cited,
    @Nullable ProvisionPath provision,
    @Nullable Relation relation,
    int steps,
    int from,
    int size) {

  /** Everything is linked to everything over more. */
  public static final int MAX_STEPS = 8;

  public CitingRequest {
    Paging.check(from, size);
    if (steps < 1 || steps > MAX_STEPS) {
      throw new IllegalArgumentException("steps must be 1 to " + MAX_STEPS + ": " + steps);
    }
  }

  /** All that cites {@code cited} directly. */
  public static CitingRequest of(String cited, int from, int size) {
    return new CitingRequest(cited, null, null, 1, from, size);
  }
}
