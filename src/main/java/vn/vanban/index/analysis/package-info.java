/**
 * Vietnamese text in; the terms it is found by out: as ordinary Lucene components (the tokenizer
 * {@code vietnamese}, the filters {@code vietnameseSyllable}, {@code vietnamesePair} and {@code
 * vietnameseFold}), and as one scan that feeds several fields with the same terms.
 */
@NullMarked
@NamedInterface("analysis")
package vn.vanban.index.analysis;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
