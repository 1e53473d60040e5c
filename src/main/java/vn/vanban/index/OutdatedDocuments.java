package vn.vanban.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * The documents of an index, at one commit, that were made with other things than now. Holds that
 * commit's files until it is closed.
 */
public final class OutdatedDocuments implements AutoCloseable {

  /** Other files of theirs are looked at again where the file is that they are shown by. */
  private static final Query DOCUMENTS = new TermQuery(new Term(Fields.ROLE, Fields.DOCUMENT));

  /** Documents that were made with the same things. */
  private static final class Group {

    private final Fingerprints madeWith;

    /** Their numbers in the snapshot; four bytes a document. */
    private final int[] members;

    Group(Fingerprints madeWith, int[] members) {
      this.madeWith = madeWith;
      this.members = members;
    }
  }

  private final Snapshot snapshot;
  private final List<Group> groups = new ArrayList<>();

  /** Which documents made with the same things are outdated. */
  @FunctionalInterface
  private interface Choice {
    /** Null for none of them. */
    @Nullable Query among(String madeWith);
  }

  private OutdatedDocuments(DocumentIndex index, Choice choice) {
    this.snapshot = index.snapshot();
    try {
      for (var term : snapshot.madeWith()) {
        var among = choice.among(term);
        if (among != null) {
          add(term, among);
        }
      }
    } catch (IOException e) {
      snapshot.close();
      throw new UncheckedIOException(e);
    } catch (RuntimeException e) {
      snapshot.close();
      throw e;
    }
  }

  /**
   * All whose themes were found with another dictionary.
   *
   * @param version of the dictionary that they should have
   */
  public static OutdatedDocuments themes(DocumentIndex index, String version) {
    return new OutdatedDocuments(index, _ -> withOtherThemes(version));
  }

  /** Those that have nothing else to be made anew for: their files need no reading. */
  public static OutdatedDocuments themesAlone(DocumentIndex index, Fingerprints current) {
    return new OutdatedDocuments(
        index, term -> differsInThemes(term, current) ? withOtherThemes(current.themes()) : null);
  }

  /** All that something else would be found in, or written of, from their stored text. */
  public static OutdatedDocuments analysis(DocumentIndex index, Fingerprints current) {
    return new OutdatedDocuments(index, term -> current.isFromStoredText(term) ? null : DOCUMENTS);
  }

  /** All there are, outdated or not. */
  public static OutdatedDocuments all(DocumentIndex index) {
    return new OutdatedDocuments(index, _ -> DOCUMENTS);
  }

  private static Query withOtherThemes(String version) {
    return new BooleanQuery.Builder()
        .add(DOCUMENTS, Occur.FILTER)
        .add(
            SortedDocValuesField.newSlowExactQuery(Fields.THEMES_VERSION, new BytesRef(version)),
            Occur.MUST_NOT)
        .build();
  }

  private static boolean differsInThemes(String term, Fingerprints current) {
    String before = Fingerprints.ANALYZER + " " + current.extractor() + " ";
    return term.startsWith(before) && term.endsWith(" " + current.issuers());
  }

  public int count() {
    return groups.stream().mapToInt(group -> group.members.length).sum();
  }

  int countAndClose() {
    try (this) {
      return count();
    }
  }

  /** Each once, in the order of the index but for what they were made with. */
  public Iterator<HeldDocument> documents() {
    return groups.stream()
        .flatMap(group ->
            IntStream.of(group.members).mapToObj(member -> document(member, group.madeWith)))
        .iterator();
  }

  private HeldDocument document(int member, Fingerprints madeWith) {
    try {
      return new HeldDocument(snapshot, member, snapshot.origin(member), madeWith);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void add(String term, Query among) throws IOException {
    var query =
        new BooleanQuery.Builder()
            .add(new TermQuery(new Term(Fields.MADE_WITH, term)), Occur.FILTER)
            .add(among, Occur.FILTER)
            .build();
    var members = IntStream.builder();
    snapshot.forEach(query, members::add);
    int[] found = members.build().toArray();
    if (found.length > 0) {
      groups.add(new Group(Fingerprints.of(term), found));
    }
  }

  @Override
  public void close() {
    snapshot.close();
  }
}
