/** Gold data and what the program finds in the same texts in; figures and differences out. */
@NullMarked
@ApplicationModule(
    allowedDependencies = {"text", "document", "ingest", "reference", "theme", "index", "search"})
package vn.vanban.evaluation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
