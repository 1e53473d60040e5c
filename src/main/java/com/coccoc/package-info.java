/** A text in, the address of its tokens out: coccoc's native library, where it is installed. */
@NullMarked
package com.coccoc;

import org.jspecify.annotations.NullMarked;
