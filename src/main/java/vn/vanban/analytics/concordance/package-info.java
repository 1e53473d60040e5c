/** Words or a theme in; the places where they stand, and what stands beside them, out. */
@NullMarked
@NamedInterface("concordance")
package vn.vanban.analytics.concordance;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
