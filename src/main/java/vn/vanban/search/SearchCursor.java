package vn.vanban.search;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * The place where a page of hits ended. It names what the last document was ordered by and not its
 * rank, so a page far down costs what the first one does; after a change of the index it means the
 * same place among the documents that there are then.
 *
 * @param question a digest of what was asked
 * @param snapshot of the index
 * @param order in which hits stood
 * @param value what the last document was ordered by: the bits of its score, a date, or a count
 * @param id of the last document
 */
public record SearchCursor(
    String question, String snapshot, SearchOrder order, long value, String id) {

  private static final char SEPARATOR = '\u001F';

  private static final int PARTS = 5;

  /** Reads what {@link #toString} gave; empty for anything else. */
  public static Optional<SearchCursor> parse(String code) {
    try {
      var bytes = Base64.getUrlDecoder().decode(code.strip());
      var text = new String(bytes, StandardCharsets.UTF_8);
      var parts = List.of(text.split(String.valueOf(SEPARATOR), -1));
      if (parts.size() != PARTS) {
        return Optional.empty();
      }
      long value = Long.parseLong(parts.get(3));
      return Arrays.stream(SearchOrder.values())
          .filter(order -> order.toString().equals(parts.get(2)))
          .findFirst()
          .map(order -> new SearchCursor(parts.get(0), parts.get(1), order, value, parts.get(4)));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** Whether it goes on with the hits of this question. */
  public boolean isOf(String query, Filters filters, SearchOrder asked) {
    return question.equals(digest(query, filters, asked));
  }

  static String digest(String query, Filters filters, SearchOrder asked) {
    String all = query.strip() + SEPARATOR + filters.values() + SEPARATOR + asked;
    return Integer.toHexString(all.hashCode());
  }

  /** Letters, digits, hyphens and low lines. */
  @Override
  public String toString() {
    String all =
        String.join(
            String.valueOf(SEPARATOR),
            question,
            snapshot,
            order.toString(),
            String.valueOf(value),
            id);
    var bytes = all.getBytes(StandardCharsets.UTF_8);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
