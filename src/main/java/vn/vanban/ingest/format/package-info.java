/** A file's bytes in; its text as lines out, and what a web page says of itself, or why not. */
@NullMarked
package vn.vanban.ingest.format;

import org.jspecify.annotations.NullMarked;
