/** Groups of documents in; the words and phrases that tell them apart out. */
@NullMarked
@NamedInterface("keyness")
package vn.vanban.analytics.keyness;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
