package vn.vanban.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.TermQuery;

/**
 * What can be told of an index without changing it, as of its last commit.
 *
 * @param folder absolute
 * @param bytes of all files in the folder, those of a run in progress among them
 * @param commit what changes with every commit, and with nothing else
 * @param committed when that was
 * @param madeWith what documents were made with, most documents first
 */
public record IndexStatus(
    String folder,
    long documents,
    long bytes,
    String commit,
    Instant committed,
    List<Made> madeWith) {

  /** What brings documents up to date most cheaply. */
  public enum Cure {
    NONE,
    /** Their themes alone are those of another dictionary. */
    THEMES,
    /** Analyzer, extractor or authorities are others: from the stored text. */
    REINDEX,
    /** What reads files is another one: from the files. */
    INGEST;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** How many documents were made with the same things. */
  public record Made(
      String analyzer,
      String extractor,
      String themes,
      String issuers,
      long documents,
      Cure cure) {}

  public IndexStatus {
    madeWith = List.copyOf(madeWith);
  }

  /**
   * @param current what the program makes documents with now
   * @throws IndexException where there is no index, or none that can be read
   */
  public static IndexStatus of(Path path, Fingerprints current) {
    var folder = new IndexFolder(path.toAbsolutePath().normalize());
    try (var index = DocumentIndex.open(folder.path());
        var snapshot = index.snapshot()) {
      var made = made(snapshot, current);
      var commit = ((DirectoryReader) snapshot.searcher().getIndexReader()).getIndexCommit();
      Path segments = folder.path().resolve(commit.getSegmentsFileName());
      return new IndexStatus(
          folder.path().toString(),
          made.stream().mapToLong(Made::documents).sum(),
          bytes(folder.path()),
          snapshot.id(),
          Files.getLastModifiedTime(segments).toInstant(),
          made);
    } catch (IOException e) {
      throw folder.explain(e);
    }
  }

  /**
   * Compares every file of the last commit with its checksum; reads all of them.
   *
   * @throws IndexException where there is no index, or a damaged one
   */
  public static void check(Path path) {
    var folder = new IndexFolder(path.toAbsolutePath().normalize());
    try (var index = DocumentIndex.open(folder.path());
        var snapshot = index.snapshot()) {
      for (var leaf : snapshot.searcher().getIndexReader().leaves()) {
        leaf.reader().checkIntegrity();
      }
    } catch (IOException e) {
      throw folder.explain(e);
    }
  }

  /** Who writes to the index in {@code path} now; also where there is no whole index yet. */
  public static Optional<IndexWriterProcess> writer(Path path) {
    return new IndexFolder(path.toAbsolutePath().normalize()).writer();
  }

  private static List<Made> made(Snapshot snapshot, Fingerprints current) throws IOException {
    var made = new ArrayList<Made>();
    for (var term : snapshot.madeWith()) {
      var documents =
          new BooleanQuery.Builder()
              .add(new TermQuery(new Term(Fields.MADE_WITH, term)), Occur.FILTER)
              .add(new TermQuery(new Term(Fields.ROLE, Fields.DOCUMENT)), Occur.FILTER)
              .build();
      long count = snapshot.searcher().count(documents);
      if (count > 0) {
        var with = Fingerprints.of(term);
        made.add(
            new Made(
                Fingerprints.analyzer(term),
                with.extractor(),
                with.themes(),
                with.issuers(),
                count,
                current.cure(term)));
      }
    }
    made.sort((a, b) -> Long.compare(b.documents(), a.documents()));
    return made;
  }

  private static long bytes(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      return files.mapToLong(IndexStatus::size).sum();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  /** A file that a run has dropped in the meantime takes no space. */
  private static long size(Path file) {
    try {
      return Files.isRegularFile(file) ? Files.size(file) : 0;
    } catch (NoSuchFileException e) {
      return 0;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
