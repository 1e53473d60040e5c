package vn.vanban.index;

import java.util.Optional;
import vn.vanban.document.PartialDate;

/** Dates as numbers in a column: {@code yyyymmdd}, unknown parts 0, which sorts as dates do. */
public final class DateColumn {

  private DateColumn() {}

  public static int of(PartialDate date) {
    return date.year() * 10_000 + date.month() * 100 + date.day();
  }

  /** Reads what {@link #of} gave; empty for 0. */
  public static Optional<PartialDate> date(int column) {
    return column == 0
        ? Optional.empty()
        : Optional.of(new PartialDate(column / 10_000, column / 100 % 100, column % 100));
  }
}
