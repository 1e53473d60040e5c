/** A theme in; how it spreads over documents, stands with others and is counted out. */
@NullMarked
@NamedInterface("trend")
package vn.vanban.analytics.trend;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
