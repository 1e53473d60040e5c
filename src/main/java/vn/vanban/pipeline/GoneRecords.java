package vn.vanban.pipeline;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import vn.vanban.index.IndexSession;
import vn.vanban.index.Origin;
import vn.vanban.pipeline.IngestRun.Vanished;

/**
 * Finds documents of a collection whose records its file has no longer. Remembers eight bytes of
 * each record that it has: two of a billion that are taken for one leave a document in the index.
 */
final class GoneRecords {

  private final Path file;
  private final MessageDigest digest = sha256();
  private long[] seen = new long[1024];
  private int count;

  GoneRecords(Path file) {
    this.file = file.toAbsolutePath().normalize();
  }

  void saw(String id) {
    if (count == seen.length) {
      seen = Arrays.copyOf(seen, 2 * count);
    }
    seen[count++] = hash(id);
  }

  /** Whether one of the last records had this id: of those that may be worked on at a time. */
  boolean sawLately(String id) {
    long hash = hash(id);
    return Arrays.stream(seen, Math.max(0, count - InOrder.MOST_AHEAD), count)
        .anyMatch(one -> one == hash);
  }

  /** To be called once all records were seen. */
  void sweep(IndexSession session, Tally tally, Vanished vanished) {
    Arrays.sort(seen, 0, count);
    List<Origin> gone = new ArrayList<>();
    session.forEachOrigin(origin -> {
      String id = origin.record();
      if (id != null && origin.isRecordOfCollection() && origin.file().equals(file) && !has(id)) {
        gone.add(origin);
      }
    });
    for (var origin : gone) {
      if (vanished == Vanished.REMOVE) {
        session.remove(origin);
        tally.removed();
      } else {
        tally.vanished(file.getFileName() + "#" + origin.record());
      }
    }
  }

  private boolean has(String id) {
    return Arrays.binarySearch(seen, 0, count, hash(id)) >= 0;
  }

  private long hash(String id) {
    return ByteBuffer.wrap(digest.digest(id.getBytes(StandardCharsets.UTF_8))).getLong();
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has it", e);
    }
  }
}
