/** A name or a symbol in, the authority that it means out. */
@NullMarked
@ApplicationModule(allowedDependencies = {"text", "document", "yaml"})
package vn.vanban.issuer;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
