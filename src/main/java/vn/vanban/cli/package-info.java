/** Command lines in; text or JSON on standard output and an exit code out: one class a command. */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "text",
      "document",
      "yaml",
      "ingest",
      "ingest::isolation",
      "segment",
      "issuer",
      "reference",
      "theme",
      "theme::foreign",
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
      "evaluation",
      "access",
      "job",
      "web"
    })
package vn.vanban.cli;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
