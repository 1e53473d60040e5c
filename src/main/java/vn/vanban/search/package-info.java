/**
 * A question in; ranked documents with their passages, citing documents, or what a reference means
 * in this collection out. Requests and answers are plain records.
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {"text", "document", "reference", "theme", "index", "index::analysis"})
package vn.vanban.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
