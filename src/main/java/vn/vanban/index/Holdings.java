package vn.vanban.index;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.jspecify.annotations.Nullable;
import vn.vanban.document.DocumentId;

/**
 * Which documents an index holds that is being written: what was in it when it was last looked at,
 * and what became of it since. Not thread-safe.
 */
final class Holdings implements Closeable {

  /** After so many documents they are looked up in the index instead of being remembered. */
  private static final int REMEMBERED = 20_000;

  private final IndexWriter writer;

  /** Origins written since {@link #written} was opened, with their ids; null for removed ones. */
  private final Map<String, @Nullable String> changed = new HashMap<>();

  private final Map<String, String> newIds = new HashMap<>();

  /**
   * What documents have that were written since, and share with files of the same document, with
   * their media types.
   */
  private final Map<String, Set<String>> signatures = new HashMap<>();

  private WrittenDocuments written;

  /** All origins, ids and hashes of an index that was empty at first; null where it was not. */
  private @Nullable SeenKeys seen;

  Holdings(IndexWriter writer) throws IOException {
    this.writer = writer;
    this.written = look();
    this.seen = written.isEmpty() ? new SeenKeys() : null;
  }

  private WrittenDocuments look() throws IOException {
    return new WrittenDocuments(
        DirectoryReader.open(writer), key -> seen != null && seen.hasNever(key));
  }

  /** As they were when last looked at. */
  WrittenDocuments written() {
    return written;
  }

  boolean holds(Origin origin) throws IOException {
    String key = origin.key();
    return changed.containsKey(key) ? changed.get(key) != null : written.holds(key);
  }

  boolean isAsWritten(Origin origin) {
    return !changed.containsKey(origin.key());
  }

  /** A document of that very content whose file is gone: what stands elsewhere now was moved. */
  Optional<StoredPlace> gone(Origin now, String sha256) throws IOException {
    for (var place : written.withContent(sha256)) {
      var origin = place.origin();
      if (isAsWritten(origin)
          && Objects.equals(origin.record(), now.record())
          && Files.notExists(origin.file())) {
        return Optional.of(place);
      }
    }
    return Optional.empty();
  }

  /** The document's id, told apart where another origin goes by it. */
  String freeId(Origin origin, AnalysedDocument document) throws IOException {
    String id = DocumentId.of(document.header(), document.sha256());
    if (isFree(id, origin)) {
      return id;
    }
    String byContent = id + "-" + document.sha256().substring(0, 8);
    String free = byContent;
    for (int copy = 2; !isFree(free, origin); copy++) {
      free = byContent + "-" + copy;
    }
    return free;
  }

  private boolean isFree(String id, Origin origin) throws IOException {
    String holder = newIds.get(id);
    if (holder == null) {
      holder = written.originOf(id).filter(old -> !changed.containsKey(old)).orElse(null);
    }
    return holder == null || holder.equals(origin.key());
  }

  /** Whether a document of another type that was written since has one of these signatures. */
  boolean wroteAny(List<String> asked, String mediaType) {
    return asked.stream()
        .flatMap(signature -> signatures.getOrDefault(signature, Set.of()).stream())
        .anyMatch(other -> !other.equals(mediaType));
  }

  void remember(List<String> of, String mediaType) {
    of.forEach(
        signature -> signatures.computeIfAbsent(signature, _ -> new HashSet<>(2)).add(mediaType));
  }

  void put(Origin origin, String id, String sha256) {
    changed.put(origin.key(), id);
    newIds.put(id, origin.key());
    if (seen != null) {
      seen.add(origin.key());
      seen.add(id);
      seen.add(sha256);
    }
  }

  void remove(Origin origin) {
    changed.put(origin.key(), null);
    newIds.values().remove(origin.key());
  }

  /** Keeps memory bounded: looks again where much has changed. */
  void refresh() throws IOException {
    if (changed.size() >= REMEMBERED) {
      lookAgain();
    }
  }

  /** To be called where documents came in that nobody put. */
  void startOver() throws IOException {
    seen = null;
    lookAgain();
  }

  void lookAgain() throws IOException {
    var newer = look();
    written.close();
    written = newer;
    changed.clear();
    signatures.clear();
    newIds.clear();
  }

  @Override
  public void close() throws IOException {
    written.close();
  }
}
