package vn.vanban.search;

import java.io.IOException;
import java.util.Arrays;
import java.util.Objects;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.SmallFloat;
import org.jspecify.annotations.Nullable;
import vn.vanban.index.Fields;
import vn.vanban.index.Snapshot;

/**
 * Some documents of a snapshot with their passages, and what these hold. Documents and passages are
 * counted from 0 in the order of the index; a document's passages are neighbours.
 */
final class Candidates {

  private final Snapshot snapshot;

  /** Of each document its number in the snapshot, and that of the first member of its block. */
  private final int[] documents;

  private final int[] firstMembers;

  /** Of each document its first passage; one more behind the last. */
  private final int[] firstPassages;

  private final int[] textLengths;
  private final int[] titleLengths;

  private Candidates(
      Snapshot snapshot,
      int[] documents,
      int[] firstMembers,
      int[] firstPassages,
      int[] textLengths,
      int[] titleLengths) {
    this.snapshot = snapshot;
    this.documents = documents;
    this.firstMembers = firstMembers;
    this.firstPassages = firstPassages;
    this.textLengths = textLengths;
    this.titleLengths = titleLengths;
  }

  /**
   * @param documents numbers in the snapshot, ascending
   */
  static Candidates of(Snapshot snapshot, TextLengths lengths, int[] documents) throws IOException {
    byte[] inText = lengths.of(Fields.TEXT);
    byte[] inTitle = lengths.of(Fields.TITLE);
    var firstMembers = new int[documents.length];
    var firstPassages = new int[documents.length + 1];
    var titleLengths = new int[documents.length];
    var textLengths = new int[documents.length * 2];
    int passages = 0;
    for (int i = 0; i < documents.length; i++) {
      int document = documents[i];
      firstMembers[i] = snapshot.firstMember(document);
      firstPassages[i] = passages;
      titleLengths[i] = length(inTitle, document);
      int end = firstMembers[i] + snapshot.passageStarts(document).length;
      for (int member = firstMembers[i]; member < end; member++) {
        if (passages == textLengths.length) {
          textLengths = Arrays.copyOf(textLengths, passages * 2);
        }
        textLengths[passages++] = length(inText, member);
      }
    }
    firstPassages[documents.length] = passages;
    return new Candidates(
        snapshot,
        documents,
        firstMembers,
        firstPassages,
        Arrays.copyOf(textLengths, passages),
        titleLengths);
  }

  private static int length(byte @Nullable [] lengths, int member) {
    return lengths == null ? 0 : SmallFloat.byte4ToInt(lengths[member]);
  }

  int documents() {
    return documents.length;
  }

  /** Number of the document in the snapshot. */
  int document(int index) {
    return documents[index];
  }

  int passages() {
    return textLengths.length;
  }

  int firstPassage(int document) {
    return firstPassages[document];
  }

  /** One past the last. */
  int endOfPassages(int document) {
    return firstPassages[document + 1];
  }

  /** Terms of the passage, as its length is kept: those of long ones are rounded. */
  int textLength(int passage) {
    return textLengths[passage];
  }

  /** Terms of the title; 0 for none. */
  int titleLength(int document) {
    return titleLengths[document];
  }

  /** How often each passage holds a term. */
  int[] inPassages(Postings postings) {
    var counts = new int[passages()];
    int place = 0;
    for (int i = 0; i < documents.length && place < postings.size(); i++) {
      int first = firstMembers[i];
      int end = documents[i];
      for (place = postings.place(place, first);
          place < postings.size() && postings.member(place) < end;
          place++) {
        counts[firstPassages[i] + postings.member(place) - first] = postings.count(place);
      }
    }
    return counts;
  }

  /** How often each document itself holds a term, in its title or its facts. */
  int[] inDocuments(Postings postings) {
    var counts = new int[documents.length];
    int place = 0;
    for (int i = 0; i < documents.length && place < postings.size(); i++) {
      int document = documents[i];
      place = postings.place(place, document);
      if (place < postings.size() && postings.member(place) == document) {
        counts[i] = postings.count(place);
      }
    }
    return counts;
  }

  /** How well each passage answers; 0 where it does not. */
  float[] passageScores(Query query) throws IOException {
    var scores = new float[passages()];
    var matches = new Matches(query);
    for (int i = 0; i < documents.length; i++) {
      for (int member = matches.from(firstMembers[i]);
          member < documents[i];
          member = matches.from(member + 1)) {
        scores[firstPassages[i] + member - firstMembers[i]] = matches.score();
      }
    }
    return scores;
  }

  /** How well each document's title answers; 0 where it does not. */
  float[] titleScores(Query query) throws IOException {
    var scores = new float[documents.length];
    var matches = new Matches(query);
    for (int i = 0; i < documents.length; i++) {
      if (matches.from(documents[i]) == documents[i]) {
        scores[i] = matches.score();
      }
    }
    return scores;
  }

  /** What a query matches, from one segment to the next. */
  private final class Matches {

    private final Weight weight;
    private @Nullable LeafReaderContext leaf;
    private @Nullable Scorer scorer;

    Matches(Query query) throws IOException {
      var searcher = snapshot.searcher();
      this.weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE, 1);
    }

    /**
     * The first match, not before {@code member}, in its segment.
     *
     * @param member not before the one that was asked for last
     */
    int from(int member) throws IOException {
      if (leaf == null || member >= leaf.docBase + leaf.reader().maxDoc()) {
        leaf = snapshot.leaf(member);
        scorer = weight.scorer(leaf);
      }
      if (scorer == null) {
        return DocIdSetIterator.NO_MORE_DOCS;
      }
      var matches = scorer.iterator();
      int inLeaf = member - leaf.docBase;
      int match = matches.docID() < inLeaf ? matches.advance(inLeaf) : matches.docID();
      return match == DocIdSetIterator.NO_MORE_DOCS ? match : leaf.docBase + match;
    }

    /** Of the match that was found last. */
    float score() throws IOException {
      return Objects.requireNonNull(scorer).score();
    }
  }
}
