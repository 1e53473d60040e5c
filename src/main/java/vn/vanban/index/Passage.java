package vn.vanban.index;

import org.jspecify.annotations.Nullable;
import vn.vanban.document.ProvisionPath;

/**
 * A stretch of a document that is found and ranked by itself.
 *
 * @param path the innermost provision that holds all of it; null where none does
 * @param start first UTF-16 unit in the stored text
 * @param end one past the last unit
 */
public record Passage(@Nullable ProvisionPath path, int start, int end) {}
