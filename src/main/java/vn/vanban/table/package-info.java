/** Rows in, one after the other; a file that spreadsheets open out. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package vn.vanban.table;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
