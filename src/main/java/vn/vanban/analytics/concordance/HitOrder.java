package vn.vanban.analytics.concordance;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.vanban.analytics.concordance.DocumentWords.Word;
import vn.vanban.text.Letters;
import vn.vanban.text.Span;

/**
 * In which order hits stand. Text order is by date of issue, undated documents last, by document
 * and by place; hits that the words do not tell apart stand in text order.
 *
 * @param places of the words that are compared, the first one first; none for text order
 */
public record HitOrder(List<Place> places) {

  public static final HitOrder TEXT = new HitOrder(List.of());

  /** Words farther away say nothing about the hit. */
  private static final int FARTHEST = 9;

  private static final int MOST_PLACES = 5;

  /** A place beside the hit, or the hit itself. */
  public enum Side {
    LEFT("L"),
    RIGHT("R"),
    HIT("hit");

    private final String code;

    Side(String code) {
      this.code = code;
    }
  }

  /**
   * @param distance in words, 1 for the neighbour; 0 for the hit
   */
  public record Place(Side side, int distance) {
    @Override
    public String toString() {
      return side == Side.HIT ? side.code : distance + side.code;
    }
  }

  public HitOrder {
    places = List.copyOf(places);
  }

  /**
   * {@code text}, or places such as {@code 1L,2L,3L}, {@code 1R,hit}; {@code left} and {@code
   * right} are the three words on that side. Empty where it is none of these.
   */
  public static Optional<HitOrder> parse(String code) {
    String folded = Letters.lower(code.strip());
    return switch (folded) {
      case "text" -> Optional.of(TEXT);
      case "left" -> parse("1L,2L,3L");
      case "right" -> parse("1R,2R,3R");
      default -> {
        var places = new ArrayList<Place>();
        for (var part : folded.split(",", -1)) {
          place(part.strip()).ifPresent(places::add);
        }
        int asked = folded.split(",", -1).length;
        yield places.size() == asked && asked <= MOST_PLACES
            ? Optional.of(new HitOrder(places))
            : Optional.empty();
      }
    };
  }

  private static Optional<Place> place(String code) {
    if (code.equals("hit")) {
      return Optional.of(new Place(Side.HIT, 0));
    }
    if (code.length() != 2 || code.charAt(0) < '1' || code.charAt(0) > '0' + FARTHEST) {
      return Optional.empty();
    }
    int distance = code.charAt(0) - '0';
    return switch (code.charAt(1)) {
      case 'l' -> Optional.of(new Place(Side.LEFT, distance));
      case 'r' -> Optional.of(new Place(Side.RIGHT, distance));
      default -> Optional.empty();
    };
  }

  boolean isText() {
    return places.isEmpty();
  }

  /** The words by which the hit is compared; empty ones where the text ends before. */
  List<String> words(DocumentWords document, Span hit) {
    var before = document.before(hit.start(), farthest(Side.LEFT));
    var after = document.after(hit.end(), farthest(Side.RIGHT));
    return places.stream()
        .map(place ->
            switch (place.side()) {
              case LEFT -> at(before, place.distance());
              case RIGHT -> at(after, place.distance());
              case HIT ->
                  document.within(hit).stream()
                      .map(word -> word.token().syllable())
                      .collect(Collectors.joining(" "));
            })
        .toList();
  }

  private int farthest(Side side) {
    return places.stream()
        .filter(place -> place.side() == side)
        .mapToInt(Place::distance)
        .max()
        .orElse(0);
  }

  private static String at(List<Word> words, int distance) {
    return distance > words.size() ? "" : words.get(distance - 1).token().syllable();
  }

  /** As {@link #parse} reads it. */
  @Override
  @JsonValue
  public String toString() {
    return isText()
        ? "text"
        : places.stream().map(Place::toString).collect(Collectors.joining(","));
  }
}
