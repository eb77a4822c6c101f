package org.platewarden.recognition.worker;

import java.time.Duration;

/** Is told what becomes of workers: for counting, for logs. Called by any thread. */
public interface PoolWatch {
  /** A worker is ready. */
  void started(Duration took);

  /** A worker cannot be started. */
  void notStarted(String reason);

  /**
   * A worker is no more, and the frame that it had is tried once more.
   *
   * @param how crashed, timed.out or failed
   * @param reason in words that go behind "the recognizer"
   */
  void ended(String how, String reason);

  /** A worker had its number of frames, and makes way for a fresh one. */
  void recycled();

  /** A frame was refused, since two workers did not survive it. */
  void unsurvivable();
}
