/** A dictionary in; what it would find in the collection, beside what the index holds, out. */
@NullMarked
@NamedInterface("trial")
package vn.vanban.analytics.trial;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
