package vn.vanban.analytics.concordance;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.vanban.analytics.Basis;
import vn.vanban.analytics.concordance.CollocatesRequest.Window;

/**
 * What stands near a node, those first that have the highest value of the measure that was asked
 * for. All figures are exact.
 *
 * @param of the node
 * @param hits how often the node stands in the documents
 * @param words what chance is reckoned by
 * @param total how many collocates there are in all
 * @param next {@code from} of the next page; null where this is the last
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record Collocates(
    Node of,
    Window window,
    Basis basis,
    long hits,
    Slots words,
    long total,
    List<Collocate> collocates,
    @Nullable String next) {

  public Collocates {
    collocates = List.copyOf(collocates);
  }

  /** What counts as one collocate; {@link #toString()} is the code in answers. */
  public enum Unit {
    /** A syllable with its accents, a number or another word. */
    SYLLABLE,
    /**
     * Two neighbouring syllables of a sentence, which is what most words of several syllables are;
     * accents do not tell them apart.
     */
    PAIR,
    /** A word of one or more syllables, as the built-in segmenter finds it; numbers are none. */
    WORD;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** {@link #toString()} is the code in answers. */
  public enum Measure {
    FREQUENCY,
    MI,
    G2,
    LOGDICE;

    /** Where nothing can be reckoned, the frequency. */
    double of(Collocate collocate) {
      var association = collocate.association();
      if (association == null) {
        return collocate.frequency();
      }
      return switch (this) {
        case FREQUENCY -> collocate.frequency();
        case MI -> association.mi();
        case G2 -> association.g2();
        case LOGDICE -> association.logDice();
      };
    }

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * @param inAll words in all documents that pass the filter; syllables where those are counted, or
   *     pairs of them
   * @param inWindows words within a window, each once however many windows it is in; of pairs,
   *     those whose words are both before hits or both behind
   * @param unmeasured how many of these documents were read before their words were counted, and
   *     add none to {@code inAll}
   */
  public record Slots(long inAll, long inWindows, long unmeasured) {}

  /**
   * @param word as it is most often written in the windows, in lower case
   * @param frequency how often it stands within the window of some hit, each place once
   * @param left how many of these places are before a hit
   * @param right how many are behind one; a place between two hits may be both
   * @param inAll how often it stands in all documents that pass the filter
   * @param association null where it cannot be reckoned: the length of some document is unknown, or
   *     the index was made by another version
   */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  public record Collocate(
      String word,
      long frequency,
      long left,
      long right,
      long inAll,
      @Nullable Association association) {}
}
