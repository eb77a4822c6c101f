package org.platewarden.review;

import java.time.Instant;
import java.util.List;

/**
 * Reviews of one person, or all that are overdue.
 *
 * @param lines what is to be done first
 * @param asOf when it was looked up
 */
public record ReviewList(List<Line> lines, Instant asOf) {
  /** How many wait. */
  public long open() {
    return lines.stream().filter(line -> line.review().isOpen()).count();
  }

  /**
   * One review.
   *
   * @param review it
   * @param overdue whether it should have been done
   * @param closing whether the asker's access is closed by it
   * @param closesAt from when on it is
   */
  public record Line(Review review, boolean overdue, boolean closing, Instant closesAt) {}
}
