/** A document in, or none; what is like it, or nearly the same, out. */
@NullMarked
@NamedInterface("likeness")
package vn.vanban.analytics.likeness;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
