/** The text of a YAML file in; its values with their places, or all mistakes in it, out. */
@NullMarked
@ApplicationModule(allowedDependencies = "document")
package vn.vanban.yaml;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
