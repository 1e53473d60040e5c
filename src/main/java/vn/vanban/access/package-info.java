/**
 * Keys and users in, what each may do out; kept in a file of the data folder, secrets as hashes.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"document"})
package vn.vanban.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
