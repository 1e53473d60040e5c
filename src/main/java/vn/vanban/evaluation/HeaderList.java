package vn.vanban.evaluation;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import vn.vanban.document.Header;
import vn.vanban.document.HeaderItem;

/** What a header lists; {@link #toString()} is the name of one item in gold files. */
public enum HeaderList {
  BASES("basis", "bases", Header::bases),
  RECIPIENTS("recipient", "recipients", Header::recipients);

  private final String item;
  private final String whole;
  private final transient Function<Header, List<HeaderItem>> value;

  HeaderList(String item, String whole, Function<Header, List<HeaderItem>> value) {
    this.item = item;
    this.whole = whole;
    this.value = value;
  }

  static Optional<HeaderList> ofItem(String name) {
    return Arrays.stream(values()).filter(list -> list.item.equals(name)).findFirst();
  }

  /** The list that {@code "bases: none"} says to be empty. */
  static Optional<HeaderList> ofWhole(String name) {
    return Arrays.stream(values()).filter(list -> list.whole.equals(name)).findFirst();
  }

  List<String> of(Header header) {
    return value.apply(header).stream().map(HeaderItem::text).toList();
  }

  @Override
  public String toString() {
    return item;
  }
}
