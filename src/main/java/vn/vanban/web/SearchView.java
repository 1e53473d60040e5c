package vn.vanban.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;
import vn.vanban.search.SearchAnswer;

/**
 * An answer with addresses to go on from.
 *
 * @param self of the same question, whatever way it was asked: what a saved search keeps
 */
@JsonPropertyOrder({"self", "links"})
record SearchView(String self, Links links, @JsonUnwrapped @JsonProperty SearchAnswer answer) {

  /**
   * @param next of the next page; null where this is the last
   * @param document of a hit, with {@code {id}} for its id, as RFC 6570 writes it
   * @param similar documents, likewise
   */
  record Links(@Nullable String next, String document, String similar) {}
}
