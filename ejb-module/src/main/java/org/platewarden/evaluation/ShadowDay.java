package org.platewarden.evaluation;

import java.time.Duration;
import java.time.LocalDate;

/**
 * What two model versions made of the frames of one day.
 *
 * @param day of UTC
 * @param pair which two
 * @param frames that both looked at
 * @param missed that the shadow did not look at, since it was busy or they did not decode
 * @param plates what became of their plates
 * @param inForceSpent how long the version in force took for all, by the clock on the wall
 * @param shadowSpent how long the shadow took
 */
public record ShadowDay(
    LocalDate day,
    Pair pair,
    long frames,
    long missed,
    Plates plates,
    Duration inForceSpent,
    Duration shadowSpent) {
  /**
   * Two versions, by the hashes of their files.
   *
   * @param inForce whose plates are recorded
   * @param shadow which reads beside it
   */
  public record Pair(String inForce, String shadow) {}

  /**
   * How many plates. O and 0 count as one.
   *
   * @param same read alike by both
   * @param different read by both, and not alike
   * @param onlyInForce not read by the shadow
   * @param onlyShadow not read by the version in force
   */
  public record Plates(long same, long different, long onlyInForce, long onlyShadow) {
    /** All of them. */
    public long all() {
      return same + different + onlyInForce + onlyShadow;
    }
  }

  /** The same with one frame more that both looked at. */
  ShadowDay with(Plates of, Duration byInForce, Duration byShadow) {
    return new ShadowDay(day, pair, 1, missed, of, byInForce, byShadow);
  }

  /** The same with one frame more that the shadow did not look at. */
  ShadowDay alsoMissed() {
    return new ShadowDay(day, pair, frames, missed + 1, plates, inForceSpent, shadowSpent);
  }
}
