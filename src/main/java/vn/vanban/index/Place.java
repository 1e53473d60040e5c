package vn.vanban.index;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a document is kept, and by what it is told whether its file has changed.
 *
 * @param origin {@link Origin#key}
 * @param stamp of the file when it was read; null where that tells nothing
 * @param others the other files of the document
 */
record Place(String origin, String id, @Nullable FileStamp stamp, List<KeptFile> others) {

  Place {
    others = List.copyOf(others);
  }

  /** Of a document in one file. */
  Place(String origin, String id, @Nullable FileStamp stamp) {
    this(origin, id, stamp, List.of());
  }
}
