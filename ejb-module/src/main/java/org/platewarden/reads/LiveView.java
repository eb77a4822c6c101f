package org.platewarden.reads;

import java.time.Instant;
import java.util.List;

/**
 * What came in lately.
 *
 * @param reads the newest first
 * @param arrived how many came since the server started; what to ask after next time
 * @param lastMinute how many came in the last minute, those that were captured long ago included
 * @param lastHour how many in the last hour
 * @param since from when on that is counted
 */
public record LiveView(
    List<LiveRead> reads, long arrived, long lastMinute, long lastHour, Instant since) {
  public LiveView {
    reads = List.copyOf(reads);
  }

  /**
   * A read that came in.
   *
   * @param summary as in an answer
   * @param boxed whether its plate can be shown: it has an image, and its place on it is known
   * @param receivedAt when we had it
   */
  public record LiveRead(ReadSummary summary, boolean boxed, Instant receivedAt) {}
}
