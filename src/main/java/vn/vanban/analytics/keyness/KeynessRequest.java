package vn.vanban.analytics.keyness;

import org.jspecify.annotations.Nullable;
import vn.vanban.analytics.keyness.Keyness.Selection;
import vn.vanban.index.Paging;
import vn.vanban.search.Filters;

/**
 * @param reference null for all documents that are not in the target
 * @param filters what documents have to be to count on either side
 * @param from how many words to pass over
 * @param size how many words to give at most; {@link Paging#ALL} for all of them
 */
public record KeynessRequest(
    Subset target,
    @Nullable Subset reference,
    Filters filters,
    Selection selection,
    int from,
    int size) {

  public KeynessRequest {
    Paging.check(from, size == Paging.ALL ? 1 : size);
  }
}
