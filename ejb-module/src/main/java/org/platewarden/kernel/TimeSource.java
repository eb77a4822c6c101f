package org.platewarden.kernel;

import java.time.Clock;

/** The one place that reads the system's clock; everything else is given a {@link Clock}. */
public final class TimeSource {
  private TimeSource() {}

  /** The system's clock in UTC. */
  public static Clock system() {
    return Clock.systemUTC();
  }
}
