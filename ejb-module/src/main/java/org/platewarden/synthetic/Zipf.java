package org.platewarden.synthetic;

import java.util.random.RandomGenerator;

/** Draws ranks of which the low ones come often, by inverting the integral of rank^-exponent. */
final class Zipf {
  private final double reach;
  private final double power;
  private final int ranks;

  /**
   * A distribution.
   *
   * @param exponent above 0 and below 1
   */
  Zipf(int ranks, double exponent) {
    this.ranks = ranks;
    power = 1 - exponent;
    reach = Math.pow(ranks + 1.0, power) - 1;
  }

  int draw(RandomGenerator chance) {
    int rank = (int) Math.pow(1 + chance.nextDouble() * reach, 1 / power) - 1;
    return Math.clamp(rank, 0, ranks - 1);
  }
}
