/**
 * A question in; ranked documents with their passages, or the places in texts that it finds, out.
 * Requests and answers are plain records.
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "text",
      "document",
      "issuer",
      "reference",
      "theme",
      "index",
      "index::analysis",
      "citation"
    })
package vn.vanban.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
