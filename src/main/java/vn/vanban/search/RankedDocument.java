package vn.vanban.search;

import java.util.Map;

/**
 * A document among those that answer a query.
 *
 * @param source the name of its file
 * @param score higher is better; comparable within one answer only
 * @param signals how much of each it has, before it is weighed; empty behind the first documents,
 *     which alone are looked at so closely
 */
public record RankedDocument(String id, String source, double score, Map<Signal, Double> signals) {

  public RankedDocument {
    signals = Map.copyOf(signals);
  }
}
