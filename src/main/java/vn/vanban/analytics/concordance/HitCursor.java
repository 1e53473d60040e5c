package vn.vanban.analytics.concordance;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import vn.vanban.text.Span;

/**
 * The hit that a page ended with. It names a place and not a count, so it means the same after the
 * index has changed.
 *
 * @param order in which hits stood
 * @param issued of its document, as {@link DocumentOrder} has it
 * @param id of its document
 * @param words by which it was compared
 */
public record HitCursor(HitOrder order, int issued, String id, Span hit, List<String> words) {

  private static final char SEPARATOR = '\u001F';

  private static final int FIXED = 5;

  public HitCursor {
    words = List.copyOf(words);
  }

  /** Reads what {@link #toString} gave; empty for anything else. */
  public static Optional<HitCursor> parse(String code) {
    try {
      var bytes = Base64.getUrlDecoder().decode(code.strip());
      var parts =
          Arrays.asList(
              new String(bytes, StandardCharsets.UTF_8).split(String.valueOf(SEPARATOR), -1));
      if (parts.size() < FIXED) {
        return Optional.empty();
      }
      var words = parts.subList(FIXED, parts.size());
      var hit = new Span(Integer.parseInt(parts.get(3)), Integer.parseInt(parts.get(4)));
      return HitOrder.parse(parts.get(0))
          .filter(order -> order.places().size() == words.size())
          .map(order ->
              new HitCursor(order, Integer.parseInt(parts.get(1)), parts.get(2), hit, words));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** Letters, digits, hyphens and low lines. */
  @Override
  public String toString() {
    var parts = new ArrayList<String>();
    parts.add(order.toString());
    parts.add(String.valueOf(issued));
    parts.add(id);
    parts.add(String.valueOf(hit.start()));
    parts.add(String.valueOf(hit.end()));
    parts.addAll(words);
    var bytes = String.join(String.valueOf(SEPARATOR), parts).getBytes(StandardCharsets.UTF_8);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
