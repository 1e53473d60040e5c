/** A stored text in; what the document says of itself out: number, kind, issuer, dates, signer. */
@NullMarked
package vn.vanban.ingest.header;

import org.jspecify.annotations.NullMarked;
