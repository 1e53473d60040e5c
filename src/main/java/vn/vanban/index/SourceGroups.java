package vn.vanban.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.util.BytesRef;

/**
 * Puts the files of one document together, and takes them apart where one changes or goes. Not
 * thread-safe.
 */
final class SourceGroups {

  private final IndexWriter writer;
  private final Making making;
  private final Holdings holdings;

  SourceGroups(IndexWriter writer, Making making, Holdings holdings) {
    this.writer = writer;
    this.making = making;
    this.holdings = holdings;
  }

  /**
   * Leaves the document that {@code origin} shares with other files to those.
   *
   * @return false where it shares none
   */
  boolean leave(Origin origin) throws IOException {
    if (origin.isRecordOfCollection() || !isShared(origin)) {
      return false;
    }
    var files = filesOf(origin.key());
    var rest = files.stream().filter(file -> !file.origin().equals(origin.key())).toList();
    holdings.remove(origin);
    write(List.of(files.getFirst().origin()), rest);
    holdings.lookAgain();
    return true;
  }

  /**
   * Makes {@code file} one more source of the document that it holds too, in place of what its own
   * origin held.
   *
   * @param block of the file
   * @return false where the index has no such document; nothing is written then
   */
  boolean join(KeptFile file, DocumentBlock block) throws IOException {
    var document = file.document();
    if (document.text().length() > SameDocument.LONGEST
        || Origin.parse(file.origin()).isRecordOfCollection()) {
      return false;
    }
    var near = SameDocument.isNamed(document.header()) ? List.<BytesRef>of() : block.near();
    var signatures = signatures(document, near);
    boolean isRecent = holdings.wroteAny(signatures, document.mediaType());
    if (isRecent) {
      holdings.lookAgain();
    }
    for (var host : hosts(file, near)) {
      var files = new ArrayList<>(filesOf(host));
      if (!files.isEmpty() && isOneOf(files, file)) {
        files.add(file);
        write(List.of(host, file.origin()), files);
        if (!isRecent) {
          // Its other files may still come in this run, and are as they were.
          holdings.lookAgain();
        }
        return true;
      }
    }
    holdings.remember(signatures, document.mediaType());
    return false;
  }

  private static boolean isOneOf(List<KeptFile> files, KeptFile file) {
    return files.stream()
            .noneMatch(other ->
                other.document().mediaType().equals(file.document().mediaType())
                    || other.origin().equals(file.origin()))
        && SameDocument.is(files.getFirst().document(), file.document());
  }

  /** Where documents are kept that may be the same, in the order of their places. */
  private SortedSet<String> hosts(KeptFile file, List<BytesRef> near) throws IOException {
    var header = file.document().header();
    var hosts =
        SameDocument.isNamed(header)
            ? holdings.written().named(header, file.document().mediaType())
            : holdings.written().near(near, header, file.document().mediaType());
    hosts.removeIf(host -> Origin.parse(host).isRecordOfCollection());
    return hosts;
  }

  /** What of these two documents share that may be the same. */
  private static List<String> signatures(AnalysedDocument document, List<BytesRef> near) {
    var header = document.header();
    if (SameDocument.isNamed(header)) {
      return List.of(
          CitationKey.ofNumber(header.number()).orElse("")
              + SameDocument.folded(header.issuer())
              + header.issued());
    }
    return near.stream().map(BytesRef::toString).toList();
  }

  private boolean isShared(Origin origin) throws IOException {
    if (!holdings.isAsWritten(origin)) {
      holdings.lookAgain();
    }
    var document = holdings.written().documentOf(origin.key());
    return document.isPresent()
        && !holdings.written().snapshot().card(document.getAsInt()).sources().isEmpty();
  }

  private List<KeptFile> filesOf(String origin) throws IOException {
    var document = holdings.written().documentOf(origin);
    return document.isEmpty()
        ? List.of()
        : holdings.written().snapshot().files(document.getAsInt());
  }

  /** Writes one document of all {@code files} in place of the blocks of {@code replaced}. */
  private void write(List<String> replaced, List<KeptFile> files) throws IOException {
    var sorted = files.stream().sorted(KeptFile.BEST_FIRST).toList();
    var shown = sorted.getFirst();
    sorted.forEach(file -> holdings.remove(Origin.parse(file.origin())));
    String id = holdings.freeId(Origin.parse(shown.origin()), shown.document());
    sorted
        .reversed()
        .forEach(file -> holdings.put(Origin.parse(file.origin()), id, file.document().sha256()));
    var place = new Place(shown.origin(), id, shown.stamp(), sorted.subList(1, sorted.size()));
    replace(replaced, DocumentBlock.of(place, shown.document(), making.with(shown.madeWith())));
  }

  /**
   * Takes down that the index holds a document of one file, which is to be written next.
   *
   * @param gone from where it was moved
   */
  Replacement note(KeptFile file, Optional<StoredPlace> gone, DocumentBlock block)
      throws IOException {
    var replaced = new ArrayList<String>();
    replaced.add(file.origin());
    gone.ifPresent(old -> {
      replaced.add(old.origin().key());
      holdings.remove(old.origin());
    });
    var origin = Origin.parse(file.origin());
    String id = gone.isPresent() ? gone.get().id() : holdings.freeId(origin, file.document());
    holdings.put(origin, id, file.document().sha256());
    return new Replacement(replaced, block.at(new Place(file.origin(), id, file.stamp())));
  }

  /**
   * @param replaced origins whose blocks go
   */
  record Replacement(List<String> replaced, DocumentBlock block) {}

  /** What takes long; {@link #holdings} is not asked meanwhile. */
  void write(Replacement noted) throws IOException {
    replace(noted.replaced(), noted.block());
  }

  /** In one step; a term costs less than a query. */
  private void replace(List<String> origins, DocumentBlock block) throws IOException {
    if (origins.size() == 1) {
      writer.updateDocuments(new Term(Fields.BLOCK, origins.getFirst()), block);
    } else {
      var terms = origins.stream().map(BytesRef::new).toList();
      writer.updateDocuments(new TermInSetQuery(Fields.BLOCK, terms), block);
    }
  }

  /**
   * Takes a file out; a document that other files hold too stays, with these.
   *
   * @return whether it was there
   */
  boolean remove(Origin origin) throws IOException {
    boolean held = holdings.holds(origin);
    if (held && !leave(origin)) {
      remove(new Place(origin.key(), "", null));
    }
    return held;
  }

  /** Takes the whole document out. */
  void remove(Place place) throws IOException {
    writer.deleteDocuments(new Term(Fields.BLOCK, place.origin()));
    holdings.remove(Origin.parse(place.origin()));
    place.others().forEach(file -> holdings.remove(Origin.parse(file.origin())));
  }
}
