/**
 * Vietnamese text in; the terms it is found by out, as an ordinary Lucene tokenizer (SPI name
 * {@code vietnamese}) and as one scan that feeds several fields.
 */
@NullMarked
@NamedInterface("analysis")
package vn.vanban.index.analysis;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
