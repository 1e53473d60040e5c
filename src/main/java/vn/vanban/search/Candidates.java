package vn.vanban.search;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.util.BitSet;
import org.apache.lucene.util.SmallFloat;
import org.jspecify.annotations.Nullable;
import vn.vanban.index.Fields;

/**
 * Some documents of one segment with their passages, and what these hold. Documents and passages
 * are counted from 0 in the order of the index; a document's passages are neighbours.
 */
final class Candidates {

  private final LeafReaderContext leaf;

  /** Of each document its number in the segment, and that of the first member of its block. */
  private final int[] documents;

  private final int[] firstMembers;

  /** Of each document its first passage; one more behind the last. */
  private final int[] firstPassages;

  private final int[] textLengths;
  private final int[] titleLengths;

  private Candidates(
      LeafReaderContext leaf,
      int[] documents,
      int[] firstMembers,
      int[] firstPassages,
      int[] textLengths,
      int[] titleLengths) {
    this.leaf = leaf;
    this.documents = documents;
    this.firstMembers = firstMembers;
    this.firstPassages = firstPassages;
    this.textLengths = textLengths;
    this.titleLengths = titleLengths;
  }

  /**
   * @param documents numbers in the segment, ascending
   * @param ends the last members of the segment's blocks
   */
  static Candidates of(LeafReaderContext leaf, int[] documents, BitSet ends) throws IOException {
    var starts = leaf.reader().getNumericDocValues(Fields.PASSAGE_START);
    var norms = leaf.reader().getNormValues(Fields.TEXT);
    var titleNorms = leaf.reader().getNormValues(Fields.TITLE);
    var firstMembers = new int[documents.length];
    var firstPassages = new int[documents.length + 1];
    var titleLengths = new int[documents.length];
    var textLengths = new int[documents.length * 2];
    int passages = 0;
    for (int i = 0; i < documents.length; i++) {
      int document = documents[i];
      firstMembers[i] = document == 0 ? 0 : ends.prevSetBit(document - 1) + 1;
      firstPassages[i] = passages;
      titleLengths[i] = length(titleNorms, document);
      for (int member = firstMembers[i];
          member < document && starts != null && starts.advanceExact(member);
          member++) {
        if (passages == textLengths.length) {
          textLengths = Arrays.copyOf(textLengths, passages * 2);
        }
        textLengths[passages++] = length(norms, member);
      }
    }
    firstPassages[documents.length] = passages;
    return new Candidates(
        leaf,
        documents,
        firstMembers,
        firstPassages,
        Arrays.copyOf(textLengths, passages),
        titleLengths);
  }

  private static int length(@Nullable NumericDocValues norms, int member) throws IOException {
    return norms != null && norms.advanceExact(member)
        ? SmallFloat.byte4ToInt((byte) norms.longValue())
        : 0;
  }

  LeafReaderContext leaf() {
    return leaf;
  }

  int documents() {
    return documents.length;
  }

  /** Number of the document in the segment. */
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
      int first = leaf.docBase + firstMembers[i];
      int end = leaf.docBase + documents[i];
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
      int document = leaf.docBase + documents[i];
      place = postings.place(place, document);
      if (place < postings.size() && postings.member(place) == document) {
        counts[i] = postings.count(place);
      }
    }
    return counts;
  }

  /** How well each passage answers; 0 where it does not. */
  float[] passageScores(IndexSearcher searcher, Query query) throws IOException {
    var scores = new float[passages()];
    var scorer = scorer(searcher, query);
    for (int i = 0; i < documents.length && scorer != null; i++) {
      int member = reach(scorer.iterator(), firstMembers[i]);
      for (; member < documents[i]; member = scorer.iterator().nextDoc()) {
        scores[firstPassages[i] + member - firstMembers[i]] = scorer.score();
      }
    }
    return scores;
  }

  /** How well each document's title answers; 0 where it does not. */
  float[] titleScores(IndexSearcher searcher, Query query) throws IOException {
    var scores = new float[documents.length];
    var scorer = scorer(searcher, query);
    for (int i = 0; i < documents.length && scorer != null; i++) {
      if (reach(scorer.iterator(), documents[i]) == documents[i]) {
        scores[i] = scorer.score();
      }
    }
    return scores;
  }

  private static int reach(DocIdSetIterator matches, int member) throws IOException {
    return matches.docID() < member ? matches.advance(member) : matches.docID();
  }

  private org.apache.lucene.search.@Nullable Scorer scorer(IndexSearcher searcher, Query query)
      throws IOException {
    return searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE, 1).scorer(leaf);
  }
}
