/**
 * A document's stored text and header in; its references to other documents out: who cites whom,
 * where in both, and why.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"text", "document", "issuer"})
package vn.vanban.reference;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
