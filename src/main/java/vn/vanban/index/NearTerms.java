package vn.vanban.index;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.util.BytesRef;

/** The terms of {@link Fields#NEAR} of one document as one value; all are of one length. */
final class NearTerms {

  private NearTerms() {}

  /**
   * @param terms in the order of their bands, at least one
   */
  static BytesRef joined(List<BytesRef> terms) {
    var joined = new byte[terms.size() * MinHash.TERM_BYTES];
    for (int i = 0; i < terms.size(); i++) {
      var term = terms.get(i);
      System.arraycopy(term.bytes, term.offset, joined, i * MinHash.TERM_BYTES, MinHash.TERM_BYTES);
    }
    return new BytesRef(joined);
  }

  /** Reads what {@link #joined} gave; the terms are slices of it. */
  static List<BytesRef> split(BytesRef joined) {
    var terms = new ArrayList<BytesRef>();
    for (int at = 0; at < joined.length; at += MinHash.TERM_BYTES) {
      terms.add(new BytesRef(joined.bytes, joined.offset + at, MinHash.TERM_BYTES));
    }
    return terms;
  }
}
