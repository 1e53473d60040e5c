package vn.vanban.analytics.count;

import java.util.Map;
import java.util.TreeMap;
import vn.vanban.analytics.By;

/**
 * Terms of office of the Party's Central Committee, by which cadres count time: each begins on the
 * day on which its congress closed.
 */
final class PartyTerms {

  private static final TreeMap<Integer, String> BEGIN =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry(1951_02_19, "II"),
              Map.entry(1960_09_10, "III"),
              Map.entry(1976_12_20, "IV"),
              Map.entry(1982_03_31, "V"),
              Map.entry(1986_12_18, "VI"),
              Map.entry(1991_06_27, "VII"),
              Map.entry(1996_07_01, "VIII"),
              Map.entry(2001_04_22, "IX"),
              Map.entry(2006_04_25, "X"),
              Map.entry(2011_01_19, "XI"),
              Map.entry(2016_01_28, "XII"),
              Map.entry(2021_02_01, "XIII"),
              Map.entry(2026_01_23, "XIV")));

  /** Month and day, as in {@link vn.vanban.index.Fields#ISSUED}. */
  private static final int FIRST_OF_YEAR = 101;

  private static final int LAST_OF_YEAR = 1231;
  private static final int FIRST_OF_MONTH = 1;
  private static final int LAST_OF_MONTH = 31;

  private PartyTerms() {}

  /**
   * {@code XIII (2021)}: the term and the year in which it began; {@value By#UNKNOWN} before the
   * first, and where the part of the date that is known leaves it open.
   *
   * @param issued as {@link vn.vanban.index.Fields#ISSUED}
   */
  static String of(long issued) {
    int date = Math.toIntExact(issued);
    boolean dayKnown = date % 100 != 0;
    boolean monthKnown = date % 10_000 != 0;
    int first = dayKnown ? 0 : monthKnown ? FIRST_OF_MONTH : FIRST_OF_YEAR;
    int last = dayKnown ? 0 : monthKnown ? LAST_OF_MONTH : LAST_OF_YEAR;
    var term = BEGIN.floorEntry(date + first);
    return term == null || !term.equals(BEGIN.floorEntry(date + last))
        ? By.UNKNOWN
        : term.getValue() + " (" + term.getKey() / 10_000 + ")";
  }

  /** Of two results of {@link #of}, the earlier one first. */
  static int compare(String one, String other) {
    return begin(one).compareTo(begin(other));
  }

  private static String begin(String term) {
    int bracket = term.indexOf('(');
    return bracket < 0 ? term : term.substring(bracket);
  }
}
