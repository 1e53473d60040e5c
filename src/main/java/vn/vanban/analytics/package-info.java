/** A question about the collection in; counts over the index, or the places counted, out. */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "text",
      "document",
      "issuer",
      "theme",
      "index",
      "index::analysis",
      "search",
      "table"
    })
package vn.vanban.analytics;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
