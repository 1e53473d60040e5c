package vn.vanban.search;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.DocIdSetIterator;
import org.jspecify.annotations.Nullable;
import vn.vanban.index.Snapshot;

/**
 * The lengths of texts by which words in them are weighed, as the index keeps them: in its files
 * they have to be looked for, since not every member of the index has a text. One byte a member and
 * field, read when first asked for. Thread-safe.
 */
final class TextLengths {

  private final IndexReader reader;
  private final Map<String, Optional<byte[]>> columns = new ConcurrentHashMap<>();

  TextLengths(Snapshot snapshot) {
    this.reader = snapshot.searcher().getIndexReader();
  }

  /** By number in the index, 0 where there is no text; null where no text has a length. */
  byte @Nullable [] of(String field) throws IOException {
    var known = columns.get(field);
    if (known == null) {
      known = read(field);
      columns.put(field, known);
    }
    return known.orElse(null);
  }

  private Optional<byte[]> read(String field) throws IOException {
    byte[] lengths = null;
    for (var leaf : reader.leaves()) {
      var norms = leaf.reader().getNormValues(field);
      if (norms != null) {
        lengths = lengths == null ? new byte[reader.maxDoc()] : lengths;
        for (int member = norms.nextDoc();
            member != DocIdSetIterator.NO_MORE_DOCS;
            member = norms.nextDoc()) {
          lengths[leaf.docBase + member] = (byte) norms.longValue();
        }
      }
    }
    return Optional.ofNullable(lengths);
  }
}
