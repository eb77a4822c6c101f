package org.platewarden.synthetic;

/**
 * How large a synthetic world is.
 *
 * @param cameras numbered from 0
 * @param cities that share the cameras out
 * @param vehicles that drive by themselves, numbered from 0
 * @param convoys planted pairs, whose vehicles come after
 */
public record Size(int cameras, int cities, int vehicles, Convoys convoys) {
  /**
   * Pairs that travel together.
   *
   * @param pairs how many
   * @param tripsEach how often each pair does
   */
  public record Convoys(int pairs, int tripsEach) {}

  public Size {
    if (cameras < 1 || cities < 1 || vehicles < 1 || convoys.pairs() < 0) {
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
