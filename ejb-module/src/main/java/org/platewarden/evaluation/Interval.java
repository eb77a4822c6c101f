package org.platewarden.evaluation;

/**
 * Where a share lies that was counted on a few, with 95 % confidence.
 *
 * <p>Source: Wilson's score interval, which holds for small counts and for shares near 0 and 1.
 *
 * @param share as counted, 0 to 1; 0 of none
 * @param from 0 to 1
 * @param until 0 to 1
 */
public record Interval(double share, double from, double until) {
  private static final double Z = 1.96;

  /** So many of so many; of none it could be anything. */
  public static Interval of(int count, int all) {
    if (all == 0) {
      return new Interval(0, 0, 1);
    }
    double share = count / (double) all;
    double square = Z * Z;
    double middle = share + square / (2 * all);
    double reach = Z * Math.sqrt(share * (1 - share) / all + square / (4.0 * all * all));
    double scale = 1 + square / all;
    return new Interval(
        share, Math.max(0, (middle - reach) / scale), Math.min(1, (middle + reach) / scale));
  }
}
