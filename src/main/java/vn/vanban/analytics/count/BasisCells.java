package vn.vanban.analytics.count;

import java.util.List;
import vn.vanban.analytics.Basis;

/** What figures are counted over, as the last cells of a table's rows. */
public final class BasisCells {

  public static final List<String> HEADING = List.of("filter", "dictionary", "snapshot");

  private BasisCells() {}

  /** The same in every row, so that a row taken out of its table still says what it is. */
  public static List<String> of(Basis basis) {
    return List.of(basis.filterText(), String.join(" + ", basis.dictionaries()), basis.snapshot());
  }
}
