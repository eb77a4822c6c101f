package org.platewarden.synthetic;

import java.time.Instant;

/**
 * One vehicle past one camera.
 *
 * @param trip its trip's number
 * @param stop its place on the trip, from 0
 * @param vehicle which one truly
 * @param camera which one, from 0
 * @param at when
 * @param read what the camera made of its plate
 * @param confidence 0 to 1
 */
public record Passage(
    long trip, int stop, int vehicle, int camera, Instant at, String read, double confidence) {
  /** Its name, once in the world. */
  public String name() {
    return "synthetic/" + trip + "/" + stop;
  }

  @Override
  public String toString() {
    return "Passage[" + name() + "]";
  }
}
