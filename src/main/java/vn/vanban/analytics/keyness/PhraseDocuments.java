package vn.vanban.analytics.keyness;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import vn.vanban.analytics.keyness.PhraseCandidates.Candidate;
import vn.vanban.analytics.keyness.Sides.Side;
import vn.vanban.index.Fields;
import vn.vanban.index.Snapshot;

/** How many documents of two sides have a phrase: exactly, from postings. */
final class PhraseDocuments {

  /**
   * @param target documents of the target with it
   * @param reference documents of the reference
   */
  record Counts(long target, long reference) {

    long all() {
      return target + reference;
    }
  }

  private final Snapshot snapshot;
  private final Sides sides;
  private final @Nullable Terms words;
  private final Map<String, Counts> ofWords = new HashMap<>();

  PhraseDocuments(Snapshot snapshot, Sides sides) throws IOException {
    this.snapshot = snapshot;
    this.sides = sides;
    this.words = MultiTerms.getTerms(snapshot.searcher().getIndexReader(), Fields.WORDS);
  }

  /**
   * One word counts where the segmenter finds it, several where their syllables stand one after the
   * other.
   */
  Counts of(Candidate phrase) throws IOException {
    return phrase.words().size() == 1 ? ofWord(phrase.text()) : ofSyllables(phrase.text());
  }

  /** Of the rarest word of the phrase: no fewer than of the phrase itself. */
  Counts ofRarestWord(Candidate phrase) throws IOException {
    Counts rarest = null;
    for (var word : phrase.words()) {
      var counts = ofWord(word);
      rarest = rarest == null || counts.all() < rarest.all() ? counts : rarest;
    }
    return rarest == null ? new Counts(0, 0) : rarest;
  }

  private Counts ofWord(String word) throws IOException {
    var known = ofWords.get(word);
    if (known == null) {
      known = readWord(word);
      ofWords.put(word, known);
    }
    return known;
  }

  private Counts readWord(String word) throws IOException {
    if (words == null) {
      return new Counts(0, 0);
    }
    var terms = words.iterator();
    if (!terms.seekExact(new BytesRef(word))) {
      return new Counts(0, 0);
    }
    var counts = sides.count(terms.postings(null, PostingsEnum.FREQS));
    return new Counts(counts.targetDocuments(), counts.referenceDocuments());
  }

  private Counts ofSyllables(String text) throws IOException {
    var query = new PhraseQuery.Builder();
    List.of(text.split(" ")).forEach(syllable -> query.add(new Term(Fields.TEXT, syllable)));
    var tally = new Tally();
    snapshot.forEach(query.build(), tally::add);
    return new Counts(tally.target, tally.reference);
  }

  /** Counts the documents of passages, which come in their order, each once. */
  private final class Tally {
    private int last = -1;
    private long target;
    private long reference;

    void add(int passage) throws IOException {
      int document = snapshot.documentOf(passage);
      if (document != last) {
        last = document;
        target += sides.isOn(document, Side.TARGET) ? 1 : 0;
        reference += sides.isOn(document, Side.REFERENCE) ? 1 : 0;
      }
    }
  }
}
