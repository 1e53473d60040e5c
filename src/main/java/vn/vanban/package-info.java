/** Full-text search and analysis of Vietnamese policy documents; ARCHITECTURE.md is the map. */
@NullMarked
package vn.vanban;

import org.jspecify.annotations.NullMarked;
