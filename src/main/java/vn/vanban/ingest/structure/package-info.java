/** A stored text in; its provisions out, from Phần down to điểm. */
@NullMarked
package vn.vanban.ingest.structure;

import org.jspecify.annotations.NullMarked;
