package vn.vanban.search;

import org.jspecify.annotations.Nullable;
import vn.vanban.document.ProvisionPath;
import vn.vanban.reference.Relation;

/**
 * @param cited number of the document that is cited, in any writing, or its name
 * @param provision only references to this provision or one inside it; null for all
 * @param relation only references with this relation; null for all
 */
public record CitingRequest(
    String cited,
    @Nullable ProvisionPath provision,
    @Nullable Relation relation,
    int from,
    int size) {

  public CitingRequest {
    Paging.check(from, size);
  }
}
