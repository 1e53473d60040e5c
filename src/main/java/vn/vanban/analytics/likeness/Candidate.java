package vn.vanban.analytics.likeness;

import java.io.IOException;
import java.nio.LongBuffer;
import vn.vanban.index.Snapshot;

/**
 * A document that may be the same as another, by what its columns tell.
 *
 * @param terms its terms of {@link vn.vanban.index.Fields#NEAR}, a number each, in the order of
 *     {@link Snapshot#nearTerms}; equal where the texts are the same
 */
record Candidate(int document, LongBuffer terms, Identity identity) {

  static Candidate of(Snapshot snapshot, int document) throws IOException {
    var near = snapshot.nearTerms(document);
    var terms = new long[near.size()];
    for (int i = 0; i < terms.length; i++) {
      var term = near.get(i);
      for (int at = 0; at < term.length; at++) {
        terms[i] = terms[i] << Byte.SIZE | term.bytes[term.offset + at] & 0xff;
      }
    }
    return new Candidate(document, LongBuffer.wrap(terms), Identity.of(snapshot, document));
  }

  /** How many terms both have: the more, the more alike the texts are. */
  int shared(Candidate other) {
    long[] ours = terms.array();
    long[] theirs = other.terms.array();
    int shared = 0;
    for (int i = 0; i < Math.min(ours.length, theirs.length); i++) {
      shared += ours[i] == theirs[i] ? 1 : 0;
    }
    return shared;
  }
}
