package vn.vanban.search;

import java.util.Comparator;
import java.util.List;
import vn.vanban.document.Warning.Message;

/**
 * Why a hit stands where it does.
 *
 * @param closely whether it is among the first documents, which a second look put in order: their
 *     score is 1 and what their parts are worth together. The others stand behind them, with scores
 *     below 1, in the order of words and pairs in their best passage and title alone
 * @param parts what speaks for it, the most first
 */
public record Explanation(boolean closely, List<Part> parts) {

  /**
   * One thing that speaks for a hit.
   *
   * @param label of the signal, for people
   * @param text what of the query is meant, as it was typed; empty where all of it is
   * @param value how much of the signal the hit has
   * @param weight what one unit of the signal is worth
   * @param worth value times weight
   */
  public record Part(
      Signal signal, Message label, String text, double value, double weight, double worth) {

    static Part of(Signal signal, String text, double value) {
      return new Part(
          signal, signal.shown(), text, value, signal.weight(), value * signal.weight());
    }
  }

  public Explanation {
    parts = parts.stream().sorted(Comparator.comparingDouble(Part::worth).reversed()).toList();
  }
}
