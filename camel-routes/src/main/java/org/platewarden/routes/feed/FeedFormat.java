package org.platewarden.routes.feed;

/** One maker's way of telling about reads. */
public interface FeedFormat {
  /** The name by which a camera's registration chooses it. */
  String name();

  /**
   * Understands one message.
   *
   * @param message whole, as it came
   * @param circumstances what the message may leave out
   * @throws FeedRefused if it is not of this format, or lacks what a read needs; asking again
   *     cannot help
   */
  FeedMessage understand(byte[] message, Circumstances circumstances) throws FeedRefused;
}
