/**
 * A file, or a file in a file, in; what its parser made of it out, whatever becomes of the parser:
 * it runs in a process of its own, with limits.
 */
@NullMarked
@NamedInterface("isolation")
package vn.vanban.ingest.isolation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
