package vn.vanban.evaluation;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import vn.vanban.document.HeaderItem;
import vn.vanban.document.Provision;
import vn.vanban.document.ProvisionPath.Level;
import vn.vanban.evaluation.JudgedDocument.Reading;

/** What a document lists; {@link #toString()} is the name of one item in gold files. */
public enum JudgedList {
  BASES("basis", "bases", reading -> texts(reading.header().bases())),
  RECIPIENTS("recipient", "recipients", reading -> texts(reading.header().recipients())),
  PARTS("part", "parts", reading -> divisions(reading, Level.PART)),
  CHAPTERS("chapter", "chapters", reading -> divisions(reading, Level.CHAPTER)),
  SECTIONS("section", "sections", reading -> divisions(reading, Level.SECTION)),
  /** Of Điều. */
  HEADINGS("heading", "headings", JudgedList::headings);

  private final String item;
  private final String whole;
  private final transient Function<Reading, List<String>> value;

  JudgedList(String item, String whole, Function<Reading, List<String>> value) {
    this.item = item;
    this.whole = whole;
    this.value = value;
  }

  static Optional<JudgedList> ofItem(String name) {
    return Arrays.stream(values()).filter(list -> list.item.equals(name)).findFirst();
  }

  /** The list that {@code "bases: none"} says to be empty. */
  static Optional<JudgedList> ofWhole(String name) {
    return Arrays.stream(values()).filter(list -> list.whole.equals(name)).findFirst();
  }

  List<String> of(Reading reading) {
    return value.apply(reading);
  }

  private static List<String> texts(List<HeaderItem> items) {
    return items.stream().map(HeaderItem::text).toList();
  }

  /** "II | TỔ CHỨC THỰC HIỆN", or "II" where it has no heading. */
  private static List<String> divisions(Reading reading, Level level) {
    return on(reading, level)
        .map(one -> one.path().get(level) + (one.heading().isEmpty() ? "" : " | " + one.heading()))
        .toList();
  }

  private static List<String> headings(Reading reading) {
    return on(reading, Level.ARTICLE)
        .filter(one -> !one.heading().isEmpty())
        .map(one -> one.path().article() + " | " + one.heading())
        .toList();
  }

  /** The provisions whose own level it is: none that a khoản or điểm only stands in. */
  private static Stream<Provision> on(Reading reading, Level level) {
    return reading.provisions().stream()
        .filter(one -> one.path().get(level) != null)
        .filter(one ->
            Arrays.stream(Level.values())
                .filter(inner -> inner.compareTo(level) > 0 && inner != Level.ANNEX)
                .allMatch(inner -> one.path().get(inner) == null));
  }

  @Override
  public String toString() {
    return item;
  }
}
