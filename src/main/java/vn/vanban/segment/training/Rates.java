package vn.vanban.segment.training;

/**
 * How far one step moves a weight.
 *
 * @param pair a pair's weight for its own gap
 * @param context the weights by shapes, kinds and decisions
 * @param other all else
 */
record Rates(double pair, double context, double other) {

  static Rates same(double rate) {
    return new Rates(rate, rate, rate);
  }
}
