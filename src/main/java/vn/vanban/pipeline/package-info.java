/** Files in; an index and a report out: reading, analysis and indexing as one flow. */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "text",
      "document",
      "issuer",
      "ingest",
      "reference",
      "theme",
      "index",
      "analytics::likeness"
    })
package vn.vanban.pipeline;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
