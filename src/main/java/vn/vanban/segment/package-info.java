/**
 * Stored text in; the spans of its words out. The built-in lattice needs nothing else; coccoc's
 * native library is used where it is installed and asked for.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"text", "document"})
package vn.vanban.segment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
