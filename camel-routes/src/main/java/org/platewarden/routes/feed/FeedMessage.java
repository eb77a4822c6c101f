package org.platewarden.routes.feed;

import java.util.List;

/** What a message tells. */
public sealed interface FeedMessage {
  /**
   * Reads, in the order of the message.
   *
   * @param reads at least one
   */
  record Reads(List<FeedRead> reads) implements FeedMessage {}

  /** That the camera is alive, and nothing else. */
  record SignOfLife() implements FeedMessage {}

  /** Nothing for us: the message says that no plate was found, or tells of another matter. */
  record Nothing() implements FeedMessage {}
}
