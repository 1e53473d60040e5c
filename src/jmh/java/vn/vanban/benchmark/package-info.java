/**
 * Speeds of the program on one thread, each beside that of a Lucene class on the same text in the
 * same run. Built by the profile {@code benchmark} alone.
 */
@NullMarked
package vn.vanban.benchmark;

import org.jspecify.annotations.NullMarked;
