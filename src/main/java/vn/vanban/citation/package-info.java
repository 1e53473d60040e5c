/**
 * A document in; who cites it, what it cites, how, and what became of it since, out: the citation
 * graph of one collection as it now stands.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"text", "document", "issuer", "reference", "index"})
package vn.vanban.citation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
