package vn.vanban.ingest;

import java.time.Duration;
import vn.vanban.ingest.isolation.Bounds;

/**
 * How much one file may ask for.
 *
 * @param maxFileBytes larger files are refused unread, but plain text, which is read from its start
 * @param maxTextUnits UTF-16 units of stored text; the rest is cut, with a warning
 * @param maxTime a parser that takes longer is given up
 */
public record ReadLimits(long maxFileBytes, int maxTextUnits, Duration maxTime) {

  /**
   * 200 MB: the largest scanned issues of the official gazette have about 150 MB. 20 million units:
   * thirty times the longest law with its annexes; a heap of 1 GB still holds it with its index
   * fields. Two minutes: a PDF of a thousand pages takes 20 s on a slow machine.
   */
  public static final ReadLimits DEFAULT =
      new ReadLimits(200L * 1024 * 1024, 20_000_000, Duration.ofMinutes(2));

  public ReadLimits {
    if (maxFileBytes < 1 || maxTextUnits < 1 || maxTime.isZero() || maxTime.isNegative()) {
      throw new IllegalArgumentException("limits must be positive");
    }
  }

  /** What parsers have to know of it. */
  public Bounds bounds() {
    return new Bounds(maxFileBytes, maxTextUnits);
  }
}
