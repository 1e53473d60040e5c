package vn.vanban.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;

/** Finds terms in the index that a searcher reads. */
record TermLookup(IndexSearcher searcher, TermMemory memory, PostingsMemory unpacked) {

  TermStates states(Term term) {
    try {
      return memory.states(searcher, term);
    } catch (IOException e) {
      throw new UncheckedIOException("the index could not be read", e);
    }
  }

  /** How many members of the index hold it. */
  int holders(Term term) {
    return states(term).docFreq();
  }

  /** Which members of the index hold it. */
  Postings postings(Term term) throws IOException {
    return unpacked.postings(searcher, term, this::states);
  }

  TermQuery query(String field, String text) {
    var term = new Term(field, text);
    return new TermQuery(term, states(term));
  }
}
