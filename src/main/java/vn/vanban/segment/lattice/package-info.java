/**
 * A text and a model in; phrases of syllables and the best way through their gaps out. The inside
 * of the built-in segmenter, shared with its training.
 */
@NullMarked
package vn.vanban.segment.lattice;

import org.jspecify.annotations.NullMarked;
