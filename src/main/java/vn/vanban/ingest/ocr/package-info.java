/** The picture of a page in; its lines out, and how sure the recogniser is of them. */
@NullMarked
@NamedInterface("ocr")
package vn.vanban.ingest.ocr;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
