/**
 * An analysed document in; a Lucene index out. The one place where fields and analyzers are
 * decided.
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {"text", "document", "segment", "issuer", "reference", "theme"})
package vn.vanban.index;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
