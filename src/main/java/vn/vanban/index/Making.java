package vn.vanban.index;

import vn.vanban.index.analysis.WordFinder;
import vn.vanban.issuer.Issuers;

/** With what blocks are made besides their documents. */
record Making(Fingerprints fingerprints, Issuers issuers, DocumentJson json, WordFinder words) {

  Making with(Fingerprints other) {
    return new Making(other, issuers, json, words);
  }
}
