/** A theme dictionary and a stored text in; the mentions of its themes in that text out. */
@NullMarked
@ApplicationModule(allowedDependencies = {"text", "document", "yaml"})
package vn.vanban.theme;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
