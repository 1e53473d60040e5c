/** Documents of a snapshot in, one after the other; sums and shares out. */
@NullMarked
package vn.vanban.analytics.count;

import org.jspecify.annotations.NullMarked;
