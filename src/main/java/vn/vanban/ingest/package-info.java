/**
 * Files in; parsed documents out: text, header and structure, or the reason why not. The one place
 * that knows Tika.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"text", "document"})
package vn.vanban.ingest;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
