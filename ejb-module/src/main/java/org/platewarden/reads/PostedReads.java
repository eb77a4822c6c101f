package org.platewarden.reads;

/** The way in over the network, as the portal's door sees it; the routes are behind it. */
public interface PostedReads {
  /** Takes in a message; what is acknowledged is durable. It never waits for long. */
  PostedOutcome take(PostedMessage message);
}
