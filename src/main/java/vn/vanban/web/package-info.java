/**
 * HTTP requests in; the answers of the other packages out, as JSON, and the pages that show them.
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "text",
      "document",
      "yaml",
      "ingest",
      "issuer",
      "reference",
      "theme",
      "index",
      "index::analysis",
      "search",
      "citation",
      "analytics",
      "analytics::concordance",
      "analytics::keyness",
      "analytics::likeness",
      "analytics::trend",
      "analytics::trial",
      "table",
      "pipeline",
      "access",
      "job"
    })
package vn.vanban.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
