package vn.vanban.analytics.count;

import java.io.IOException;
import java.text.Collator;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import vn.vanban.analytics.By;
import vn.vanban.index.Fields;
import vn.vanban.issuer.Level;

/** In which column of a trend a document counts, and in which order columns stand. */
public final class Divisions {

  private static final List<String> LEVELS =
      Arrays.stream(Level.values()).map(Level::toString).toList();

  private Divisions() {}

  /** Of the document that {@code columns} stand at. */
  public static String of(DocumentColumns columns, By by) throws IOException {
    return switch (by) {
      case YEAR -> year(columns.number(Fields.ISSUED));
      case QUARTER -> quarter(columns.number(Fields.ISSUED));
      case TERM -> term(columns.number(Fields.ISSUED));
      case ISSUER -> orUnknown(columns.word(Fields.ISSUER));
      case LEVEL -> level(columns);
      case KIND -> orUnknown(columns.word(Fields.KIND));
      case FAMILY -> orUnknown(columns.word(Fields.FAMILY));
    };
  }

  public static String level(DocumentColumns columns) throws IOException {
    return orUnknown(columns.word(Fields.ISSUER_LEVEL));
  }

  /** Unknown ones last. */
  public static Comparator<String> order(By by) {
    Comparator<String> known =
        switch (by) {
          case YEAR, QUARTER -> Comparator.naturalOrder();
          case TERM -> PartyTerms::compare;
          case LEVEL -> Comparator.comparingInt(LEVELS::indexOf);
          case ISSUER, KIND, FAMILY -> vietnamese();
        };
    return Comparator.<String>comparingInt(column -> column.equals(By.UNKNOWN) ? 1 : 0)
        .thenComparing(known);
  }

  private static Comparator<String> vietnamese() {
    Comparator<String> collator = Collator.getInstance(Locale.forLanguageTag("vi"))::compare;
    // A collator's keys of two names may be equal though the names are not.
    return collator.thenComparing(Comparator.naturalOrder());
  }

  private static String year(OptionalLong issued) {
    return issued.isEmpty() ? By.UNKNOWN : String.valueOf(issued.getAsLong() / 10_000);
  }

  private static String term(OptionalLong issued) {
    return issued.isEmpty() ? By.UNKNOWN : PartyTerms.of(issued.getAsLong());
  }

  /** {@code 2023-Q4}; {@code 2023-?} where the month is unknown. */
  private static String quarter(OptionalLong issued) {
    if (issued.isEmpty()) {
      return By.UNKNOWN;
    }
    long month = issued.getAsLong() / 100 % 100;
    String quarter = month == 0 ? By.UNKNOWN : "Q" + ((month + 2) / 3);
    return year(issued) + "-" + quarter;
  }

  private static String orUnknown(@Nullable String value) {
    return value == null ? By.UNKNOWN : value;
  }
}
