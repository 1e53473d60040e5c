/**
 * Tasks that change the index in; one after another done, with progress that anyone may watch. The
 * index is locked only while one of them lasts.
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {"document", "ingest", "issuer", "theme", "index", "pipeline"})
package vn.vanban.job;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
