/** Segmented text in; the model of the built-in segmenter out. Not used when searching. */
@NullMarked
package vn.vanban.segment.training;

import org.jspecify.annotations.NullMarked;
