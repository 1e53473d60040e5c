package vn.vanban.index;

import org.jspecify.annotations.Nullable;

/**
 * Where a document is kept, and by what it is told whether its file has changed.
 *
 * @param origin {@link Origin#key}
 * @param stamp of the file when it was read; null where that tells nothing
 */
record Place(String origin, String id, @Nullable FileStamp stamp) {}
