/**
 * A dictionary of another program in (quanteda, LIWC, Lexicoder, Yoshikoder), one of ours out; and
 * back.
 */
@NullMarked
@NamedInterface("foreign")
package vn.vanban.theme.foreign;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
