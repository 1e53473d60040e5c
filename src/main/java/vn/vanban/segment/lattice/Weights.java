package vn.vanban.segment.lattice;

/** Signed weights in fields of a record. */
public final class Weights {

  /** Steps to one unit of the logarithm of odds. */
  public static final int SCALE = 100;

  private Weights() {}

  /** {@code weight} as a field of so many bits, at the lowest of them. */
  static long clip(int weight, int bits) {
    int limit = (1 << bits - 1) - 1;
    return Math.clamp(weight, -limit, limit) & (1L << bits) - 1;
  }

  /** Four weights in one word, the first one lowest. */
  public static long pack(int first, int second, int third, int fourth) {
    return clip(fourth, 16) << 48
        | clip(third, 16) << 32
        | clip(second, 16) << 16
        | clip(first, 16);
  }
}
