package org.platewarden.cameras;

import java.time.Instant;
import java.util.List;

/**
 * A camera with the last week of its reads.
 *
 * @param overview how it is
 * @param week reads of the last 168 hours, oldest first, the present hour last
 */
public record CameraDetail(CameraOverview overview, List<Hour> week) {
  public CameraDetail {
    week = List.copyOf(week);
  }

  /**
   * An hour.
   *
   * @param begins when
   * @param reads how many
   */
  public record Hour(Instant begins, long reads) {}
}
