package org.platewarden.synthetic;

/**
 * How large a synthetic world is.
 *
 * @param cameras numbered from 0
 * @param cities that share the cameras out
 * @param vehicles that drive by themselves, numbered from 0
 * @param convoys planted groups, whose vehicles have numbers below 0
 */
public record Size(int cameras, int cities, int vehicles, Convoys convoys) {
  /**
   * Groups of two, three or four vehicles that travel together.
   *
   * @param groups how many
   * @param tripsEach how often each group does
   */
  public record Convoys(int groups, int tripsEach) {}

  public Size {
    if (cameras < 1 || cities < 1 || vehicles < 1 || convoys.groups() < 0) {
      throw new IllegalArgumentException(
          "synthetic world refused: %d cameras, %d cities, %d vehicles; 1 of each is the least"
              .formatted(cameras, cities, vehicles));
    }
  }

  /** A world in which each vehicle is read three times on average. */
  public static Size forReads(long reads) {
    int cameras = Math.clamp(reads / 12_000, 4, 5_000);
    int vehicles = Math.clamp(reads / 3, 10, 40_000_000);
    return new Size(cameras, Math.clamp(cameras / 10, 1, 60), vehicles, new Convoys(0, 0));
  }
}
